import type { Day, Document, Passage } from '../../corpus/model.ts';
import { packArrays } from './array-file.ts';

/** Stands for "none" and for "no end". */
export const NONE = 0xffff_ffff;

/**
 * First day of entries of the registers: they are looked up by their id and never found by a search.
 * @alias
 */
export const NEVER = NONE;

/** A day as a number that sorts like it: 20260701. */
export function dayNumber(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

/**
 * Lays out the columns of the passages as one file.
 *
 * @param passages in the order of the indexes; those of one document stand together.
 * @param documents every document of a passage is there; in the order of the documents' file.
 */
export function packColumns(passages: readonly Passage[], documents: readonly Document[]): Uint8Array {
  const documentPlaces = new Map(documents.map((document, place) => [document.id, place]));
  const families = familiesOf(documents, documentPlaces);
  const owners = Uint32Array.from(passages, (passage) => placeOf(documentPlaces, passage.document));
  const sets = placeSets(passages);
  const isLookedUp = ({ document }: Passage) => documents[documentPlaces.get(document) ?? NONE]?.kind === 'register';
  return packArrays(sets.lists, [
    Uint32Array.from(passages, (passage) => (passage.language === 'vi' ? 0 : 1)),
    Uint32Array.from(passages, (passage) => (isLookedUp(passage) ? NEVER : firstDay(passage))),
    Uint32Array.from(passages, (passage) => (passage.effectiveTo === null ? NONE : dayNumber(passage.effectiveTo))),
    sets.numbers,
    owners,
    families,
    partnersOf(documents, documentPlaces),
    firstPassages(owners, documents.length),
  ]);
}

function firstDay({ effectiveFrom }: Passage): number {
  return effectiveFrom === null ? 0 : dayNumber(effectiveFrom);
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`no document ${id} for one of the passages`);
  return place;
}

function familiesOf(documents: readonly Document[], places: ReadonlyMap<string, number>): Uint32Array {
  return Uint32Array.from(documents, (document, own) =>
    document.translationOf === null ? own : (places.get(document.translationOf) ?? own),
  );
}

function placeSets(passages: readonly Passage[]) {
  const numbers = new Map<string, number>();
  const lists: (readonly string[])[] = [];
  const column = Uint32Array.from(passages, ({ places }) => {
    const key = places.join('\n');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, lists.length);
    return lists.push(places) - 1;
  });
  return { numbers: column, lists };
}

/** The document that translates each, or that it translates. */
function partnersOf(documents: readonly Document[], places: ReadonlyMap<string, number>): Uint32Array {
  const partners = new Uint32Array(documents.length).fill(NONE);
  documents.forEach(({ translationOf }, own) => {
    const other = translationOf === null ? undefined : places.get(translationOf);
    if (other === undefined || partners[other] !== NONE) return;
    partners[own] = other;
    partners[other] = own;
  });
  return partners;
}

/** Where each document's passages begin; one more than there are documents. Documents without passages begin where the next does. */
function firstPassages(owners: Uint32Array, documents: number): Uint32Array {
  const counts = new Uint32Array(documents + 1);
  owners.forEach((owner, passage) => {
    if (passage > 0 && owner < (owners[passage - 1] ?? 0))
      throw new Error('passages are not in the order of documents');
    counts[owner + 1] = (counts[owner + 1] ?? 0) + 1;
  });
  for (let document = 0; document < documents; document++) {
    counts[document + 1] = (counts[document + 1] ?? 0) + (counts[document] ?? 0);
  }
  return counts;
}
