import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openRecords, packRecords } from '../../../src/retrieval/generation/record-table.ts';

const reader = z.object({ id: z.string(), text: z.string() });
const keyOf = (record: { id: string }) => record.id;

test('any records come back by place and by id', () => {
  const record = fc.record({ id: fc.string({ unit: 'grapheme' }), text: fc.string({ unit: 'grapheme' }) });
  fc.assert(
    fc.property(fc.uniqueArray(record, { selector: keyOf }), fc.string(), (records, other) => {
      const table = openRecords(Buffer.from(packRecords(records, keyOf)), reader, keyOf);
      expect(table.size).toBe(records.length);
      records.forEach((each, i) => {
        expect(table.at(i)).toEqual(each);
        expect(table.find(each.id)).toBe(i);
      });
      expect(table.find(other)).toBe(records.findIndex(({ id }) => id === other));
    }),
    { numRuns: 200 },
  );
});

test('beyond the end, two of one id and other bytes are errors', () => {
  const table = openRecords(Buffer.from(packRecords([{ id: 'a', text: 'ạ' }], keyOf)), reader, keyOf);
  expect(() => table.at(1)).toThrow(RangeError);
  expect(() => table.at(-1)).toThrow(RangeError);
  expect(() => packRecords([{ id: 'a' }, { id: 'a' }], keyOf)).toThrow('Two records have the id a');
  expect(() => openRecords(Buffer.from('no table of records'), reader, keyOf)).toThrow('not a record table');
});

test('opening decodes nothing', () => {
  let read = 0;
  const counting = {
    parse: (value: unknown) => {
      read++;
      return reader.parse(value);
    },
  };
  const records = Array.from({ length: 1000 }, (_, i) => ({ id: `văn-bản-${i}`, text: `điều ${i}` }));
  const table = openRecords(Buffer.from(packRecords(records, keyOf)), counting, keyOf);
  expect(read).toBe(0);
  expect(table.at(table.find('văn-bản-500')).text).toBe('điều 500');
  expect(read).toBeLessThan(12);
});

test('a record is decoded once while it is asked for, and keys that share a slot do not meet', () => {
  let read = 0;
  const counting = { parse: (value: unknown) => ((read += 1), reader.parse(value)) };
  const records = Array.from({ length: 8200 }, (_, i) => ({ id: `${i}`, text: `điều ${i}` }));
  const table = openRecords(Buffer.from(packRecords(records, keyOf)), counting, keyOf);
  expect(table.at(3)).toBe(table.at(3));
  expect(read).toBe(1);
  expect(table.at(8195).text).toBe('điều 8195');
  expect(table.at(3).text).toBe('điều 3');
});
