import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folders of `src`, the lowest first; none imports from one above it. */
const HOUSE = ['language', 'corpus', 'retrieval', 'statistics', 'eligibility', 'answer', 'state', 'upkeep', 'bot'];
const FLOORS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(HOUSE.map((folder, floor) => [folder, floor])),
  postgres: 0,
  llm: 1,
  playground: 8,
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/gu)].map(([, path = '']) => path);
const folderOf = (file: string): string => file.split('/')[1] ?? '';

describe('the house', () => {
  it('has dependencies that run one way', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('.'))
        .map((path) => normalize(join(dirname(file), path)))
        .filter((target) => (FLOORS[folderOf(target)] ?? -1) > (FLOORS[folderOf(file)] ?? 99))
        .map((target) => `${file} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('knows Telegram in the bot only', () => {
    const others = files.filter(
      (file) => folderOf(file) !== 'bot' && importsOf(file).some((path) => /grammy/u.test(path)),
    );
    expect(others).toEqual([]);
  });
});
