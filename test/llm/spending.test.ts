import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UNLIMITED } from '../../src/llm/spending.ts';
import { keepSpending } from '../../src/llm/spending-file.ts';

let folder: string;
const failures: unknown[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-xa-spending-'));
  failures.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LIMITS = { ...UNLIMITED, tokensPerDay: 150, inputPrice: 2, outputPrice: 10 };
const open = (day: string, path = join(folder, 'a', 'spending.json')) =>
  keepSpending(
    LIMITS,
    path,
    (error) => failures.push(error),
    () => day,
  );

it('a limit that was reached is still reached after a start, until the next day', async () => {
  const first = open('2026-11-21');
  first.add({ inputTokens: 100, outputTokens: 20 });
  expect(first.allows()).toBe(true);
  first.add({ inputTokens: 100, outputTokens: 20 });
  expect(first.allows()).toBe(false);
  await first.kept();
  const second = open('2026-11-21');
  expect(second.today()).toEqual({
    day: '2026-11-21',
    calls: 2,
    inputTokens: 200,
    outputTokens: 40,
    cost: expect.closeTo(0.0008, 10),
  });
  expect(second.allows()).toBe(false);
  const third = open('2026-11-22');
  expect(third.allows()).toBe(true);
  expect(third.today()).toMatchObject({ day: '2026-11-22', calls: 0 });
});

it('a broken file counts as nothing spent and is replaced', async () => {
  const path = join(folder, 'spending.json');
  await writeFile(path, '{"day": 3');
  const spending = open('2026-11-21', path);
  expect(spending.today()).toMatchObject({ calls: 0 });
  spending.add({ inputTokens: 1, outputTokens: 1 });
  await spending.kept();
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ day: '2026-11-21', calls: 1 });
});

it('a file that cannot be written is told once, and the counters go on', async () => {
  await writeFile(join(folder, 'a'), 'a file where a folder should be');
  const spending = open('2026-11-21');
  spending.add({ inputTokens: 1, outputTokens: 1 });
  spending.add({ inputTokens: 1, outputTokens: 1 });
  await spending.kept();
  expect(failures).toHaveLength(1);
  expect(spending.today()).toMatchObject({ calls: 2 });
});
