import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExactVectors } from '../../../src/retrieval/vector/exact.ts';
import { loadGraphLibrary, openGraph, writeGraph } from '../../../src/retrieval/vector/graph.ts';

const DIMENSION = 16;

/** Unit vectors from a small generator of numbers, the same each time. */
function unitRows(size: number): Float32Array {
  let state = 1;
  const rows = new Float32Array(size * DIMENSION).map(() => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
  for (let at = 0; at < rows.length; at += DIMENSION) {
    const row = rows.subarray(at, at + DIMENSION);
    const length = Math.hypot(...row);
    row.forEach((value, i) => {
      row[i] = value / length;
    });
  }
  return rows;
}

test('the exact search is sorting by cosine', () => {
  const rows = unitRows(120);
  const index = createExactVectors(rows, DIMENSION);
  fc.assert(
    fc.property(fc.nat(119), fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 4 }), (at, k, step) => {
      const query = rows.slice(at * DIMENSION, (at + 1) * DIMENSION);
      const accepts = (ordinal: number) => ordinal % step === 0;
      const all = Array.from({ length: 120 }, (_, ordinal) => ordinal).filter(accepts);
      const scores = index.similarities(query, all);
      const sorted = all
        .map((ordinal, i) => ({ ordinal, score: scores[i] ?? 0 }))
        .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
      expect(index.search(query, k, accepts)).toEqual(sorted.slice(0, k));
    }),
  );
});

test('rows that are mostly empty are read by their filled places and score the same to the last bit', () => {
  const rows = unitRows(90).map((value, at) => (at % 5 === 0 ? value : 0));
  const index = createExactVectors(rows, DIMENSION);
  fc.assert(
    fc.property(fc.nat(89), fc.integer({ min: 1, max: 100 }), (at, k) => {
      const query = unitRows(90).subarray(at * DIMENSION, (at + 1) * DIMENSION);
      const sums = Array.from({ length: 90 }, (_, ordinal) =>
        query.reduce((sum, value, place) => sum + (rows[ordinal * DIMENSION + place] ?? 0) * value, 0),
      );
      const sorted = sums.map((score, ordinal) => ({ ordinal, score })).sort((a, b) => b.score - a.score);
      expect(index.search(query, k).map(({ score }) => score)).toEqual(sorted.slice(0, k).map(({ score }) => score));
    }),
  );
});

test('rows that are not whole vectors are refused', () => {
  expect(() => createExactVectors(new Float32Array(DIMENSION + 1), DIMENSION)).toThrow(RangeError);
});

const library = await loadGraphLibrary();

test.skipIf(library === null)(
  'a graph finds what the exact search finds, and its filter never ends the process',
  async () => {
    if (library === null) return;
    const folder = await mkdtemp(join(tmpdir(), 'graph-'));
    try {
      const rows = unitRows(800);
      const path = join(folder, 'đồ thị.hnsw');
      const steps: number[] = [];
      await writeGraph(library, rows, DIMENSION, path, (done) => steps.push(done));
      expect(steps).toEqual([500]);
      const graph = await openGraph(library, path, { size: 800, dimension: DIMENSION });
      const exact = createExactVectors(rows, DIMENSION);
      let found = 0;
      for (let at = 0; at < 40; at++) {
        const query = rows.slice(at * DIMENSION, (at + 1) * DIMENSION);
        const right = new Set(exact.search(query, 10).map(({ ordinal }) => ordinal));
        const hits = graph.search(query, 10);
        found += hits.filter(({ ordinal }) => right.has(ordinal)).length;
        expect(hits[0]).toMatchObject({ ordinal: at });
        expect(hits[0]?.score).toBeCloseTo(1, 4);
        expect(graph.similarities(query, [at])[0]).toBeCloseTo(1, 4);
      }
      expect(found / 400).toBeGreaterThan(0.95);
      const broken = () => {
        throw new Error('no');
      };
      expect(graph.search(rows.slice(0, DIMENSION), 5, broken)).toEqual([]);
      expect(graph.search(rows.slice(0, DIMENSION), 5_000)).toHaveLength(800);
      await expect(openGraph(library, path, { size: 801, dimension: DIMENSION })).rejects.toThrow(/holds 800 of 801/u);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
