import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { STATUSES } from '../../src/answer/model.ts';

const KINDS = [
  'scheme',
  'statistic',
  'date',
  'place',
  'document',
  'follow_up',
  'eligibility',
  'term',
  'unanswerable',
  'out_of_scope',
  'unsafe',
  'small_talk',
] as const;
const FORMS = ['vi', 'no_marks', 'chat', 'slips', 'en', 'mixed'] as const;

/** Shape of a golden question. */
export const goldenSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(KINDS),
  form: z.enum(FORMS),
  text: z.string().min(1),
  today: z.iso.date().default('2026-11-21'),
  lang: z.enum(['vi', 'en']).optional(),
  place: z.string().optional(),
  /** Questions asked before in the same conversation, for follow-ups. */
  after: z.array(z.string()).default([]),
  /** Every status that is right. */
  status: z.array(z.enum(STATUSES)).min(1),
  /** What the answer must say; each fact as ways of writing it, any of which will do. */
  facts: z.array(z.array(z.string()).min(1)).default([]),
  /** What the answer must not say. */
  absent: z.array(z.string()).default([]),
  /** Documents that hold the answer, without language ending; any of them will do. `*` ends a prefix. */
  documents: z.array(z.string()).default([]),
});

/** One question with what is expected of its answer. */
export type Golden = z.infer<typeof goldenSchema>;

/** Reads a golden set, one JSON object a line. Throws with file and line of the first fault. */
export function readGoldenSet(path: string): readonly Golden[] {
  return readLines(path, goldenSchema);
}

/** Reads questions, one JSON object a line, each with an id of its own. Throws with file and line of the first fault. */
export function readLines<T extends { readonly id: string }>(path: string, schema: z.ZodType<T>): readonly T[] {
  const seen = new Set<string>();
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), at: `${path}:${index + 1}` }))
    .filter(({ line }) => line !== '')
    .map(({ line, at }) => {
      const parsed = schema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${at}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
      if (seen.has(parsed.data.id)) throw new Error(`${at}: the id ${parsed.data.id} stands twice`);
      seen.add(parsed.data.id);
      return parsed.data;
    });
}
