import type { Day } from '../../../corpus/model.ts';
import { type CriteriaOfDay, onDay } from '../../../eligibility/criteria/criteria.ts';
import { evaluate } from '../../../eligibility/evaluate/evaluate.ts';
import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import { fill, writeDay } from '../../texts/texts.ts';
import { linesFor } from './lines.ts';
import type { Reply } from './reply.ts';
import { circumstancesOf } from './say-criterion.ts';

const INCOME = 'income-at-line';

/** Says from when an income that is over today's line will be at or below a line already decided. */
export function sayComing({ entitlement }: Result, reply: Reply): void {
  const day = dayAfter(entitlement.to);
  if (day === null || incomeStands(reply.rules, reply) !== 'not_met') return;
  const { parts, state, texts, language, source } = reply;
  const rules = onDay(parts.criteria, day);
  const line = rules.criteria.get(INCOME)?.line ?? null;
  const scheme = line?.scheme ?? null;
  if (line === null || scheme === null || incomeStands(rules, reply) !== 'met') return;
  const places = state.facts.household.residence ?? [];
  const [first] = linesFor(line, scheme, { ...source, day }).filter(
    ({ text }) => places.length !== 1 || /nông thôn|rural/iu.test(text) === (places[0] === 'rural'),
  );
  if (first === undefined) return;
  const text = fill(texts.fromDay, { day: writeDay(day, language), line: first.text }) + texts.fromDayMeets;
  reply.say('paragraph', { text, cites: reply.cite([first]) });
}

const incomeStands = (rules: CriteriaOfDay, reply: Reply) =>
  evaluate({ kind: 'criterion', id: INCOME }, { ...circumstancesOf(reply, null), rules }).truth;

function dayAfter(day: Day | null): Day | null {
  if (day === null) return null;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
