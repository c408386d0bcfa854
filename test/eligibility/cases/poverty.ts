// Longer than 200 lines: a table of cases, read beside the decree.
import { household, type ShortHousehold } from '../household.ts';
import type { HouseholdCase } from './case.ts';

const BEFORE = '2026-12-31';
const AFTER = '2027-01-01';

/*
 * The lines, VND per person per month:
 *                 2022-01-01 … 2026-12-31     2027-01-01 … 2030-12-31
 *   rural                 1.500.000                   2.200.000
 *   urban                 2.000.000                   2.800.000
 *   average, rural   over 1.500.000 … 2.250.000       not confirmed
 *   average, urban   over 2.000.000 … 3.000.000       not confirmed
 * Poor: at or below the line and 3 deprivations or more. Near-poor: at or below the line and fewer than 3.
 */
const line = (
  day: string,
  residence: 'rural' | 'urban',
  incomePerPerson: number,
  deprivations: number,
  poor: HouseholdCase['verdict'],
  nearPoor: HouseholdCase['verdict'],
): readonly HouseholdCase[] => {
  const facts = household({ residence, incomePerPerson, deprivations });
  const name = `${day}, ${residence}, ${incomePerPerson}, ${deprivations} deprivations`;
  return [
    { name, day, facts, support: 'poor-household', verdict: poor },
    { name, day, facts, support: 'near-poor-household', verdict: nearPoor },
  ];
};

const atTheLine: readonly HouseholdCase[] = [
  ...line(BEFORE, 'rural', 1_499_999, 3, 'likely', 'unlikely'),
  ...line(BEFORE, 'rural', 1_500_000, 3, 'likely', 'unlikely'),
  ...line(BEFORE, 'rural', 1_500_001, 3, 'unlikely', 'unlikely'),
  ...line(BEFORE, 'rural', 1_500_000, 2, 'unlikely', 'likely'),
  ...line(BEFORE, 'rural', 1_500_000, 4, 'likely', 'unlikely'),
  ...line(BEFORE, 'rural', 1_500_001, 2, 'unlikely', 'unlikely'),
  ...line(BEFORE, 'urban', 1_999_999, 3, 'likely', 'unlikely'),
  ...line(BEFORE, 'urban', 2_000_000, 3, 'likely', 'unlikely'),
  ...line(BEFORE, 'urban', 2_000_001, 3, 'unlikely', 'unlikely'),
  ...line(BEFORE, 'urban', 2_000_000, 2, 'unlikely', 'likely'),
  ...line(AFTER, 'rural', 2_199_999, 3, 'likely', 'unlikely'),
  ...line(AFTER, 'rural', 2_200_000, 3, 'likely', 'unlikely'),
  ...line(AFTER, 'rural', 2_200_001, 3, 'unlikely', 'unlikely'),
  ...line(AFTER, 'rural', 2_200_000, 2, 'unlikely', 'likely'),
  ...line(AFTER, 'urban', 2_799_999, 3, 'likely', 'unlikely'),
  ...line(AFTER, 'urban', 2_800_000, 3, 'likely', 'unlikely'),
  ...line(AFTER, 'urban', 2_800_001, 3, 'unlikely', 'unlikely'),
  ...line(AFTER, 'urban', 2_800_000, 0, 'unlikely', 'likely'),
  // the same household on both sides of the new year
  ...line(BEFORE, 'rural', 1_800_000, 5, 'unlikely', 'unlikely'),
  ...line(AFTER, 'rural', 1_800_000, 5, 'likely', 'unlikely'),
  // the first and the last day of the standard of 2022-2025, and of the one of 2027-2030
  ...line('2022-01-01', 'rural', 1_500_000, 3, 'likely', 'unlikely'),
  ...line('2025-12-31', 'rural', 1_500_001, 3, 'unlikely', 'unlikely'),
  ...line('2026-01-01', 'rural', 1_500_000, 3, 'likely', 'unlikely'),
  ...line('2030-12-31', 'urban', 2_800_000, 3, 'likely', 'unlikely'),
];

const average = (day: string, facts: ShortHousehold, verdict: HouseholdCase['verdict']): HouseholdCase => ({
  name: `${day}, average, ${JSON.stringify(facts)}`,
  day,
  facts: household(facts),
  support: 'average-household',
  verdict,
});

const averages: readonly HouseholdCase[] = [
  average(BEFORE, { residence: 'rural', incomePerPerson: 1_500_000 }, 'unlikely'),
  average(BEFORE, { residence: 'rural', incomePerPerson: 1_500_001 }, 'likely'),
  average(BEFORE, { residence: 'rural', incomePerPerson: 2_250_000 }, 'likely'),
  average(BEFORE, { residence: 'rural', incomePerPerson: 2_250_001 }, 'unlikely'),
  average(BEFORE, { residence: 'urban', incomePerPerson: 2_000_000 }, 'unlikely'),
  average(BEFORE, { residence: 'urban', incomePerPerson: 2_000_001 }, 'likely'),
  average(BEFORE, { residence: 'urban', incomePerPerson: 3_000_000 }, 'likely'),
  average(BEFORE, { residence: 'urban', incomePerPerson: 3_000_001 }, 'unlikely'),
  // from 2027 only the lower end is known
  average(AFTER, { residence: 'rural', incomePerPerson: 2_200_000 }, 'unlikely'),
  average(AFTER, { residence: 'rural', incomePerPerson: 2_200_001 }, 'cannot_tell'),
  average(AFTER, { residence: 'urban', incomePerPerson: 9_000_000 }, 'cannot_tell'),
];

