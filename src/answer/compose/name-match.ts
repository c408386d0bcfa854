import type { Document } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { Retriever } from '../../retrieval/model.ts';
import { familyKey, type Family } from './families.ts';

/** Words of groups and of support as such: every title has them, so they name no subject. */
const COMMON = new Set(
  `ho nguoi ngheo can moi thoat duoc tro cho cua o va khi tai hang thang xa muc nam
   household households poor near people support for of the in and at to newly escaped from who have that a`.split(
    /\s+/u,
  ),
);
/** Most Vietnamese words are two syllables: a pair names a thing, one syllable of it another. */
const PAIR = 2;
const SYLLABLE = 6;
const MARK = /[\p{L}\d]+/gu;

/**
 * How well a question names a subject: the best share, over the titles and aliases of a document and its translation, of a name's own
 * words and word pairs that the question holds. Both are compared without marks, so chat spelling and mixed languages meet them.
 * @returns 0 to 1.
 */
export function nameMatch(text: string, family: Pick<Family, 'key' | 'document'>, retriever: Retriever): number {
  // The names of a local document are mostly the place's.
  if (family.document.places.length > 0) return 0;
  const asked = ` ${wordsOf(text).join(' ')} `;
  const names = [family.document, ...translationsOf(family, retriever)].flatMap(namesOf);
  return Math.max(0, ...names.map((name) => shareOf(name, asked)));
}

/** A name taken apart. */
interface Name {
  /** Words that are its own. */
  readonly own: readonly string[];
  /** Pairs of its own words; of a name of one short word the pairs with what stands beside it. */
  readonly pairs: readonly string[];
  readonly short: boolean;
}

/** Names are read once for as long as their document is there. */
const names = new WeakMap<Document, readonly Name[]>();

function namesOf(document: Document): readonly Name[] {
  const known = names.get(document) ?? [document.title, ...document.aliases].map(nameOf);
  names.set(document, known);
  return known;
}

function nameOf(name: string): Name {
  const all = wordsOf(name);
  const own = all.filter((word) => !COMMON.has(word));
  const [only = ''] = own;
  // One short syllable alone names nothing: `sổ hộ nghèo` is no `số`; what stands beside it in the name must stand beside it here.
  const short = own.length === 1 && only.length < SYLLABLE;
  return { own, pairs: short ? pairsOf(all).filter((pair) => pair.split(' ').includes(only)) : pairsOf(own), short };
}

function shareOf({ own, pairs, short }: Name, asked: string): number {
  if (own.length === 0 || (short && pairs.length === 0)) return 0;
  const held = (terms: readonly string[]): number => terms.filter((term) => asked.includes(` ${term} `)).length;
  return short ? held(pairs) / pairs.length : (held(own) + PAIR * held(pairs)) / (own.length + PAIR * pairs.length);
}

const wordsOf = (text: string): readonly string[] => (foldDiacritics(text).match(MARK) ?? []).map(singular);

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** `loans` and `loan` are one name; Vietnamese words do not end so. */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Documents by what they translate, worked out once for a retriever. */
const translators = new WeakMap<Retriever, ReadonlyMap<string, readonly Document[]>>();

/** The other versions of a subject. */
export function translationsOf(
  { key, document }: Pick<Family, 'key' | 'document'>,
  retriever: Retriever,
): readonly Document[] {
  const byOriginal = translators.get(retriever) ?? groupedByOriginal(retriever.documents());
  translators.set(retriever, byOriginal);
  const original = retriever.document(key);
  const others = byOriginal.get(familyKey(document)) ?? [];
  return [...(original === undefined ? [] : [original]), ...others].filter(({ id }) => id !== document.id);
}

function groupedByOriginal(documents: readonly Document[]): ReadonlyMap<string, readonly Document[]> {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const { translationOf } = document;
    if (translationOf !== null) groups.set(translationOf, [...(groups.get(translationOf) ?? []), document]);
  }
  return groups;
}
