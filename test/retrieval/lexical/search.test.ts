import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLexicalBuilder } from '../../../src/retrieval/lexical/build.ts';
import type { LexicalHit, LexicalPlan, LexicalQuery, TermGroup } from '../../../src/retrieval/lexical/model.ts';
import { openLexicalIndex } from '../../../src/retrieval/lexical/open.ts';
import { plainBm25, type Terms } from './plain-bm25.ts';

const PLAN: LexicalPlan = {
  k1: 1.2,
  fields: [
    { name: 'text', pairs: 'pairs', b: 0.75 },
    { name: 'title', b: 0.3 },
  ],
};

function built(passages: readonly Terms[]): Uint8Array {
  const builder = createLexicalBuilder(PLAN);
  for (const terms of passages) builder.add(terms);
  return builder.finish();
}

/** The same scores in the same order, each of them the passage's own; order among scores that rounding cannot tell apart is free. */
function expectHits(found: readonly LexicalHit[], query: LexicalQuery, passages: readonly Terms[]): void {
  const wanted = plainBm25(PLAN, passages)({ ...query, k: passages.length });
  const own = new Map(wanted.map(({ ordinal, score }) => [ordinal, score]));
  const close = (score: number | undefined): unknown => expect.closeTo(score ?? Number.NaN, 9);
  expect(found.map(({ score }) => score)).toEqual(wanted.slice(0, query.k).map(({ score }) => close(score)));
  expect(found).toEqual(found.map(({ ordinal }) => ({ ordinal, score: close(own.get(ordinal)) })));
}

const word = fc.nat({ max: 13 }).map((n) => 'abcdefghijklmn'.charAt(Math.floor((n * n) / 14)));
const row = fc.array(fc.oneof({ weight: 8, arbitrary: word }, fc.constant('')), { maxLength: 12 });
const passage = fc.record({ text: row, title: fc.array(word, { maxLength: 3 }) });
const term = fc.record({
  field: fc.constantFrom('text', 'text', 'title', 'pairs', 'nowhere'),
  term: fc.oneof(
    word,
    fc.tuple(word, word).map((two) => two.join('_')),
  ),
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const group: fc.Arbitrary<TermGroup> = fc.record({
  terms: fc.array(term, { minLength: 1, maxLength: 4 }),
  boost: fc.double({ min: 0.1, max: 3, noNaN: true }),
});

describe('search', () => {
  test('finds what BM25 by its definition finds', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        fc.array(passage, { maxLength: 60 }),
        fc.array(group, { maxLength: 5 }),
        fc.integer({ min: 1, max: 12 }),
        fc.record({ modulus: fc.integer({ min: 1, max: 3 }), minScore: fc.constantFrom(0, 0, 0.5, 2) }),
        (passages, groups, k, { modulus, minScore }) => {
          const query = { groups, k, minScore, accepts: (ordinal: number) => ordinal % modulus === 0 };
          expectHits(openLexicalIndex(built(passages)).search(query), query, passages);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('with long and dense lists finds the same as scoring everything, to the last bit', () => {
    const passages = zipfPassages(20_000);
    const bytes = built(passages);
    const [pruned, exhaustive] = [openLexicalIndex(bytes), openLexicalIndex(bytes, 'exhaustive')];
    const rank = fc.integer({ min: 0, max: 400 }).map((n) => `w${Math.floor((n * n) / 400)}`);
    const one = fc.record({
      field: fc.constantFrom('text', 'pairs'),
      term: fc.oneof(
        rank,
        fc.tuple(rank, rank).map((two) => two.join('_')),
      ),
      weight: fc.constantFrom(1, 0.3),
    });
    const many = fc.record({ terms: fc.array(one, { minLength: 1, maxLength: 6 }), boost: fc.constantFrom(1, 0.5) });
    fc.assert(
      fc.property(fc.array(many, { minLength: 1, maxLength: 8 }), fc.constantFrom(1, 10, 50), (groups, k) => {
        expect(pruned.search({ groups, k })).toEqual(exhaustive.search({ groups, k }));
      }),
      { numRuns: 250 },
    );
  });

  test('with long and dense lists finds what BM25 by its definition finds', () => {
    expect.hasAssertions();
    const passages = zipfPassages(700);
    const index = openLexicalIndex(built(passages));
    for (const ranks of [[0], [1, 2], [3, 90, 0], [5, 20, 40, 120], [2, 2, 300, 7, 11]]) {
      const single = ranks.map((rank) => ({ terms: [{ field: 'text', term: `w${rank}`, weight: 1 }], boost: 1 }));
      const together = {
        terms: ranks.map((rank) => ({ field: 'text', term: `w${rank}`, weight: 1 / (rank + 1) })),
        boost: 2,
      };
      const pairs = { terms: [{ field: 'pairs', term: 'w0_w1', weight: 1 }], boost: 1 };
      const query = { groups: [...single, together, pairs], k: 10 };
      expectHits(index.search(query), query, passages);
    }
  });

  test('knows which passages hold a word, in long and dense lists as well', () => {
    const passages = zipfPassages(3000);
    const index = openLexicalIndex(built(passages));
    const ordinals = Uint32Array.from({ length: 200 }, (_, i) => 3 + i * 14);
    for (const term of ['w0', 'w1', 'w5', 'w30', 'w90', 'w390']) {
      const [held = []] = index.held([{ terms: [{ field: 'text', term, weight: 1 }], boost: 1 }], ordinals);
      expect([...held]).toEqual(Array.from(ordinals, (at) => (passages[at]?.['text']?.includes(term) ? 1 : 0)));
    }
  });

  test('breaks ties by ordinal, however many there are', () => {
    const index = openLexicalIndex(built(Array.from({ length: 500 }, () => ({ text: ['hộ', 'nghèo'] }))));
    const groups = [{ terms: [{ field: 'text', term: 'hộ', weight: 1 }], boost: 1 }];
    expect(index.search({ groups, k: 3 }).map((hit) => hit.ordinal)).toEqual([0, 1, 2]);
  });

  test('an index without passages, a query without groups and k of 0 find nothing', () => {
    const groups = [{ terms: [{ field: 'text', term: 'a', weight: 1 }], boost: 1 }];
    expect(openLexicalIndex(built([])).search({ groups, k: 5 })).toEqual([]);
    expect(openLexicalIndex(built([{ text: ['a'] }])).search({ groups: [], k: 5 })).toEqual([]);
    expect(openLexicalIndex(built([{ text: ['a'] }])).search({ groups, k: 0 })).toEqual([]);
  });
});

/** Passages whose frequent words are in nearly all of them and whose rare ones in a few; the same in every run. */
function zipfPassages(count: number): readonly Terms[] {
  let state = 7;
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  return Array.from({ length: count }, () => ({
    text: Array.from({ length: 20 + Math.floor(next() * 30) }, () => `w${Math.floor(400 ** next()) - 1}`),
  }));
}
