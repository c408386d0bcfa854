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
  const asked = ` ${(foldDiacritics(text).match(MARK) ?? []).map(singular).join(' ')} `;
  const names = [family.document, ...translations(family, retriever)].flatMap(({ title, aliases }) => [
    title,
    ...aliases,
  ]);
  return Math.max(0, ...names.map((name) => shareOf(name, asked)));
}

function shareOf(name: string, asked: string): number {
  const all = (foldDiacritics(name).match(MARK) ?? []).map(singular);
  const own = all.filter((word) => !COMMON.has(word));
  if (own.length === 0) return 0;
  const pairs = pairsOf(own);
  const held = (terms: readonly string[]): number => terms.filter((term) => asked.includes(` ${term} `)).length;
  const [only = ''] = own;
  if (own.length > 1 || only.length >= SYLLABLE) {
    return (held(own) + PAIR * held(pairs)) / (own.length + PAIR * pairs.length);
  }
  // One short syllable alone names nothing: `sổ hộ nghèo` is no `số`; what stands beside it in the name must stand beside it here.
  const around = pairsOf(all).filter((pair) => pair.split(' ').includes(only));
  return around.length === 0 ? 0 : held(around) / around.length;
}

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** `loans` and `loan` are one name; Vietnamese words do not end so. */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function translations({ key, document }: Pick<Family, 'key' | 'document'>, retriever: Retriever): readonly Document[] {
  const original = retriever.document(key);
  const others = retriever.documents().filter((other) => other.translationOf === familyKey(document));
  return [...(original === undefined ? [] : [original]), ...others].filter(({ id }) => id !== document.id);
}
