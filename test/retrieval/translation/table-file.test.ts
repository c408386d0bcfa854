import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadTable } from '../../../src/retrieval/translation/load-table.ts';
import { parseTable } from '../../../src/retrieval/translation/table-file.ts';

const file = (...lines: string[]) => gzipSync(`${['{"pairs":3}', ...lines].join('\n')}\n`);

test.each([
  ['a kind that is none', 'X\tpoor\t1\tnghèo:5'],
  ['no frequency', 'E\tpoor\t\tnghèo:5'],
  ['no score', 'E\tpoor\t1\tnghèo:'],
  ['no term', 'E\tpoor\t1\t:5'],
])('says which line is wrong: %s', (_, line) => {
  expect(() => parseTable(file('V\tnghèo\t2', line))).toThrow(/line 3 .*train-lexicon/u);
});

test('bytes that are no table are refused', () => {
  expect(() => parseTable(Buffer.from('not gzip'))).toThrow(/header/u);
  expect(() => parseTable(gzipSync('{"pairs":-1}'))).toThrow(/pairs/u);
});

test('a missing file says how to mend it', async () => {
  await expect(loadTable('no/such/table.gz')).rejects.toMatchObject({ name: 'Failure', mend: /train-lexicon/u });
});

test('the table that the project ships knows its field', async () => {
  const { table, hash } = await loadTable();
  expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  const best = (term: string, from: 'vi' | 'en') =>
    table
      .translate(term, from)
      .slice(0, 3)
      .map((found) => found.term);
  expect(best('hộ_nghèo', 'vi')).toContain('household');
  expect(best('vay_vốn', 'vi')).toContain('loan');
  expect(best('bảo_hiểm', 'vi')[0]).toBe('insur');
  expect(best('decre', 'en')).toContain('nghị_định');
  expect(best('pension', 'en')).toContain('hưu_trí');
});
