import type { Day, Language } from '../../../corpus/model.ts';
import { type CriteriaOfDay, type EntitlementInForce } from '../../../eligibility/criteria/criteria.ts';
import { type Facts, isEmpty } from '../../../eligibility/facts/facts.ts';
import { belongs } from '../../../eligibility/facts/groups.ts';
import type { Topic } from '../../../eligibility/model.ts';
import { findClassWords, type HouseholdClass } from '../../../eligibility/read/class-words.ts';
import { readFacts } from '../../../eligibility/read/read-facts.ts';
import { toldText } from '../../../eligibility/read/told-text.ts';
import { says } from '../../safety/phrases.ts';
import {
  CHECK,
  EVERYTHING,
  HOW_MUCH,
  HOW_TO,
  OF_THE_RULE,
  OWN,
  PROCEDURE,
  SOMEBODY_ELSES,
  YES_OR_NO,
} from './asked-words.ts';

/** What somebody asks about a household that is described in the question, or about their own. */
export interface EligibilityAsk {
  readonly facts: Facts;
  readonly kind: 'class' | 'support' | 'all';
  /** Ids of supports; null for all. */
  readonly targets: readonly string[] | null;
  /** The class that was asked about, `poor-household`; null when none in particular. */
  readonly class: string | null;
  /** The household is that of who asks. */
  readonly own: boolean;
  /** Asked how much: worth an answer only where the facts decide. */
  readonly amountOnly: boolean;
}

/** A question as it is read for facts: short forms written out. */
export interface AskedText {
  readonly text: string;
  /** The same, as rules read it. */
  readonly rules: string;
  readonly language: Language;
  readonly day: Day;
}

const CLASS_OF: Readonly<Record<HouseholdClass, string>> = {
  poor: 'poor-household',
  near_poor: 'near-poor-household',
  average: 'average-household',
  newly_escaped: 'poor-household',
};
export const CLASS_IDS = ['poor-household', 'near-poor-household', 'average-household'] as const;

/**
 * Whether a question is about eligibility of one household: its own (or one described by figures) and facts and something to be eligible
 * for. Rules over these three slots; general questions about policy ("who can borrow?") and questions about papers or steps are none.
 */
export function readAsk(asked: AskedText, rules: CriteriaOfDay, topics: readonly Topic[]): EligibilityAsk | null {
  const own = says(asked.rules, OWN) && !says(asked.rules, SOMEBODY_ELSES);
  const checks = says(asked.rules, CHECK);
  const yesNo = says(asked.rules, YES_OR_NO);
  if (says(asked.rules, OF_THE_RULE) || (says(asked.rules, PROCEDURE) && !yesNo) || says(asked.rules, HOW_TO))
    return null;
  const topicsHere = topicsNamed(asked, topics);
  const named = supportsOf(topicsHere, rules);
  const classAsked = classIn(asked);
  const asksForSome = named.length > 0 && (yesNo || checks || says(asked.rules, HOW_MUCH));
  const asksForAll = checks || (own && says(asked.rules, EVERYTHING));
  // Reading facts takes the longest by far.
  if (classAsked === null && !asksForSome && !asksForAll) return null;
  const facts = readFacts(asked.text, asked.language, asked.day);
  const described = own || figuresIn(facts) >= 2 || (figuresIn(facts) >= 1 && factsIn(facts) >= 2);
  if (!described) return null;
  if (classAsked !== null || (named.length === 0 && checks && tellsIncome(facts)))
    return { facts, kind: 'class', targets: [...CLASS_IDS], class: classAsked, own, amountOnly: false };
  if (named.length > 0) {
    const amountOnly = !yesNo && !checks;
    if ((isEmpty(facts) && !checks) || (amountOnly && !(says(asked.rules, HOW_MUCH) && figuresIn(facts) > 0)))
      return null;
    return {
      facts,
      kind: 'support',
      targets: forMembersTold(named, topicsHere, facts).map(({ id }) => id),
      class: null,
      own,
      amountOnly,
    };
  }
  if (own && (says(asked.rules, EVERYTHING) || checks))
    return { facts, kind: 'all', targets: null, class: null, own, amountOnly: false };
  return null;
}

/** The topics a text names: the narrow ones in place of the wide ones, a general one only by itself. */
export function topicsNamed({ rules }: Pick<AskedText, 'rules'>, topics: readonly Topic[]): readonly Topic[] {
  const named = topics.filter(({ cues }) => says(rules, [...cues.vi, ...cues.en]));
  const narrowed = new Set(named.flatMap(({ narrows }) => narrows));
  const left = named.filter(({ id }) => !narrowed.has(id));
  const particular = left.filter(({ general }) => !general);
  return particular.length > 0 ? particular : left;
}

/** Supports that the topics of a question stand for, by id. */
export const supportsOf = (topics: readonly Topic[], { entitlements }: CriteriaOfDay): readonly EntitlementInForce[] =>
  entitlements.filter((entitlement) => topics.some(({ id }) => entitlement.topics.includes(id)));

/** Of the supports of a general topic ("trợ cấp") those for the members that are told of, where there are any. */
function forMembersTold(
  named: readonly EntitlementInForce[],
  topics: readonly Topic[],
  { members, household }: Facts,
): readonly EntitlementInForce[] {
  if (!topics.every(({ general }) => general)) return named;
  const theirs = named.filter(({ each, topics: own }) =>
    each === null
      ? own.includes('single-parent-allowance') && household.singleParentChildren !== undefined
      : members.some((member) => belongs(member, each) === true),
  );
  return theirs.length > 0 ? theirs : named;
}

function classIn({ text, language, day }: AskedText): string | null {
  const asked = findClassWords(toldText(text, language, day)).find(({ sense }) => sense === 'asked');
  return asked === undefined ? null : CLASS_OF[asked.class];
}

const tellsIncome = ({ household }: Facts): boolean =>
  household.incomePerPerson !== undefined || household.statedIncome !== undefined;

/** How many facts are told, and how many of them are figures or belong to a person: a household described, not a rule named. */
function factsIn({ household, members }: Facts): number {
  return Object.keys(household).length + members.reduce((sum, { facts }) => sum + Object.keys(facts).length, 0);
}

function figuresIn({ household, members }: Facts): number {
  const figures = [
    'incomePerPerson',
    'statedIncome',
    'householdSize',
    'deprivations',
    'monthsSinceEscape',
    'electricityUse',
    'singleParentChildren',
    'houseDamage',
  ];
  return Object.keys(household).filter((fact) => figures.includes(fact)).length + members.length;
}
