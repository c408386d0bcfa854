import type { Document } from '../../src/corpus/model.ts';

/** A document with what a test does not say left empty; its language is in its id. */
export function aDocument(id: string, more: Partial<Document> = {}): Document {
  return {
    id,
    kind: 'other',
    language: id.endsWith('.en') ? 'en' : 'vi',
    title: id,
    number: null,
    issuer: null,
    url: null,
    issued: null,
    supersedes: [],
    places: [],
    audience: [],
    translationOf: null,
    scheme: null,
    aliases: [],
    office: null,
    sources: [],
    hash: '',
    effectiveFrom: null,
    effectiveTo: null,
    ...more,
  };
}
