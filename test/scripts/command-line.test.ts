import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Command, common, count, day, execute } from '../../scripts/command-line.ts';
import { Failure } from '../../src/failure.ts';

const schema = z.object({
  ...common,
  k: count(1, 100).default(10),
  today: day.optional(),
  words: z.array(z.string()).min(1, 'say what to look for'),
});

function command(run: Command<z.infer<typeof schema>>['run']): Command<z.infer<typeof schema>> {
  return {
    name: 'find',
    usage: 'npm run find -- WORDS',
    options: { k: { type: 'string' }, today: { type: 'string' } },
    schema,
    run,
  };
}

async function execution(
  argv: string[],
  run: Command<z.infer<typeof schema>>['run'] = async () => undefined,
  environment = {},
) {
  let out = '';
  let error = '';
  const status = await execute(command(run), argv, {
    out: (text) => void (out += text),
    error: (text) => void (error += text),
    environment,
  });
  return { status, out, error };
}

test('arguments arrive checked and with their defaults', async () => {
  let seen: unknown;
  const result = await execution(['hộ', 'nghèo', '--k', '3', '--json'], async (given, { print }) => {
    seen = given;
    print('{}');
    return undefined;
  });
  expect(result).toEqual({ status: 0, out: '{}\n', error: '' });
  expect(seen).toEqual({ data: 'data', json: true, k: 3, words: ['hộ', 'nghèo'] });
});

test('--help says how to use it', async () => {
  expect(await execution(['--help'])).toEqual({ status: 0, out: 'npm run find -- WORDS\n', error: '' });
});

describe('wrong usage is one line and status 2', () => {
  test.each([
    [['x', '--foo'], /--foo/],
    [['x', '--k'], /--k/],
    [['x', '--k', 'ten'], /--k must be a whole number/],
    [['x', '--k', '0'], /--k must be from 1 to 100/],
    [['x', '--k', '1e9'], /--k must be/],
    [['x', '--today', '2026-13-01'], /--today must be a day/],
    [[], /say what to look for/],
  ])('%j', async (argv, message) => {
    const { status, out, error } = await execution(argv);
    expect(error).toMatch(message);
    expect({ status, out, lines: error.split('\n').length }).toEqual({ status: 2, out: '', lines: 2 });
  });
});

describe('a failure is one line and status 1', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC', path: '/data/x' });
  test.each([
    ['our own', new Failure('There is no index.', 'Run npm run index.'), 'There is no index. Run npm run index.'],
    ['of the system', full, /no space is left on the disk \(\/data\/x\), ENOSPC\. Free some space/],
    ['of any other kind', new Error('two\nlines'), /npm run find failed: two lines/],
  ])('%s', async (_, thrown, message) => {
    const { status, out, error } = await execution(['x'], () => Promise.reject(thrown));
    expect(error).toMatch(message);
    expect({ status, out, lines: error.split('\n').length }).toEqual({ status: 1, out: '', lines: 2 });
  });

  test('a configuration that is wrong', async () => {
    const { status, error } = await execution(['x'], undefined, { PORT: 'x' });
    expect(status).toBe(1);
    expect(error).toMatch(
      /^The configuration is wrong: PORT must be a whole number.*\. Mend it in \.env or the environment\.\n$/,
    );
  });
});
