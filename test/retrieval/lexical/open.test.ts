import { describe, expect, test } from 'vitest';
import { createLexicalBuilder } from '../../../src/retrieval/lexical/build.ts';
import { openLexicalIndex } from '../../../src/retrieval/lexical/open.ts';

const PASSAGES = [
  ['hộ', 'nghèo', 'được', 'vay', 'vốn', '', 'hộ', 'nghèo', 'vay'],
  ['hộ', 'cận', 'nghèo', 'được', 'vay'],
  ['học', 'phí'],
];

function bytes(): Uint8Array<ArrayBuffer> {
  const builder = createLexicalBuilder({ k1: 1.2, fields: [{ name: 'text', pairs: 'pairs', b: 0.75 }] });
  for (const text of PASSAGES) builder.add({ text });
  return builder.finish();
}

const one = (field: string, term: string) => ({ terms: [{ field, term, weight: 1 }], boost: 1 });

describe('an opened index', () => {
  const index = openLexicalIndex(bytes());

  test('knows its passages and fields', () => {
    expect(index.passages).toBe(3);
    expect(index.fields).toEqual(['text', 'pairs']);
  });

  test('counts passages that hold a term', () => {
    expect(index.documentFrequency('text', 'hộ')).toBe(2);
    expect(index.documentFrequency('pairs', 'hộ_nghèo')).toBe(1);
    expect(index.documentFrequency('text', 'họ')).toBe(0);
    expect(index.documentFrequency('absent', 'hộ')).toBe(0);
  });

  test('pairs no terms across a gap', () => {
    expect(index.documentFrequency('pairs', 'vốn_hộ')).toBe(0);
    expect(index.documentFrequency('pairs', 'vay_vốn')).toBe(1);
  });

  test('rarer words tell more, unknown ones most', () => {
    expect(index.idf(one('text', 'học'))).toBeGreaterThan(index.idf(one('text', 'hộ')));
    expect(index.idf(one('text', 'xyz'))).toBeGreaterThan(index.idf(one('text', 'học')));
  });

  test('a group is held when any of its terms is', () => {
    const either = {
      terms: ['xyz', 'phí', 'cận'].map((term) => ({ field: 'text', term, weight: 0.5 })),
      boost: 1,
    };
    const groups = [either, one('pairs', 'hộ_nghèo'), one('absent', 'hộ')];
    expect(index.held(groups, Uint32Array.of(0, 1, 2)).map((row) => [...row])).toEqual([
      [0, 1, 1],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect(index.held(groups, Uint32Array.of(2)).map((row) => [...row])).toEqual([[1], [0], [0]]);
    expect(index.held([], Uint32Array.of(0))).toEqual([]);
  });
});

describe('the file', () => {
  test('is the same for the same passages', () => {
    expect(Buffer.from(bytes()).equals(Buffer.from(bytes()))).toBe(true);
  });

  test('may stand anywhere in memory', () => {
    const room = new Uint8Array(bytes().length + 3);
    room.set(bytes(), 3);
    expect(openLexicalIndex(room.subarray(3)).search({ groups: [one('text', 'phí')], k: 1 })[0]?.ordinal).toBe(2);
  });

  test('is refused when it is something else, cut off or of another version', () => {
    expect(() => openLexicalIndex(new Uint8Array(100))).toThrow('the file is not one');
    expect(() => openLexicalIndex(bytes().subarray(0, 200))).toThrow('cut off');
    expect(() => openLexicalIndex(new Uint8Array(3))).toThrow('cut off');
    const newer = bytes();
    newer[4] = 99;
    expect(() => openLexicalIndex(newer)).toThrow('version 99');
  });
});
