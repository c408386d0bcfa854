import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { analyse } from '../../../src/language/analyse.ts';
import { createLexicalBuilder } from '../../../src/retrieval/lexical/build.ts';
import { openLexicalIndex } from '../../../src/retrieval/lexical/open.ts';
import { PASSAGE_PLAN, plainGroups } from '../../../src/retrieval/lexical/plain-query.ts';

function indexOf(texts: readonly { readonly text: string; readonly lang: 'vi' | 'en' }[]) {
  const builder = createLexicalBuilder(PASSAGE_PLAN);
  for (const { text, lang } of texts) builder.add(analyse(text, lang));
  return openLexicalIndex(builder.finish());
}

const PASSAGES = [
  { lang: 'vi', text: 'Hộ nghèo được vay vốn ưu đãi tối đa 100 triệu đồng theo Nghị định 28/2022/NĐ-CP.' },
  { lang: 'vi', text: 'Họ và tên, ngày sinh của chủ hộ.' },
  { lang: 'vi', text: 'Học sinh được miễn học phí. Hòa giải ở cơ sở.' },
  { lang: 'en', text: 'Poor households may borrow up to VND 100 million under Decree 28/2022/NĐ-CP.' },
  { lang: 'en', text: 'Pupils do not pay tuition fees.' },
] as const;
const index = indexOf(PASSAGES);
const first = (text: string, lang: 'vi' | 'en') => index.search({ groups: plainGroups(text, lang), k: 1 })[0]?.ordinal;

describe('plainGroups', () => {
  test.each([
    ['hộ nghèo vay được bao nhiêu', 'vi', 0],
    ['ho ngheo vay duoc bao nhieu', 'vi', 0],
    ['28/2022/NĐ-CP', 'vi', 0],
    ['28/2022/nd-cp', 'vi', 0],
    ['họ tên', 'vi', 1],
    ['hoà giải', 'vi', 2],
    ['borrowing by a poor household', 'en', 3],
    ['28/2022/ND-CP', 'en', 3],
    ['Who pays the tuition?', 'en', 4],
  ] as const)('%s (%s) finds passage %i', (text, lang, ordinal) => {
    expect(first(text, lang)).toBe(ordinal);
  });

  test('a word asked twice is one group that counts twice', () => {
    const boosts = plainGroups('vay vay', 'vi').filter(({ terms }) => terms[0]?.term === 'vay');
    expect(boosts.map(({ boost }) => boost)).toEqual([2]);
  });
});

const FOLDER = new URL('../../../../shared/bench/xquad/', import.meta.url);
const Item = z.object({
  id: z.string(),
  lang: z.enum(['vi', 'en', 'vi_nodiac']),
  text: z.string(),
  gold: z.array(z.string()).default([]),
});

function items(file: string) {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
  return lines.map((line) => Item.parse(JSON.parse(line)));
}

/** Skipped where the question set is not next to the project. */
describe.skipIf(!existsSync(FOLDER))('on 1,190 questions over 240 passages (XQuAD)', () => {
  test.each([
    ['vi', 0.925, 0.993],
    ['vi_nodiac', 0.92, 0.993],
    ['en', 0.94, 0.992],
  ] as const)('%s: recall at 1 of %d, at 10 of %d', (lang, least1, least10) => {
    const language = lang === 'en' ? 'en' : 'vi';
    const passages = items('corpus.jsonl').filter((item) => item.lang === language);
    const found = indexOf(passages.map(({ text }) => ({ text, lang: language })));
    const ranks = items('queries.jsonl')
      .filter((item) => item.lang === lang)
      .map(({ text, gold }) =>
        found
          .search({ groups: plainGroups(text, language), k: 10 })
          .findIndex(({ ordinal }) => gold.includes(passages[ordinal]?.id ?? '')),
      );
    expect(ranks.filter((rank) => rank === 0).length / ranks.length).toBeGreaterThanOrEqual(least1);
    expect(ranks.filter((rank) => rank >= 0).length / ranks.length).toBeGreaterThanOrEqual(least10);
  });
});
