import { createHash } from 'node:crypto';
import { z } from 'zod';
import { STATUSES, type Answer } from '../../answer/model.ts';
import { DO_NOT_KNOW } from '../../eligibility/conversation/question.ts';
import { planChart } from '../../statistics/chart/plan.ts';
import { rowKey } from '../../statistics/row-key.ts';

const day = z.string();
const citation = z.object({
  passage: z.string(),
  document: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  url: z.string().nullable(),
  quote: z.string(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
});
const kept = z.object({
  status: z.enum(STATUSES),
  language: z.enum(['vi', 'en']),
  day,
  citations: z.array(citation).readonly(),
  followUps: z.array(z.string()).readonly(),
  scheme: z.string().nullable(),
  place: z.string().nullable(),
  period: z.string().nullable(),
  indicator: z.string().nullable(),
  /** Keys of the figures behind it, and whether they make a chart. */
  figures: z.array(z.string()).readonly().default([]),
  chart: z.boolean().default(false),
  /** Which fact of the household of the person it asks for. */
  household: z.string().nullable().default(null),
});

/**
 * What the buttons below an answer need, for as long as the message stands in the chat: what it cites and what can be asked next.
 * Neither the question nor who asked: two people with the same answer on one day share it.
 */
export type KeptAnswer = Readonly<z.infer<typeof kept>>;

export interface Answers {
  /** Keeps an answer under an id of 12 characters, made of its content. */
  keep(answer: Answer): Promise<{ readonly id: string; readonly kept: KeptAnswer }>;
  find(id: string): Promise<KeptAnswer | null>;
}

/**
 * The fact of the household that an answer asks for. A conversation about one goes along with answers to other questions; only one that
 * asks has the answers to choose from, and "I do not know" is always among them.
 */
export function factAsked({
  language,
  followUps,
  turn,
}: Pick<Answer, 'language' | 'followUps' | 'turn'>): string | null {
  return followUps.includes(DO_NOT_KNOW[language]) ? (turn.household?.asked ?? null) : null;
}

/** What of an answer is kept, and the id made of it. */
export function keptUnderId(answer: Answer): { readonly id: string; readonly kept: KeptAnswer; readonly data: string } {
  const kept = keptOf(answer);
  const data = JSON.stringify(kept);
  return { id: createHash('sha256').update(data).digest('base64url').slice(0, 12), kept, data };
}

/** What was kept; null when it cannot be read any more. */
export function readKept(data: string): KeptAnswer | null {
  const read = kept.safeParse(JSON.parse(data));
  return read.success ? read.data : null;
}

function keptOf({ status, language, asOf, citations, followUps, turn, data = [] }: Answer): KeptAnswer {
  const { scheme, place, period, indicator } = turn;
  const figures = data.map(rowKey);
  const chart = planChart(data, language) !== null;
  const household = factAsked({ language, followUps, turn });
  return {
    status,
    language,
    day: asOf,
    citations,
    followUps,
    scheme,
    place,
    period,
    indicator,
    figures,
    chart,
    household,
  };
}
