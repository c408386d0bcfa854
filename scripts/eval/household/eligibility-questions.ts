import { onDay } from '../../../src/eligibility/criteria/criteria.ts';
import { readCriteria } from '../../../src/eligibility/criteria/read-criteria.ts';
import { isRange } from '../../../src/eligibility/facts/values.ts';
import { type Facts, withHousehold } from '../../../src/eligibility/facts/facts.ts';
import { type AskedHousehold, countQuestions, shareAsked } from './questions-asked.ts';
import { moneyCases } from '../../../test/eligibility/cases/money.ts';
import { povertyCases } from '../../../test/eligibility/cases/poverty.ts';
import { supportCases } from '../../../test/eligibility/cases/supports.ts';
import { createRandom } from '../../bench/random.ts';

const INDICATORS = [
  'jobDeprived',
  'dependantsDeprived',
  'nutritionDeprived',
  'insuranceDeprived',
  'adultEducationDeprived',
  'schoolingDeprived',
  'housingQualityDeprived',
  'housingAreaDeprived',
  'waterDeprived',
  'latrineDeprived',
  'telecomDeprived',
  'mediaDeprived',
] as const;
const CLASS = ['poor-household', 'near-poor-household', 'average-household'];

/** How many questions households are asked, nothing told beforehand, beside what the full form has; averages over the households. */
export interface QuestionFigures {
  readonly households: number;
  readonly asked: number;
  readonly full: number;
  /** Share of the full form, 0 to 1. */
  readonly share: number;
}

/** One support (or the classes of household) asked about, and all supports at once. */
export interface EligibilityQuestions {
  readonly one: QuestionFigures;
  readonly all: QuestionFigures;
}

/** Of the households asked about everything every so many is taken. */
const EVERY = 4;

/**
 * Asks every household of the case set about the support of its case (about all three classes where it is one), and some about all
 * supports. What a case leaves open is answered at random, from a seed; a number of deprivations is dealt out over the indicators.
 */
export async function eligibilityQuestionFigures(seed = 1): Promise<EligibilityQuestions> {
  const criteria = await readCriteria('corpus');
  const random = createRandom(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const households = [...povertyCases, ...moneyCases, ...supportCases].map(
    ({ day, support, facts }): AskedHousehold => ({
      rules: onDay(criteria, day),
      wording: criteria.wording,
      targets: CLASS.includes(support) ? CLASS : [support],
      truth: dealtOut(facts, pick),
    }),
  );
  const some = households.filter((_it, index) => index % EVERY === 0).map((it) => ({ ...it, targets: null }));
  return { one: figuresOf(households, pick), all: figuresOf(some, pick) };
}

function figuresOf(households: readonly AskedHousehold[], pick: (count: number) => number): QuestionFigures {
  const counts = countQuestions(households, pick);
  const average = (of: readonly number[]): number => of.reduce((sum, it) => sum + it, 0) / of.length;
  return {
    households: counts.length,
    asked: average(counts.map(({ asked }) => asked)),
    full: average(counts.map(({ full }) => full)),
    share: shareAsked(counts),
  };
}

function dealtOut(facts: Facts, pick: (count: number) => number): Facts {
  const { deprivations } = facts.household;
  if (deprivations === undefined || !isRange(deprivations)) return facts;
  const left = [...INDICATORS];
  const chosen = new Set(Array.from({ length: deprivations.from }, () => left.splice(pick(left.length), 1)[0]));
  return INDICATORS.reduce((dealt, it) => withHousehold(dealt, it, [chosen.has(it) ? 'yes' : 'no']), facts);
}
