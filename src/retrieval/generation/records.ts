import { z } from 'zod';
import type { Audience, Document, DocumentKind, Passage, SectionKey } from '../../corpus/model.ts';

/** A closed list of the model as a schema; the compiler asks for an entry that is missing. */
const oneOf = <T extends string>(members: Record<T, true>) =>
  z.custom<T>((value) => Object.hasOwn(members, String(value)));

const validity = { effectiveFrom: z.string().nullable(), effectiveTo: z.string().nullable() };
const strings = z.array(z.string());
const language = z.enum(['vi', 'en']);

const section = oneOf<SectionKey>({
  summary: true,
  who: true,
  what: true,
  how: true,
  papers: true,
  time: true,
  law: true,
  outdated: true,
  gaps: true,
});

const kind = oneOf<DocumentKind>({
  scheme: true,
  article: true,
  law: true,
  statistics: true,
  place: true,
  answer: true,
  register: true,
  other: true,
});

const audience = oneOf<Audience>({ household: true, official: true, administrator: true });

/** A passage as it is kept in a generation. */
export const passageRecord = z.object({
  ...validity,
  id: z.string(),
  document: z.string(),
  language,
  headings: strings,
  section: section.nullable(),
  context: z.string(),
  text: z.string(),
  places: strings,
  sources: strings,
}) satisfies z.ZodType<Passage>;

/** A document as it is kept in a generation. */
export const documentRecord = z.object({
  ...validity,
  id: z.string(),
  kind,
  language,
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  url: z.string().nullable(),
  issued: z.string().nullable(),
  supersedes: strings,
  places: strings,
  audience: z.array(audience),
  translationOf: z.string().nullable(),
  scheme: z.string().nullable(),
  aliases: strings,
  office: z.string().nullable(),
  sources: strings,
  hash: z.string(),
}) satisfies z.ZodType<Document>;
