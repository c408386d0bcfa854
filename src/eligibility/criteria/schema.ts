import { z } from 'zod';
import { bothLanguages, day, slug } from '../../corpus/tables/fields.ts';
import { type FactName, isGroup, isHouseholdFact, isPersonFact } from '../facts/catalogue.ts';
import type { Criterion, DatedAmount, Entitlement, LineReference, Reference, Topic } from '../model.ts';
import { expression } from './expression-schema.ts';
import type { FactWording, GroupWording } from './wording.ts';

const span = { from: day.nullable().default(null), to: day.nullable().default(null) };
const line = z
  .strictObject({ scheme: slug.optional(), vi: z.string().min(1), en: z.string().min(1) })
  .transform(({ scheme, vi, en }): LineReference => ({ scheme: scheme ?? null, words: { vi, en } }));
const basis = z
  .strictObject({ source: slug, vi: z.string().optional(), en: z.string().optional() })
  .transform(({ source, vi, en }) => ({ source, at: vi === undefined || en === undefined ? null : { vi, en } }));
const group = z.string().refine(isGroup, 'is no group of the catalogue');
const confirmed = z.boolean().default(true);

export const criterion = z
  .strictObject({
    id: slug,
    label: bothLanguages,
    versions: z
      .array(
        z.strictObject({
          ...span,
          test: expression,
          basis: z.array(basis).default([]),
          line: line.nullable().default(null),
          confirmed,
        }),
      )
      .min(1),
  })
  .transform((it): Criterion => it);

const each = z.enum(['person', 'member', 'child', 'household']);
const vnd = z.int().positive();
const percent = z.number().positive();
const months = z.int().positive().nullable().default(null);
const dated = { ...span, confirmed };

const monthly = z.strictObject({ ...dated, monthly: vnd, each, months }).transform(
  ({ monthly: amount, from, to, confirmed: sure, ...it }): DatedAmount => ({
    from,
    to,
    confirmed: sure,
    amount: { kind: 'monthly', vnd: amount, ...it },
  }),
);
const once = z.strictObject({ ...dated, once: vnd, each }).transform(
  ({ once: amount, each: whom, ...it }): DatedAmount => ({
    ...it,
    amount: { kind: 'once', vnd: amount, each: whom },
  }),
);
const benchmark = z.strictObject({ ...dated, benchmark: percent, each }).transform(
  ({ benchmark: coefficient, each: whom, ...it }): DatedAmount => ({
    ...it,
    amount: { kind: 'benchmark', coefficient, each: whom },
  }),
);
const premium = z.strictObject({ ...dated, premium: percent, each }).transform(
  ({ premium: share, each: whom, ...it }): DatedAmount => ({
    ...it,
    amount: { kind: 'premium', percent: share, each: whom },
  }),
);
const salary = z.strictObject({ ...dated, salary: percent, each }).transform(
  ({ salary: share, each: whom, ...it }): DatedAmount => ({
    ...it,
    amount: { kind: 'salary', percent: share, each: whom },
  }),
);
const loan = z.strictObject({ ...dated, loan: vnd, percent: percent.nullable(), months }).transform(
  ({ loan: ceiling, percent: rate, months: term, ...it }): DatedAmount => ({
    ...it,
    amount: { kind: 'loan', vnd: ceiling, percent: rate, months: term },
  }),
);
const service = z
  .strictObject({ ...dated, service: z.literal(true) })
  .transform(
    ({ from, to, confirmed: sure }): DatedAmount => ({ from, to, confirmed: sure, amount: { kind: 'service' } }),
  );

export const entitlement = z
  .strictObject({
    id: slug,
    label: bothLanguages,
    topics: z.array(slug).min(1),
    each: group.nullable().default(null),
    on_request: z.boolean().default(false),
    exclusive: slug.nullable().default(null),
    versions: z
      .array(
        z.strictObject({
          ...span,
          scheme: slug,
          cases: z
            .array(
              z.strictObject({
                id: slug,
                when: expression,
                rule: z.array(line).default([]),
                gives: z.array(line).default([]),
                amounts: z.array(z.union([monthly, once, benchmark, premium, salary, loan, service])).default([]),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  })
  .transform(({ on_request: onRequest, ...it }): Entitlement => ({ ...it, onRequest }));

export const reference = z
  .strictObject({ kind: z.enum(['benchmark', 'premium', 'salary']), vnd, ...dated, line })
  .transform((it): Reference => it);

const option = z.strictObject({ label: bothLanguages, also: z.array(z.string()).default([]) });
const isFact = (name: string): name is FactName => isHouseholdFact(name) || isPersonFact(name);

export const factWording = z
  .strictObject({
    fact: z.string().refine(isFact, 'is no fact of the catalogue'),
    label: bothLanguages,
    question: bothLanguages,
    hint: bothLanguages.nullable().default(null),
    line: line.nullable().default(null),
    unit: bothLanguages.nullable().default(null),
    options: z.record(z.string(), option).default({}),
    on_request: z.boolean().default(false),
  })
  .transform(({ fact, on_request: onRequest, ...it }): readonly [FactName, FactWording] => [
    fact,
    { ...it, onRequest },
  ]);

export const groupWording = z
  .strictObject({
    group,
    label: bothLanguages,
    question: bothLanguages,
    nobody: bothLanguages,
    on_request: z.boolean().default(false),
  })
  .transform(({ group: id, on_request: onRequest, ...it }): readonly [typeof id, GroupWording] => [
    id,
    { ...it, onRequest },
  ]);

/** One pattern for all cues: whether any stands in a text. */
const wholeWords = (cues: readonly string[]): readonly RegExp[] => {
  const words = cues.map((cue) => `(?:${cue.replaceAll(String.raw`\w`, '[^ ]')})`);
  return words.length === 0 ? [] : [new RegExp(`(?<= )(?:${words.join('|')})(?= )`, 'u')];
};

export const topic = z
  .strictObject({
    id: slug,
    narrows: z.array(slug).default([]),
    general: z.boolean().default(false),
    vi: z.array(z.string()),
    en: z.array(z.string()),
  })
  .transform(({ vi, en, ...it }): Topic => ({ ...it, cues: { vi: wholeWords(vi), en: wholeWords(en) } }));
