import type { Day, Language } from '../../../corpus/model.ts';
import { type CriteriaOfDay, type EntitlementInForce } from '../../../eligibility/criteria/criteria.ts';
import { type Facts, isEmpty } from '../../../eligibility/facts/facts.ts';
import { belongs } from '../../../eligibility/facts/groups.ts';
import type { Topic } from '../../../eligibility/model.ts';
import { findClassWords, type HouseholdClass } from '../../../eligibility/read/class-words.ts';
import { readFacts } from '../../../eligibility/read/read-facts.ts';
import { toldText } from '../../../eligibility/read/told-text.ts';
import { phrases, says } from '../../safety/phrases.ts';

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

const OWN = phrases(`
  (nha|ho|gia dinh|vo chong|con|chau|me|bo|cha|ba|ong|vo|chong|ma)( \\w+)? (toi|minh|em|e|m|to|tui|chung toi|bon em|nha em)
  (toi|minh|em|tui|chung toi|chung em|nha em|nha e|nha minh|gia dinh em)
  (my|our|i|i'm|we|we're|us|me)
`);
const SOMEBODY_ELSES = phrases(`
  (hang xom|nha ben|nha ong|nha ba|nguoi ta|nguoi khac|ho khac|nguoi quen)
  (neighbou?rs?|somebody else|someone else|other people)
`);
const YES_OR_NO = phrases(`
  (co|duoc|phai|thuoc|du|da|nhan|vay|mien|giam|tinh|xet)( [^ ]+)* (khong|ko|k|hong|hok|chua)
  (phai khong|duoc khong|dung khong)
  (can|could|do|does|is|are|am|will|would|may|have|has)( [^ ]+){0,12} (eligible|entitled|qualify|qualifies|count|considered|get|receive|have|borrow|covered|free|poor|near-poor|apply|supported|exempt|be|any)
`);
const HOW_MUCH = phrases(`
  (bao nhieu|may (tien|trieu|tram|dong|phan tram|phan))
  (duoc|huong|nhan|linh)( [^ ]+){0,4} (may|bao nhieu|gi)
  (how much|what (amount|allowance|support))
`);
const EVERYTHING = phrases(`
  (duoc|co)( [^ ]+){0,3} (huong|ho tro|nhan|giup)( [^ ]+){0,3} (nhung gi|gi|chinh sach gi|che do gi|quyen loi gi|uu dai gi|khoan nao|nhung khoan nao|chinh sach nao|che do nao)
  (huong|co|duoc|nhan) (nhung |cac )?(chinh sach|che do|quyen loi|uu dai|khoan ho tro|khoan|tro cap|ho tro)( [^ ]+)? (gi|nao)
  (nhung |cac )(chinh sach|che do|quyen loi|uu dai|khoan ho tro) (gi|nao)
  (thi )?duoc (nhung )?(gi|khoan gi|khoan nao)
  (what|which) (support|benefits?|schemes?|help|entitlements|assistance)( [^ ]+){0,6} (get|receive|entitled|eligible|have|claim|us|me)
  what (can|do|are|am|is|could|would)( [^ ]+){1,6} (get|entitled to|receive|eligible for|claim)
`);
const CHECK = phrases(`
  (kiem tra|xem|xet|tinh|coi)( [^ ]+){0,6} (du dieu kien|dieu kien|thuoc dien|duoc huong|huong gi|duoc gi)
  (thuoc|xep|vao|la)( ho)? (dien|loai|nhom)( ho)? (nao|gi)
  check( [^ ]+){0,4} (eligible|eligibility|qualify|entitled|conditions?)
  (which|what) (category|group|status)( [^ ]+){0,6} (household|family|we|in|be)
`);
const PROCEDURE = phrases(`
  (giay to|ho so|thu tuc|o dau|lam the nao|lam sao|bao lau|khi nao|bao gio|theo (van ban|nghi dinh|luat)|nop don|mau don|mau nao|dang ky (o|nhu))
  (where|how (do|can|to|long)|what (papers|documents)|which (form|decree|law)|when)
`);

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
  const facts = readFacts(asked.text, asked.language, asked.day);
  const own = says(asked.rules, OWN) && !says(asked.rules, SOMEBODY_ELSES);
  const described = own || figuresIn(facts) >= 2 || (figuresIn(facts) >= 1 && factsIn(facts) >= 2);
  const checks = says(asked.rules, CHECK);
  const yesNo = says(asked.rules, YES_OR_NO);
  if (!described || (says(asked.rules, PROCEDURE) && !yesNo)) return null;
  const topicsHere = topicsNamed(asked, topics);
  const named = supportsOf(topicsHere, rules);
  const classAsked = classIn(asked);
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
