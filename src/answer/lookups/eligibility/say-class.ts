import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import { explain } from '../../../eligibility/evaluate/explain.ts';
import { fill } from '../../texts/texts.ts';
import { CLASS_IDS } from './asked.ts';
import { linesFor } from './lines.ts';
import type { Item, Reply } from './reply.ts';
import { sayComing } from './say-coming.ts';
import { circumstancesOf, sayCriterion, sayShared } from './say-criterion.ts';

/** Says what a household may count as, and why; never what it is. @returns whether the facts decide */
export function sayClass(results: readonly Result[], asked: string | null, reply: Reply): boolean {
  const inOrder = CLASS_IDS.flatMap((id) => results.filter(({ entitlement }) => entitlement.id === id));
  const likely = inOrder.filter(({ verdict }) => verdict === 'likely');
  const open = inOrder.filter(({ verdict }) => verdict === 'cannot_tell');
  const [stands] = likely.length > 0 ? likely : open.length > 0 ? open : inOrder;
  // the class asked about is explained, even when the household may count as another
  const shown = inOrder.find(({ entitlement }) => entitlement.id === asked) ?? stands;
  reply.say('lead', { text: leadOf(inOrder, likely, open, asked, reply), cites: [] });
  if (shown !== undefined && stands !== undefined)
    reply.list(null, [
      ...reasonsOf(shown, reply),
      ...rulesOf(shown, reply),
      ...(shown === stands ? [] : rulesOf(stands, reply)),
    ]);
  if (open.length > 0 && whoseIncomeIsOpen(reply)) reply.say('paragraph', { text: reply.texts.whoseIncome, cites: [] });
  if (shown !== undefined) sayComing(shown, reply);
  const verdict = inOrder.find(({ entitlement }) => entitlement.id === asked)?.verdict;
  return verdict === undefined
    ? open.length === 0 || likely.length > 0
    : verdict !== 'cannot_tell' || likely.length > 0;
}

function leadOf(
  all: readonly Result[],
  likely: readonly Result[],
  open: readonly Result[],
  asked: string | null,
  { texts, language }: Reply,
): string {
  const who = texts.household;
  const names = (some: readonly Result[]): string =>
    some.map(({ entitlement }) => entitlement.label[language]).join(texts.or);
  if (likely.length > 0) {
    const wanted = all.filter(
      ({ entitlement }) => entitlement.id === asked && !likely.some((it) => it.entitlement.id === asked),
    );
    return wanted.length === 0
      ? fill(texts.classLikely, { who, class: names(likely) })
      : fill(texts.classOther, { who, class: names(wanted), other: names(likely) });
  }
  if (open.length === all.length) return fill(texts.classNotYet, { who, class: names(all.slice(0, 2)) });
  const refuted = all.filter(({ entitlement, verdict }) => entitlement.id === asked && verdict === 'unlikely');
  if (open.length > 0 && refuted.length > 0)
    return fill(texts.classOtherMaybe, { who, class: names(refuted), other: names(open) });
  if (open.length > 0) return fill(texts.classMaybe, { who, class: names(open) });
  return fill(texts.classUnlikely, { who, class: names(all) });
}

/** The conditions of a class as they stand. */
function reasonsOf({ cases, entitlement }: Result, reply: Reply): readonly Item[] {
  const shared = sayShared(reply);
  return explain(cases, circumstancesOf(reply, null)).map((it) => {
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
