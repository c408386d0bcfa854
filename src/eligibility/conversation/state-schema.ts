import { z } from 'zod';
import { GROUPS, HOUSEHOLD_FACTS, isHouseholdFact, isPersonFact, kindOf, PERSON_FACTS } from '../facts/catalogue.ts';
import { KIN } from '../facts/facts.ts';
import type { HouseholdState } from './state.ts';

const range = z.strictObject({ from: z.number(), to: z.number().nullable() });

/** Each fact with the values its kind allows. */
function factsOf(names: readonly string[]) {
  const shape = names.flatMap((name) => {
    if (!isHouseholdFact(name) && !isPersonFact(name)) return [];
    const kind = kindOf(name);
    return [
      [
        name,
        kind === 'number'
          ? range.optional()
          : z
              .array(z.enum([...kind]))
              .min(1)
              .optional(),
      ] as const,
    ];
  });
  return z.strictObject(Object.fromEntries(shape));
}

const schema = z.strictObject({
  language: z.enum(['vi', 'en']),
  day: z.iso.date(),
  targets: z.array(z.string()).nullable(),
  facts: z.strictObject({
    household: factsOf(Object.keys(HOUSEHOLD_FACTS)),
    members: z.array(
      z.strictObject({ id: z.string(), kin: z.enum(KIN).nullable(), facts: factsOf(Object.keys(PERSON_FACTS)) }),
    ),
    nobody: z.array(z.enum(GROUPS)),
  }),
  skipped: z.array(z.string()),
  asked: z.string().nullable(),
  touched: z.number(),
});

/** Reads a conversation that was kept as JSON; null when it is none (an older program may have written it). */
export function readHouseholdState(kept: unknown): HouseholdState | null {
  const read = schema.safeParse(kept);
  return read.success ? read.data : null;
}
