import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import { explain } from '../../../eligibility/evaluate/explain.ts';
import { fill } from '../../texts/texts.ts';
import { CLASS_IDS } from './asked.ts';
import { linesFor } from './lines.ts';
import type { Item, Reply } from './reply.ts';
import { sayComing } from './say-coming.ts';
import { circumstancesOf, sayCriterion, sayShared } from './say-criterion.ts';

/** What a household stands for among the classes. */
interface Classes {
  /** The class asked about, poor unless another was. */
  readonly wanted: Result;
  readonly all: readonly Result[];
  readonly likely: readonly Result[];
  readonly open: readonly Result[];
}

/** Says what a household may count as, and why; never what it is. @returns whether the facts decide */
export function sayClass(results: readonly Result[], asked: string | null, reply: Reply): boolean {
  const all = CLASS_IDS.flatMap((id) => results.filter(({ entitlement }) => entitlement.id === id));
  const wanted = all.find(({ entitlement }) => entitlement.id === asked) ?? all[0];
  if (wanted === undefined) return false;
  const likely = all.filter(({ verdict }) => verdict === 'likely');
  const open = all.filter(({ verdict }) => verdict === 'cannot_tell');
  reply.say('lead', { text: leadOf({ wanted, all, likely, open }, reply), cites: [] });
  const others = [...likely, ...open].filter((it) => it !== wanted).slice(0, 1);
  reply.list(null, [...reasonsOf(wanted, reply), ...[wanted, ...others].flatMap((it) => rulesOf(it, reply))]);
  if (open.length > 0 && whoseIncomeIsOpen(reply)) reply.say('paragraph', { text: reply.texts.whoseIncome, cites: [] });
  sayComing(wanted, reply);
  return wanted.verdict !== 'cannot_tell' || likely.length > 0;
}

function leadOf({ wanted, all, likely, open }: Classes, { texts, language }: Reply): string {
  const who = texts.household;
  const names = (some: readonly Result[]): string =>
    some.map(({ entitlement }) => entitlement.label[language]).join(texts.or);
  if (likely.includes(wanted)) return fill(texts.classLikely, { who, class: names([wanted]) });
  if (likely.length > 0) return fill(texts.classOther, { who, class: names([wanted]), other: names(likely) });
  if (open.length === all.length) return fill(texts.classNotYet, { who, class: names(all.slice(0, 2)) });
  if (open.includes(wanted)) return fill(texts.classMaybe, { who, class: names(open) });
  const refuted = all.filter(({ verdict }) => verdict === 'unlikely');
  if (open.length > 0) return fill(texts.classOtherMaybe, { who, class: names(refuted), other: names(open) });
  return fill(texts.classUnlikely, { who, class: names(all) });
}

/** The conditions of a class as they stand. */
function reasonsOf({ cases, entitlement, verdict }: Result, reply: Reply): readonly Item[] {
  const shared = sayShared(reply);
  // where one condition fails the ones not known do not matter
  const telling = explain(cases, circumstancesOf(reply, null)).filter(
    ({ truth }) => verdict !== 'unlikely' || truth !== 'unknown',
  );
  return telling.map((it) => {
    const item = sayCriterion(it, entitlement.scheme, [], reply);
    const fromShared = shared !== null && it.held.some(({ fact }) => fact === 'incomePerPerson');
    return fromShared ? { text: `${shared.text} ${item.text}`, cites: item.cites } : item;
  });
}

const PLACES = { rural: { vi: 'nông thôn', en: 'rural' }, urban: { vi: 'thành thị', en: 'urban' } } as const;

/** The rule itself, quoted: who counts as the class where the household lives. */
function rulesOf({ cases, entitlement }: Result, reply: Reply): readonly Item[] {
  const places = reply.state.facts.household.residence ?? (['rural', 'urban'] as const);
  return (cases[0]?.case.rule ?? [])
    .flatMap((reference) => linesFor(reference, entitlement.scheme, reply.source))
    .filter(({ text }) => places.some((place) => text.toLowerCase().includes(PLACES[place][reply.language])))
    .slice(0, 2)
    .map((line) => ({ text: line.text, cites: reply.cite([line]) }));
}

/** Whether it is open if the income told is one person's or the household's. */
function whoseIncomeIsOpen({ state }: Reply): boolean {
  const { statedIncome, incomeOf, incomePerPerson } = state.facts.household;
  return statedIncome !== undefined && incomePerPerson === undefined && incomeOf === undefined;
}
