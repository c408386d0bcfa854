import type { Document, Language } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { Hit, Retriever } from '../../retrieval/model.ts';
import { findGroups, type Group } from '../understanding/groups.ts';

/** A document and its translation, as one candidate. */
export interface Family {
  readonly key: string;
  /** The one to quote: in the language of the reply where there is one. */
  readonly document: Document;
  readonly hits: readonly Hit[];
  readonly score: number;
  /** Best share of the question's telling words among its hits. */
  readonly coverage: number;
}

const FURTHER_HIT = 0.15;
const GROUP = 0.8;
/** A document that the person can read comes before one that must be quoted in another language. */
const OWN_LANGUAGE = 0.3;

/** Groups hits by document and translation; best family first. */
export function familiesOf(
  hits: readonly Hit[],
  retriever: Retriever,
  language: Language,
  groups: ReadonlySet<Group> = new Set(),
): readonly Family[] {
  const byKey = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = familyKey(hit.document);
    byKey.set(key, [...(byKey.get(key) ?? []), hit]);
  }
  return [...byKey]
    .map(([key, members]) => {
      const scores = members.map(({ score }) => score).sort((a, b) => b - a);
      const document = inLanguage(members, retriever, language);
      return {
        key,
        document,
        hits: members,
        score:
          (scores[0] ?? 0) +
          FURTHER_HIT * (scores[1] ?? 0) +
          forGroup(document, groups) +
          (document.language === language ? OWN_LANGUAGE : 0),
        coverage: Math.max(...members.map(({ coverage }) => coverage)),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** A rule made for the group asked about comes before the same rule for another group; scores are z-scores. */
function forGroup({ title }: Document, groups: ReadonlySet<Group>): number {
  if (groups.size === 0) return 0;
  const named = findGroups(foldDiacritics(title));
  if (named.size === 0) return 0;
  if ([...named].every((group) => !groups.has(group))) return -GROUP;
  return named.size === 1 && groups.size === 1 ? GROUP / 2 : 0;
}

/** What a document and its translation have in common. */
export function familyKey(document: Document): string {
  return document.translationOf ?? document.id;
}

function inLanguage(members: readonly Hit[], retriever: Retriever, language: Language): Document {
  const [first] = members;
  if (first === undefined) throw new Error('a family has at least one hit');
  const direct = members.find(({ document }) => document.language === language)?.document;
  return direct ?? twinOf(first.document, retriever, language) ?? first.document;
}

/** The same document in the other language, where there is one. */
function twinOf(document: Document, retriever: Retriever, language: Language): Document | undefined {
  if (document.language === language) return document;
  if (document.translationOf !== null) {
    const original = retriever.document(document.translationOf);
    if (original?.language === language) return original;
  }
  return retriever.documents().find((other) => other.translationOf === document.id && other.language === language);
}
