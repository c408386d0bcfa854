import type { EligibilityParts } from '../../../src/answer/lookups/eligibility/parts.ts';
import { createContacts, readContacts } from '../../../src/corpus/contacts.ts';
import { createExpander } from '../../../src/corpus/expand.ts';
import { readAbbreviations } from '../../../src/corpus/glossary.ts';
import type { Document, Passage } from '../../../src/corpus/model.ts';
import { gatherCorpus } from '../../../src/retrieval/generation/gather.ts';
import type { Retriever } from '../../../src/retrieval/model.ts';

const { documents, passages, data } = await gatherCorpus(['corpus']);
const byId = new Map<string, Document>(documents.map((document) => [document.id, document]));
const passageById = new Map<string, Passage>(passages.map((passage) => [passage.id, passage]));
const byDocument = new Map<string, Passage[]>();
for (const passage of passages)
  byDocument.set(passage.document, [...(byDocument.get(passage.document) ?? []), passage]);

/** The documents of the project's own corpus, looked up by id; nothing is searched. */
const retriever: Retriever = {
  search: async () => [],
  passage: (id) => passageById.get(id),
  document: (id) => byId.get(id),
  passagesOf: (document) => byDocument.get(document) ?? [],
  judge: () => () => 0,
  frequency: () => 0,
  documents: () => documents,
};

const contacts = createContacts(await readContacts('corpus'));

/** What answers about households rest on, from the corpus itself. */
export const knowledge: EligibilityParts['knowledge'] = {
  retriever,
  sources: new Map(data.sources.map((source) => [source.id, source])),
  office: (kind, language) => contacts.office(kind, language),
};

/** Writes short forms out as the program does. */
export const expand = createExpander(await readAbbreviations('corpus'));
