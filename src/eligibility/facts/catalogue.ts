const FLAG = ['yes', 'no'] as const;
const NUMBER = 'number';

/** Every fact of a household that some criterion uses, with what it can be. Amounts are VND a month, areas m2, electricity kWh a month. */
export const HOUSEHOLD_FACTS = {
  residence: ['rural', 'urban'],
  householdSize: NUMBER,
  incomePerPerson: NUMBER,
  /** An income of which it may not be said whether it is one person's or the whole household's. */
  statedIncome: NUMBER,
  incomeOf: ['person', 'household'],
  /** What the household is on the commune's lists. */
  status: ['poor', 'near_poor', 'newly_escaped', 'average', 'none'],
  monthsSinceEscape: NUMBER,
  /** How many of the twelve indicators it is deprived of, when the household knows. */
  deprivations: NUMBER,
  jobDeprived: FLAG,
  dependantsDeprived: FLAG,
  nutritionDeprived: FLAG,
  insuranceDeprived: FLAG,
  adultEducationDeprived: FLAG,
  schoolingDeprived: FLAG,
  housingQualityDeprived: FLAG,
  housingAreaDeprived: FLAG,
  waterDeprived: FLAG,
  latrineDeprived: FLAG,
  telecomDeprived: FLAG,
  mediaDeprived: FLAG,
  houseArea: NUMBER,
  ethnicMinority: FLAG,
  area: ['extremely_difficult', 'difficult', 'left_list', 'ordinary'],
  poorCommune: FLAG,
  island: FLAG,
  farming: FLAG,
  /** Somebody in the household is paid a monthly social allowance. */
  allowance: FLAG,
  electricityUse: NUMBER,
  grid: FLAG,
  singleParentChildren: NUMBER,
  houseDamage: ['none', 'lost', 'must_move', 'damaged'],
  hardship: FLAG,
  merit: FLAG,
  accused: FLAG,
  violenceVictim: FLAG,
  workAccidentParent: FLAG,
} as const satisfies Record<string, typeof NUMBER | readonly string[]>;

/** Every fact of one member that some criterion uses. */
export const PERSON_FACTS = {
  age: NUMBER,
  disability: ['none', 'mild', 'severe', 'extremely_severe'],
  /** `lower`: a pension below the social pension. */
  pension: ['none', 'lower', 'has'],
  carer: FLAG,
  hiv: FLAG,
  withoutSupport: FLAG,
  school: [
    'none',
    'nursery',
    'kindergarten',
    'general',
    'vocational',
    'disabled_vocational',
    'pre_university',
    'university',
  ],
  sector: ['public', 'private'],
  boarding: ['none', 'semi_boarding', 'ethnic_boarding', 'border_boarder', 'border_lunch'],
  /** The school has no room, so the pupil lodges elsewhere. */
  lodging: FLAG,
  /** Sent to study by the locality. */
  assigned: FLAG,
  maternity: ['none', 'pregnant', 'gave_birth'],
} as const satisfies Record<string, typeof NUMBER | readonly string[]>;

export type HouseholdFact = keyof typeof HOUSEHOLD_FACTS;
export type PersonFact = keyof typeof PERSON_FACTS;
export type FactName = HouseholdFact | PersonFact;

/** Groups of members that a scheme is made for. */
export const GROUPS = ['elderly', 'child', 'disabled', 'pupil', 'mother', 'hiv'] as const;
export type Group = (typeof GROUPS)[number];

/** Whether a name is that of a fact about the household as a whole. */
export const isHouseholdFact = (name: string): name is HouseholdFact => Object.hasOwn(HOUSEHOLD_FACTS, name);
/** Whether a name is that of a fact about one member. */
export const isPersonFact = (name: string): name is PersonFact => Object.hasOwn(PERSON_FACTS, name);
/** Whether a name is that of a group of people. */
export const isGroup = (name: string): name is Group => GROUPS.some((group) => group === name);

/** What a fact can be: `number`, or its options. */
export function kindOf(name: FactName): 'number' | readonly string[] {
  return isHouseholdFact(name) ? HOUSEHOLD_FACTS[name] : PERSON_FACTS[name];
}
