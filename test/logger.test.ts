import { request } from 'node:http';
import { expect, test } from 'vitest';
import { Failure } from '../src/failure.ts';
import { createLogger, type LogFields } from '../src/logger.ts';

const SECRET = 'so-can-cuoc-001099012345';

function collect(level: 'debug' | 'info' = 'debug') {
  const lines: string[] = [];
  return { log: createLogger(level, { write: (line) => void lines.push(line) }), lines };
}

test('allowed fields are written, with the time and the message', () => {
  const { log, lines } = collect();
  log.child({ update: 7 }).info('answered', { status: 'answered', ms: 12, passages: ['a#b'] });
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 30,
    time: expect.any(String),
    update: 7,
    status: 'answered',
    ms: 12,
    passages: ['a#b'],
    msg: 'answered',
  });
});

test('below the level nothing is written', () => {
  const { log, lines } = collect('info');
  log.debug('loaded');
  expect(lines).toEqual([]);
});

class TelegramLikeError extends Error {
  override readonly name = 'GrammyError';
  readonly error_code = 400;
  readonly method = 'sendMessage';
  readonly payload = { text: SECRET };
  readonly ctx = { update: { message: { text: SECRET } } };
  readonly description = SECRET;
}

async function refused(): Promise<unknown> {
  return new Promise((resolve) => {
    request({ host: '127.0.0.1', port: 1, path: `/bot${SECRET}/getMe` })
      .on('error', resolve)
      .end();
  });
}

test('no way in for the text of people or for a token', async () => {
  const { log, lines } = collect();
  const network = await refused();
  const stackInMessage = new Error(`${SECRET}\n    at ${SECRET} (/${SECRET}/x.ts:1:1)`);
  const errors: unknown[] = [
    new TelegramLikeError(SECRET),
    new Error(SECRET, { cause: new TelegramLikeError(SECRET) }),
    Object.assign(new Error(SECRET), {
      code: `${SECRET} with spaces`,
      status: SECRET.repeat(3),
      headers: { a: SECRET },
    }),
    new AggregateError([new Error(SECRET)], SECRET),
    network,
    stackInMessage,
    SECRET,
    { text: SECRET },
  ];
  log.info('asked', { reason: `Hộ nghèo ${SECRET}`, passages: [`Hộ nghèo ${SECRET}`] });
  for (const error of errors) log.error('failed', { error });
  const smuggled: LogFields = Object.assign({ ms: 1 }, { text: SECRET, payload: { SECRET }, err: new Error(SECRET) });
  log.warn('failed', smuggled);
  log.child(smuggled).warn('failed');
  expect(lines).toHaveLength(errors.length + 3);
  expect(lines.join('')).not.toContain(SECRET);
});

test('of an error: its kind, code, where it was thrown, its cause, and our own sentence', () => {
  const { log, lines } = collect();
  const cause = Object.assign(new TypeError('x'), { code: 'ECONNREFUSED' });
  log.error('failed', { error: new Failure('The disk is full.', 'Free some space.', { cause }) });
  expect(JSON.parse(lines[0] ?? '').error).toMatchObject({
    kind: 'Failure',
    what: 'The disk is full. Free some space.',
    at: expect.arrayContaining([expect.stringMatching(/logger\.test\.ts:\d+:\d+$/)]),
    cause: { kind: 'TypeError', code: 'ECONNREFUSED' },
  });
});
