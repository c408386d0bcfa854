import { splitSentences } from '../../../language/sentences.ts';
import type { Fault } from '../../tables/fault.ts';
import type { Rule } from '../checked-corpus.ts';

interface Place {
  readonly file: string;
  readonly line: number;
  readonly stem: string;
  readonly section: string;
}

/** A sentence of so many words says enough to be a copy. */
const WORDS = 8;
/** What somebody gets may be said in so many documents; what is said of the law, the papers or the past, in so many. */
const ALLOWED = { telling: 2, other: 15 };
const TELLING = new Set(['', 'who', 'what']);

/** No sentence is copied into many documents of one language: it would crowd out the answers of its neighbours. */
export const repeats: Rule = ({ documents }) => {
  const seen = new Map<string, Place[]>();
  for (const { file, stem, front, body } of documents) {
    for (const { line, kind, text, section } of body) {
      if (kind === 'heading') continue;
      for (const sentence of splitSentences(text)) {
        if (sentence.split(/\s+/u).length < WORDS) continue;
        const key = `${front.language} ${sentence.toLowerCase()}`;
        seen.set(key, [...(seen.get(key) ?? []), { file, line, stem, section }]);
      }
    }
  }
  return [...seen.values()].flatMap((places) => {
    const told = places.filter((it) => TELLING.has(it.section));
    return [...crowd(told, ALLOWED.telling), ...crowd(places, ALLOWED.other)];
  });
};

function crowd(places: readonly Place[], allowed: number): readonly Fault[] {
  const documents = new Set(places.map((it) => it.stem)).size;
  if (documents <= allowed) return [];
  const message = `this sentence stands in ${documents} documents; say it of this scheme, or leave it to one document`;
  return places.slice(allowed).map(({ file, line }) => ({ file, line, message }));
}
