import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROW = /^\| (?<where>[^|]+) \| (?<fault>[^|]+) \| (?<outcome>[^|]+) \| `(?<file>[^`]+)`: (?<name>[^|]+) \|$/u;

test('every row of the fault table names a test that is there', () => {
  const rows = readFileSync('test/faults/README.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:where|---)/u.test(line));
  const missing = rows.filter((line) => {
    const { file = '', name = '' } = ROW.exec(line)?.groups ?? {};
    return !existsSync(file) || name === '' || !readFileSync(file, 'utf8').includes(name.trim());
  });
  expect(missing).toEqual([]);
  expect(rows.length).toBeGreaterThan(50);
});
