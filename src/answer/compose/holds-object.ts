import type { Document, Language } from '../../corpus/model.ts';
import { analyse, createAnalyse, PAIR_JOINT, pairsOf } from '../../language/analyse.ts';
import type { Retriever } from '../../retrieval/model.ts';
import type { Family } from './families.ts';
import { translationsOf } from './name-match.ts';

/** Remembers words of the corpus; those of a question are analysed apart. */
const analyseDocument = createAnalyse();
const FIELDS = { vi: 'folded', en: 'stem' } as const;
/** Least share, by rarity, of a thing's words that must stand together in a document: people name more of a thing than the rules do. */
const ENOUGH = { vi: 0.3, en: 0.5 } as const;
/** A word that no passage has weighs as much as one in so large a corpus would. */
const CORPUS = 20_000;

/**
 * Whether a subject speaks of a thing: most of its words stand in the names or passages of one of the subject's versions, Vietnamese ones
 * beside each other as in the question, the first, which says what kind of thing it is, among them. Marks are not compared.
 * @param language what the thing is written in; a word of the other language in it is met by the other version.
 */
export function holdsObject(thing: string, language: Language, family: Family, retriever: Retriever): boolean {
  if (!hasVersion(language, family, retriever)) return true;
  return versionsOf(family, retriever).some(
    (document) => shareIn(thing, document, retriever) >= ENOUGH[document.language],
  );
}

/** Whether a version of a subject in a language holds a phrase, its words beside each other. */
export function holdsPhrase(phrase: string, language: Language, family: Family, retriever: Retriever): boolean {
  const terms = termsIn(phrase, language);
  const [only = ''] = terms;
  const asked = terms.length === 1 ? [only] : pairsOf(terms);
  return versionsOf(family, retriever)
    .filter((document) => document.language === language)
    .some((document) => asked.every((term) => heldBy(document, retriever).has(term)));
}

/** Whether a subject has a version in a language. */
export function hasVersion(language: Language, family: Family, retriever: Retriever): boolean {
  return versionsOf(family, retriever).some((document) => document.language === language);
}

function versionsOf(family: Family, retriever: Retriever): readonly Document[] {
  return [family.document, ...translationsOf(family, retriever)];
}

function shareIn(thing: string, document: Document, retriever: Retriever): number {
  const { language } = document;
  const held = heldBy(document, retriever);
  const terms = termsIn(thing, language);
  let [all, found, head] = [0, 0, true];
  terms.forEach((term, at) => {
    const weight = Math.log(CORPUS / (1 + retriever.frequency(term, language)));
    const around = [terms.slice(at - 1, at + 1), terms.slice(at, at + 2)].filter(({ length }) => length === 2);
    const alone = language === 'en' || around.length === 0;
    all += weight;
    if (alone ? held.has(term) : around.some((pair) => held.has(pair.join(PAIR_JOINT)))) found += weight;
    else if (at === 0 && language === 'vi') head = false;
  });
  return all === 0 || !head ? 0 : found / all;
}

function termsIn(text: string, language: Language): readonly string[] {
  return (analyse(text, language)[FIELDS[language]] ?? []).filter((term) => term !== '');
}

/** Its name holds "war invalids", of whom it does not speak. */
const MINISTRY =
  /lao động\s*[-–,]?\s*thương binh (?:và|&) xã hội|(?:ministry of )?labou?r,?\s*(?:war )?invalids,? and social (?:affairs|welfare)/giu;

const known = new WeakMap<Document, ReadonlySet<string>>();

/** Terms and pairs of a document's names and passages; kept as long as the document is. */
function heldBy(document: Document, retriever: Retriever): ReadonlySet<string> {
  const kept = known.get(document);
  if (kept !== undefined) return kept;
  const texts = [document.title, ...document.aliases, ...retriever.passagesOf(document.id).map(({ text }) => text)];
  const lists = texts.map(
    (text) => analyseDocument(text.replaceAll(MINISTRY, ' '), document.language)[FIELDS[document.language]] ?? [],
  );
  const set = new Set(lists.flatMap((list) => [...list, ...pairsOf(list)]));
  known.set(document, set);
  return set;
}
