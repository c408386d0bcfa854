import type { Member } from '../../../eligibility/facts/facts.ts';
import type { Circumstances } from '../../../eligibility/evaluate/evaluate.ts';
import { isHouseholdFact } from '../../../eligibility/facts/catalogue.ts';
import { exactly, isRange, only } from '../../../eligibility/facts/values.ts';
import { type ExplainedCriterion, type Held } from '../../../eligibility/evaluate/explain.ts';
import type { Truth } from '../../../eligibility/model.ts';
import { compute } from '../../../statistics/arithmetic.ts';
import { nameOfDocument } from '../../compose/notes.ts';
import { fill } from '../../texts/texts.ts';
import type { Item, Reply } from './reply.ts';
import { writeFact, writeMoney } from './write-values.ts';

/** What the conditions of a reply are held against. */
export function circumstancesOf({ state, rules }: Reply, member: Member | null): Circumstances {
  return { facts: state.facts, rules, member, skipped: new Set(state.skipped), found: new Map() };
}

/** One condition as a sentence: how it stands, the figure given against the threshold, the law beside it. */
export function sayCriterion(
  explained: ExplainedCriterion,
  scheme: string,
  rule: readonly number[],
  reply: Reply,
): Item {
  const { criterion, truth, held } = explained;
  const { texts, language } = reply;
  const comparison =
    telling(explained)
      .map((it) => compareHeld(it, truth, reply))
      .find((it) => it !== null) ?? null;
  const thresholds = held.flatMap(({ threshold }) => (threshold === null ? [] : [threshold.value]));
  const document = criterion.line?.scheme ?? scheme;
  const lines = [criterion.line, ...held.map(({ line }) => line)].filter((line) => line !== null);
  const own = reply.citeReferences([...new Set(lines)], scheme, thresholds);
  const basis = sayBasis(explained, document, reply);
  const label = criterion.label[language];
  const text = fill(texts.criterion, {
    truth: texts.truth[truth],
    label,
    held: comparison ?? '',
    basis: basis.text,
  });
  return {
    text: `${text}${criterion.confirmed ? '' : texts.confirm}`,
    cites: [...new Set([...own, ...(own.length === 0 ? rule : []), ...basis.cites])],
  };
}

/** Of several thresholds, as long as it is not known which applies, the one that settles it for all: the highest that is passed. */
function telling({ held, truth }: ExplainedCriterion): readonly Held[] {
  const byValue = [...held].sort((a, b) => (a.threshold?.value ?? 0) - (b.threshold?.value ?? 0));
  return truth === 'not_met' && held.every(({ threshold }) => threshold?.comparison === 'atMost')
    ? byValue.reverse()
    : held;
}

/** "– bạn nêu 1.750.000 đồng/người/tháng, hơn mức 1.500.000 đồng là 250.000 đồng". */
function compareHeld({ fact, value, threshold }: Held, truth: Truth, reply: Reply): string | null {
  const { texts, language, parts } = reply;
  if (threshold === null || value === undefined || !isRange(value)) return null;
  const exact = only(value);
  // a share of a household's income is said, and compared, in whole đồng
  const number = exact === null ? null : Math.round(exact);
  const top = number ?? value.to;
  const given = top === null ? null : writeFact(fact, exactly(top), parts.criteria.wording, language);
  if (given === null) return null;
  if (number === null) return truth === 'unknown' ? null : fill(texts.heldAtMost, { given });
  const money = isHouseholdFact(fact) && (fact === 'incomePerPerson' || fact === 'statedIncome');
  if (!money) return fill(texts.held, { given });
  const difference = compute('difference', number, threshold.value);
  reply.workedOut(difference);
  const sentence = number > threshold.value ? texts.over : number < threshold.value ? texts.under : texts.equal;
  return fill(sentence, {
    given,
    threshold: writeMoney(threshold.value, language),
    difference: writeMoney(difference?.value ?? 0, language),
  });
}

/** The law with its article, where a line of the documents names it. */
function sayBasis({ criterion }: ExplainedCriterion, document: string, reply: Reply): Item {
  const { language, parts, texts } = reply;
  const named = criterion.basis.flatMap(({ source, at }) => {
    const number = parts.knowledge.sources.get(source)?.number ?? null;
    const cite = number === null ? null : reply.citeLaw(number, document);
    if (number === null || cite === null) return [];
    const law = nameOfLaw(source, number, language);
    const article = at?.[language];
    const quote = reply.citations()[cite]?.quote ?? '';
    return [{ cite, text: article === undefined || !quote.includes(article) ? law : `${article} ${law}` }];
  });
  if (named.length === 0) return { text: '', cites: [] };
  return {
    text: fill(texts.basis, { law: named.map(({ text }) => text).join('; ') }),
    cites: named.map(({ cite }) => cite),
  };
}

/** An income shared among members, said with how it comes about; null when it was told for one person. */
export function sayShared(reply: Reply): Item | null {
  const { texts, language, state } = reply;
  const { statedIncome, incomeOf, householdSize } = state.facts.household;
  const income = statedIncome === undefined ? null : only(statedIncome);
  const size = householdSize === undefined ? null : only(householdSize);
  if (income === null || size === null || incomeOf?.length !== 1 || incomeOf[0] !== 'household') return null;
  const each = compute('portion', income, size);
  if (each === null) return null;
  reply.workedOut(each);
  return {
    text: fill(texts.shared, {
      stated: writeMoney(income, language),
      size: String(size),
      each: writeFact('incomePerPerson', exactly(each.value), reply.parts.criteria.wording, language) ?? '',
    }),
    cites: [],
  };
}

/** Numbers of laws and resolutions of the National Assembly look alike; the register's id tells which it is. */
const KINDS: readonly (readonly [string, { readonly vi: string; readonly en: string }])[] = [
  ['nq-', { vi: 'Nghị quyết', en: 'Resolution' }],
  ['luat-', { vi: 'Luật', en: 'Law' }],
];

function nameOfLaw(source: string, number: string, language: Reply['language']): string {
  const named = nameOfDocument(number, language);
  const kind = KINDS.find(([prefix]) => source.startsWith(prefix))?.[1][language];
  return named !== number || kind === undefined ? named : `${kind} ${number}`;
}
