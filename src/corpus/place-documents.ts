import { createHash } from 'node:crypto';
import type { Language, Place } from './model.ts';
import { placeSentences } from './places/place-sentences.ts';
import type { ReadDocument } from './read/read-document.ts';

const LANGUAGES = ['vi', 'en'] as const;

/**
 * The register of places as documents, one a place and language, `places/p63-kon-tum.vi`, so that what a place was, became and lies in
 * is answered from a citable span. A place about which there is nothing to say has none.
 * @param name how a place is called inside a sentence; with `boundary` a merged province is told from the old one of its name.
 */
export function placeDocuments(
  places: readonly Place[],
  name: (place: Place, language: Language, boundary?: boolean) => string,
): readonly ReadDocument[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const children = new Map<string, Place[]>();
  for (const place of places) {
    if (place.parent !== null) children.set(place.parent, [...(children.get(place.parent) ?? []), place]);
  }
  const register = { byId: (id: string) => byId.get(id), children: (id: string) => children.get(id) ?? [], name };
  return places.flatMap((place) =>
    LANGUAGES.flatMap((language) => {
      const lines = placeSentences(place, language, register).map(({ text }) => text);
      return lines.length === 0 ? [] : [documentOf(place, language, name(place, language), lines)];
    }),
  );
}

/** Id of the document of a place. */
export function placeDocumentId(place: string, language: Language): string {
  return `places/${place}.${language}`;
}

function documentOf(place: Place, language: Language, title: string, lines: readonly string[]): ReadDocument {
  const sources = place.source === null ? [] : [place.source];
  return {
    document: {
      id: placeDocumentId(place.id, language),
      kind: 'register',
      language,
      title: title.charAt(0).toUpperCase() + title.slice(1),
      number: null,
      issuer: null,
      url: null,
      issued: null,
      effectiveFrom: null,
      effectiveTo: null,
      supersedes: [],
      places: [place.id],
      audience: ['household', 'official', 'administrator'],
      translationOf: language === 'en' ? placeDocumentId(place.id, 'vi') : null,
      scheme: null,
      aliases: [...new Set([place.name.vi, place.name.en, ...place.aliases])],
      office: null,
      sources,
      hash: createHash('sha256').update(lines.join('\n')).digest('hex'),
    },
    blocks: lines.map((text) => ({
      headings: [],
      anchor: 'register',
      section: null,
      kind: 'item',
      text,
      sources,
      effectiveFrom: null,
      effectiveTo: null,
    })),
  };
}
