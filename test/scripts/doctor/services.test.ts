import { describe, expect, test } from 'vitest';
import { checkChat, checkEmbedding, checkTelegram, type Fetch } from '../../../scripts/doctor/services.ts';
import { checkSpeech, checkVoice } from '../../../scripts/doctor/speech-services.ts';

const TOKEN = '123456789:AAabcdefghijklmnopqrstuvwxyz0123456';
const KEY = 'sk-very-secret';
const chat = { baseUrl: 'http://localhost/v1', apiKey: KEY, model: 'gpt' };
const embedding = { ...chat, model: 'bge-m3', dimension: 3 };
const telegram = { token: TOKEN, apiRoot: 'http://localhost', admins: [], webhook: null };

const answering =
  (status: number, body: unknown): Fetch =>
  async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
const late: Fetch = () => Promise.reject(new DOMException('late', 'TimeoutError'));
const down: Fetch = (url) => Promise.reject(new TypeError(`fetch failed for ${url} ${KEY}`));

test('what is not configured is fine', async () => {
  for (const findings of [
    await checkChat(null, down),
    await checkEmbedding(null, down),
    await checkSpeech(null, down),
    await checkVoice(null, down),
    await checkTelegram(null, down),
  ]) {
    expect(findings).toMatchObject([{ level: 'ok', what: expect.stringMatching(/^not configured/) }]);
  }
});

test('what works is fine, and is asked for as configured', async () => {
  const asked: string[] = [];
  const listening =
    (body: unknown): Fetch =>
    async (url, init) => {
      asked.push(url);
      expect(init?.signal).toBeInstanceOf(AbortSignal);
      return answering(200, body)(url);
    };
  expect(await checkChat(chat, listening({ choices: [{}] }))).toMatchObject([{ level: 'ok', what: 'gpt' }]);
  expect(await checkEmbedding(embedding, listening({ data: [{ embedding: [1, 2, 3] }] }))).toMatchObject([
    { level: 'ok' },
  ]);
  expect(await checkTelegram(telegram, listening({ ok: true, result: { username: 'hoi_xa_bot' } }))).toMatchObject([
    { level: 'ok', what: '@hoi_xa_bot' },
  ]);
  expect(asked).toEqual([
    'http://localhost/v1/chat/completions',
    'http://localhost/v1/embeddings',
    `http://localhost/bot${TOKEN}/getMe`,
  ]);
});

const voice = { ...chat, model: 'tts', voice: 'nu' };

test('speech is tried with a silence, the voice with two words', async () => {
  const sent: unknown[] = [];
  const listening =
    (body: string): Fetch =>
    async (_url, init) => {
      sent.push(init?.body instanceof FormData ? [...init.body.keys()] : init?.body);
      return new Response(body, { status: 200 });
    };
  expect(await checkSpeech(chat, listening('{"text":""}'))).toMatchObject([{ level: 'ok', what: 'gpt' }]);
  expect(await checkVoice(voice, listening('OggS…'))).toMatchObject([{ level: 'ok', what: 'tts, voice nu' }]);
  expect(sent).toEqual([
    ['model', 'file'],
    JSON.stringify({ model: 'tts', voice: 'nu', input: 'xin chào', response_format: 'opus' }),
  ]);
});

test.each<[string, Fetch, RegExp]>([
  ['a page in a 200', answering(200, '<html>'), /something else/u],
  ['a wrong key', answering(401, {}), /key is refused/u],
  ['an unknown model', answering(404, {}), /not found/u],
  ['nobody there', down, /no connection/u],
  ['no answer', late, /no answer within/u],
])('speech and voice: %s is told, without a secret', async (_name, fetch, what) => {
  for (const [finding] of [await checkSpeech(chat, fetch), await checkVoice(voice, fetch)]) {
    expect(finding).toMatchObject({ level: 'fail', what: expect.stringMatching(what) });
    expect(JSON.stringify(finding)).not.toContain(KEY);
    expect(JSON.stringify(finding)).toMatch(/SPEECH_|VOICE_/u);
  }
});

describe('what fails says how to mend it, and no secret', () => {
  test.each<[string, Fetch]>([
    ['no connection', down],
    ['no answer', late],
    ['401', answering(401, { error: KEY })],
    ['404', answering(404, 'not found')],
    ['503', answering(503, 'busy')],
    ['a page instead of JSON', answering(200, '<html></html>')],
    ['another JSON', answering(200, { choices: [], data: [], ok: false })],
  ])('%s', async (_, fetch) => {
    const findings = [
      ...(await checkChat(chat, fetch)),
      ...(await checkEmbedding(embedding, fetch)),
      ...(await checkTelegram(telegram, fetch)),
    ];
    expect(findings.map(({ level }) => level)).toEqual(['fail', 'fail', 'fail']);
    for (const { mend } of findings) expect(mend).toMatch(/OPENAI_|EMBEDDING_|TELEGRAM_/);
    const said = JSON.stringify(findings);
    expect(said).not.toContain(TOKEN);
    expect(said).not.toContain(KEY);
  });

  test('another dimension', async () => {
    const found = await checkEmbedding(embedding, answering(200, { data: [{ embedding: [1, 2] }] }));
    expect(found).toMatchObject([{ level: 'fail', mend: expect.stringContaining('EMBEDDING_DIMENSION=2') }]);
  });
});
