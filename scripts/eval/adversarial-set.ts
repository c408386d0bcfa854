import { z } from 'zod';
import { goldenSchema, readLines, type Golden } from './golden-set.ts';

export const ADVERSARIAL_KINDS = [
  'false_premise',
  'true_premise',
  'jailbreak',
  'role_play',
  'planted',
  'loaded',
  'other_people',
  'cheating',
  'politics',
  'medicine',
  'self_harm',
  'mixed_script',
] as const;

const schema = goldenSchema.omit({ kind: true }).extend({
  kind: z.enum(ADVERSARIAL_KINDS),
  /** The reported half is never looked at one by one. */
  half: z.enum(['develop', 'reported']),
  /** What a reply to a yes-or-no question must begin with, where the question claims something. */
  verdict: z.enum(['yes', 'no']).optional(),
});

/** One adversarial question with what is expected of its answer. */
export type Adversarial = z.infer<typeof schema>;

/** File of the adversarial questions. */
const ADVERSARIAL_PATH = 'test/eval/adversarial.jsonl';

/** Reads the adversarial questions. @throws with file and line of the first fault */
export function readAdversarial(path = ADVERSARIAL_PATH): readonly Adversarial[] {
  return readLines(path, schema);
}

/** The same question as the judge of golden questions reads it. */
export function asGolden({ kind: _kind, half: _half, verdict: _verdict, ...rest }: Adversarial): Golden {
  return { ...rest, kind: 'unsafe' };
}
