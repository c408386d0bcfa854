import { createHash } from 'node:crypto';
import type { Term } from './glossary.ts';
import type { Language } from './model.ts';
import type { ReadDocument } from './read/read-document.ts';
import { slug } from './read/slug.ts';

/** An abbreviation of office language. */
export interface ShortForm {
  readonly short: string;
  readonly vi: string;
  readonly en: string | null;
}

/** Sentences of the glossary; `{…}` is filled in. */
const WORDS = {
  vi: {
    title: 'Bảng từ ngữ',
    short: '{short} là viết tắt của “{vi}”, tiếng Anh: “{en}”.',
    term: '“{vi}” tiếng Anh là “{en}”.',
  },
  en: {
    title: 'Glossary',
    short: '{short} stands for “{vi}”, in English “{en}”.',
    term: '“{en}” is “{vi}” in Vietnamese.',
  },
} as const;

/** The id of the passage that explains a term or short form. */
function glossaryAnchor(word: string): string {
  return slug(word);
}

/** The glossary as one document a language, a block for each short form and term, so that an explanation can be cited. */
export function glossaryDocuments(terms: readonly Term[], shortForms: readonly ShortForm[]): readonly ReadDocument[] {
  if (terms.length + shortForms.length === 0) return [];
  return (['vi', 'en'] as const).map((language) => glossary(terms, shortForms, language));
}

function glossary(terms: readonly Term[], shortForms: readonly ShortForm[], language: Language): ReadDocument {
  const words = WORDS[language];
  const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
    sentence.replaceAll(/\{(\w+)\}/gu, (_slot, name: string) => values[name] ?? '');
  const lines = new Map<string, string>();
  for (const { short, vi, en } of shortForms)
    lines.set(glossaryAnchor(short), fill(words.short, { short, vi, en: en ?? '' }));
  for (const { vi, en } of terms) {
    const anchor = glossaryAnchor(vi[0] ?? '');
    if (!lines.has(anchor)) lines.set(anchor, fill(words.term, { vi: vi.join(', '), en: en.join(', ') }));
  }
  return {
    document: {
      id: `glossary.${language}`,
      kind: 'register',
      language,
      title: words.title,
      number: null,
      issuer: null,
      url: null,
      issued: null,
      effectiveFrom: null,
      effectiveTo: null,
      supersedes: [],
      places: [],
      audience: ['household', 'official'],
      translationOf: language === 'en' ? 'glossary.vi' : null,
      scheme: null,
      aliases: [],
      office: null,
      sources: [],
      hash: createHash('sha256')
        .update([...lines.values()].join('\n'))
        .digest('hex'),
    },
    blocks: [...lines].map(([anchor, text]) => ({
      headings: [text.slice(0, 60)],
      anchor,
      section: null,
      kind: 'paragraph',
      text,
      sources: [],
      effectiveFrom: null,
      effectiveTo: null,
    })),
  };
}