const poor = (
  name: string,
  facts: ShortHousehold,
  verdict: HouseholdCase['verdict'],
  support = 'poor-household',
): HouseholdCase => ({
  name,
  day: '2026-11-21',
  facts: household(facts),
  support,
  verdict,
});
const LOW = { residence: 'rural', incomePerPerson: 1_000_000 } as const;

const single: readonly HouseholdCase[] = [
  poor(
    'three single indicators are enough',
    { ...LOW, jobDeprived: 'yes', waterDeprived: 'yes', latrineDeprived: 'yes' },
    'likely',
  ),
  poor('two are not, the others not known', { ...LOW, jobDeprived: 'yes', waterDeprived: 'yes' }, 'cannot_tell'),
  poor(
    'ten that are not leave at most two',
    {
      ...LOW,
      jobDeprived: 'no',
      dependantsDeprived: 'no',
      nutritionDeprived: 'no',
      insuranceDeprived: 'no',
      adultEducationDeprived: 'no',
      schoolingDeprived: 'no',
      housingQualityDeprived: 'no',
      housingAreaDeprived: 'no',
      waterDeprived: 'no',
      latrineDeprived: 'no',
    },
    'unlikely',
  ),
  poor(
    'nine that are not leave three',
    {
      ...LOW,
      jobDeprived: 'no',
      dependantsDeprived: 'no',
      nutritionDeprived: 'no',
      insuranceDeprived: 'no',
      adultEducationDeprived: 'no',
      schoolingDeprived: 'no',
      housingQualityDeprived: 'no',
      housingAreaDeprived: 'no',
      waterDeprived: 'no',
    },
    'cannot_tell',
  ),
  poor('income not known', { residence: 'rural', deprivations: 5 }, 'cannot_tell'),
  poor('fewer than three decides without income', { deprivations: 2 }, 'unlikely'),
  poor('1.500.000 is at or below both lines', { incomePerPerson: 1_500_000, deprivations: 3 }, 'likely'),
  poor('1.750.000 depends on where', { incomePerPerson: 1_750_000, deprivations: 3 }, 'cannot_tell'),
  poor('2.000.001 is over both lines', { incomePerPerson: 2_000_001, deprivations: 3 }, 'unlikely'),
  poor(
    'a span on one side of the line',
    { residence: 'rural', incomePerPerson: [0, 1_500_000], deprivations: 3 },
    'likely',
  ),
  poor(
    'a span across the line',
    { residence: 'rural', incomePerPerson: [1_000_000, 2_000_000], deprivations: 3 },
    'cannot_tell',
  ),
  // 7.500.000 / 5 = 1.500.000
  poor(
    'household income shared among five',
    { residence: 'rural', statedIncome: 7_500_000, incomeOf: 'household', householdSize: 5, deprivations: 3 },
    'likely',
  ),
  // 7.500.001 / 5 is over 1.500.000
  poor(
    'one đồng more',
    { residence: 'rural', statedIncome: 7_500_005, incomeOf: 'household', householdSize: 5, deprivations: 3 },
    'unlikely',
  ),
  // each: 7.000.000, over; all: 1.400.000, at or below
  poor(
    'not said whose income',
    { residence: 'rural', statedIncome: 7_000_000, householdSize: 5, deprivations: 3 },
    'cannot_tell',
  ),
  poor(
    'either way below',
    { residence: 'rural', statedIncome: 1_400_000, householdSize: 5, deprivations: 3 },
    'likely',
  ),
  // 30 m2 / 5 = 6 m2, under 8
  poor(
    'the house is crowded',
    { ...LOW, houseArea: 30, householdSize: 5, waterDeprived: 'yes', latrineDeprived: 'yes' },
    'likely',
  ),
  // 40 m2 / 5 = 8 m2, not under 8
  poor(
    'the house is just not crowded',
    { ...LOW, houseArea: 40, householdSize: 5, waterDeprived: 'yes', latrineDeprived: 'yes' },
    'cannot_tell',
  ),
  poor('being on the list says nothing about the figures', { status: 'poor' }, 'cannot_tell'),
  poor(
    'low-income worker, rural ceiling',
    { residence: 'rural', incomePerPerson: 2_250_000 },
    'likely',
    'low-income-worker',
  ),
  poor(
    'low-income worker, over the rural ceiling',
    { residence: 'rural', incomePerPerson: 2_250_001 },
    'unlikely',
    'low-income-worker',
  ),
  poor(
    'low-income worker, near-poor',
    { residence: 'rural', incomePerPerson: 1_500_000 },
    'unlikely',
    'low-income-worker',
  ),
  poor(
    'low-income worker, urban ceiling',
    { residence: 'urban', incomePerPerson: 3_000_000 },
    'likely',
    'low-income-worker',
  ),
];

export const povertyCases: readonly HouseholdCase[] = [...atTheLine, ...averages, ...single];
