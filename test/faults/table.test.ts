import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ON_THE_WAY } from '../support/local-endpoint.ts';

const ROW = /^\| (?<where>[^|]+) \| (?<fault>[^|]+) \| (?<outcome>[^|]+) \| `(?<file>[^`]+)`: (?<name>[^|]+) \|$/u;

/** The names of the tests in a file, those of the shared rows included. */
function namesIn(file: string): string {
  const text = readFileSync(file, 'utf8');
  return text.includes('ON_THE_WAY') ? [text, ...ON_THE_WAY.map(([name]) => name)].join('\n') : text;
}

test('every row of the fault table names a test that is there', () => {
  const rows = readFileSync('test/faults/README.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:where|---)/u.test(line));
  const missing = rows.filter((line) => {
    const { file = '', name = '' } = ROW.exec(line)?.groups ?? {};
    return !existsSync(file) || name === '' || !namesIn(file).includes(name.trim());
  });
  expect(missing).toEqual([]);
  expect(rows.length).toBeGreaterThan(50);
});
