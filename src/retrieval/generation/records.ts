import { z } from 'zod';
import type { Document, Passage } from '../../corpus/model.ts';

const validity = { effectiveFrom: z.string().nullable(), effectiveTo: z.string().nullable() };
const strings = z.array(z.string());
const language = z.enum(['vi', 'en']);

/** A passage as it is kept in a generation. */
export const passageRecord = z.object({
  ...validity,
  id: z.string(),
  document: z.string(),
  language,
  headings: strings,
  section: z.enum(['summary', 'who', 'what', 'how', 'papers', 'time', 'law', 'outdated', 'gaps']).nullable(),
  context: z.string(),
  text: z.string(),
  places: strings,
  sources: strings,
}) satisfies z.ZodType<Passage>;

/** A document as it is kept in a generation. */
export const documentRecord = z.object({
  ...validity,
  id: z.string(),
  kind: z.enum(['scheme', 'article', 'law', 'statistics', 'place', 'answer', 'other']),
  language,
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  url: z.string().nullable(),
  issued: z.string().nullable(),
  supersedes: strings,
  places: strings,
  audience: z.array(z.enum(['household', 'official', 'administrator'])),
  translationOf: z.string().nullable(),
  scheme: z.string().nullable(),
  aliases: strings,
  office: z.string().nullable(),
  sources: strings,
  hash: z.string(),
}) satisfies z.ZodType<Document>;
