// Longer than 200 lines: a table of cases, one support after the other.
import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import { household, type ShortHousehold } from '../household.ts';
import type { HouseholdCase } from './case.ts';

const NOW = '2026-11-21';
const of = (
  support: string,
  name: string,
  facts: ShortHousehold | Facts,
  verdict: HouseholdCase['verdict'],
  rest: Partial<HouseholdCase> = {},
): HouseholdCase => ({ support, name, facts: isFacts(facts) ? facts : household(facts), verdict, day: NOW, ...rest });
const isFacts = (it: ShortHousehold | Facts): it is Facts => 'nobody' in it;

/* Premium 4,5 % × 2.530.000 = 113.850 from 2026-07-01. */
const HEALTH: readonly HouseholdCase[] = [
  of('health-insurance-poor', 'five people: 5 × 113.850', { status: 'poor', householdSize: 5 }, 'likely', {
    monthly: 569_250,
  }),
  of('health-insurance-poor', 'size not known: for one', { status: 'poor' }, 'likely', { monthly: 113_850 }),
  of('health-insurance-poor', 'near-poor', { status: 'near_poor' }, 'unlikely'),
  of('health-insurance-poor', 'on no list, income not known', {}, 'cannot_tell'),
  of(
    'health-insurance-near-poor',
    'four people, 70 %: 4 × 79.695',
    { status: 'near_poor', householdSize: 4, poorCommune: 'no' },
    'likely',
    { monthly: 318_780, granted: 'part' },
  ),
  of(
    'health-insurance-near-poor',
    'poor commune, 100 %: 4 × 113.850',
    { status: 'near_poor', householdSize: 4, poorCommune: 'yes' },
    'likely',
    { monthly: 455_400, granted: 'whole' },
  ),
  of('health-insurance-near-poor', 'average', { status: 'average' }, 'unlikely'),
  of(
    'health-insurance-ethnic-minority',
    'difficult area',
    { ethnicMinority: 'yes', area: 'difficult', householdSize: 1 },
    'likely',
    { granted: 'free', monthly: 113_850 },
  ),
  of(
    'health-insurance-ethnic-minority',
    'just left the list, 70 %',
    { ethnicMinority: 'yes', area: 'left_list', householdSize: 2 },
    'likely',
    { granted: 'left-list', monthly: 159_390 },
  ),
  of('health-insurance-ethnic-minority', 'ordinary area', { ethnicMinority: 'yes', area: 'ordinary' }, 'unlikely'),
  of('health-insurance-ethnic-minority', 'Kinh', { ethnicMinority: 'no' }, 'unlikely'),
  of('health-insurance-area', 'extremely difficult', { area: 'extremely_difficult', householdSize: 3 }, 'likely', {
    monthly: 341_550,
  }),
  of('health-insurance-area', 'island', { area: 'ordinary', island: 'yes' }, 'likely'),
  of('health-insurance-area', 'neither', { area: 'difficult', island: 'no' }, 'unlikely'),
  of('health-insurance-under-6', '5', household({}, [{ age: 5 }]), 'likely', { monthly: 113_850 }),
  of('health-insurance-under-6', '6', household({}, [{ age: 6 }]), 'unlikely'),
  of('health-insurance-allowance', 'a member on an allowance', { allowance: 'yes' }, 'likely'),
  of('health-insurance-pupils', 'general school, 50 % of 113.850', household({}, [{ school: 'general' }]), 'likely', {
    monthly: 56_925,
  }),
  of('health-insurance-pupils', 'kindergarten', household({}, [{ school: 'kindergarten' }]), 'unlikely'),
  of(
    'health-insurance-average-household',
    'farmers, 30 % of 113.850 × 2',
    { farming: 'yes', status: 'average', householdSize: 2 },
    'likely',
    { monthly: 68_310 },
  ),
  of('health-insurance-average-household', 'no farmers', { farming: 'no', status: 'average' }, 'unlikely'),
  of(
    'health-insurance-average-household',
    'by income at 2.250.000',
    { farming: 'yes', residence: 'rural', incomePerPerson: 2_250_000 },
    'likely',
  ),
  of('hospital-benefit', 'poor', { status: 'poor' }, 'likely', { granted: 'whole' }),
  of('hospital-benefit', 'near-poor', { status: 'near_poor' }, 'likely', { granted: 'most' }),
];

/* 30 kWh × 1.984 = 59.520 from 2025-05-10. */
const ELECTRICITY: readonly HouseholdCase[] = [
  of('electricity-poor', 'poor', { status: 'poor' }, 'likely', { monthly: 59_520 }),
  of('electricity-poor', 'the day before the price was known', { status: 'poor' }, 'likely', {
    day: '2025-05-09',
    monthly: 0,
  }),
  of('electricity-poor', 'near-poor', { status: 'near_poor' }, 'unlikely'),
  of('electricity-social-policy', '50 kWh', { status: 'near_poor', allowance: 'yes', electricityUse: 50 }, 'likely', {
    monthly: 59_520,
    granted: 'allowance',
  }),
  of(
    'electricity-social-policy',
    '51 kWh, grid',
    { status: 'near_poor', allowance: 'yes', electricityUse: 51, grid: 'yes', ethnicMinority: 'no' },
    'unlikely',
  ),
  of(
    'electricity-social-policy',
    'poor has its own support',
    { status: 'poor', allowance: 'yes', electricityUse: 40, grid: 'yes' },
    'unlikely',
  ),
  of(
    'electricity-social-policy',
    'minority without grid',
    { status: 'average', allowance: 'no', ethnicMinority: 'yes', grid: 'no' },
    'likely',
    { granted: 'minority-no-grid' },
  ),
];

const POOR = { status: 'poor' } as const;
const LOANS: readonly HouseholdCase[] = [
  of('loan-poor', 'poor', POOR, 'likely', { loan: 100_000_000, percent: 6.6 }),
  of('loan-poor', 'near-poor', { status: 'near_poor' }, 'unlikely'),
  of('loan-poor', 'by figures', { residence: 'urban', incomePerPerson: 2_000_000, deprivations: 3 }, 'likely'),
  of(
    'loan-poor',
    'on the list as none, whatever the figures',
    { status: 'none', residence: 'urban', incomePerPerson: 1_000_000, deprivations: 5 },
    'unlikely',
  ),
  of('loan-near-poor', 'near-poor', { status: 'near_poor' }, 'likely', { loan: 100_000_000, percent: 7.92 }),
  of('loan-newly-escaped', '36 months', { status: 'newly_escaped', monthsSinceEscape: 36 }, 'likely', {
    loan: 100_000_000,
    percent: 8.25,
  }),
  of('loan-newly-escaped', '37 months', { status: 'newly_escaped', monthsSinceEscape: 37 }, 'unlikely'),
  of('loan-newly-escaped', '35 months', { status: 'newly_escaped', monthsSinceEscape: 35 }, 'likely'),
  of('loan-newly-escaped', 'when is not known', { status: 'newly_escaped' }, 'cannot_tell'),
  of('loan-newly-escaped', 'still poor', POOR, 'unlikely'),
  of('loan-difficult-area', 'difficult', { area: 'difficult' }, 'likely', { loan: 100_000_000, percent: 9 }),
  of('loan-difficult-area', 'ordinary', { area: 'ordinary' }, 'unlikely'),
  of('loan-water-sanitation', 'rural', { residence: 'rural' }, 'likely', { loan: 25_000_000, percent: 9 }),
  of('loan-water-sanitation', 'urban', { residence: 'urban' }, 'unlikely'),
  of('loan-ethnic-land', 'poor minority', { ...POOR, ethnicMinority: 'yes' }, 'likely', {
    loan: 50_000_000,
    percent: 3,
  }),
  of(
    'loan-ethnic-housing',
    'poor Kinh, extremely difficult',
    { ...POOR, ethnicMinority: 'no', area: 'extremely_difficult' },
    'likely',
    { loan: 40_000_000 },
  ),
  of('loan-ethnic-housing', 'poor Kinh elsewhere', { ...POOR, ethnicMinority: 'no', area: 'ordinary' }, 'unlikely'),
  of('loan-ethnic-production', 'near-poor minority', { status: 'near_poor', ethnicMinority: 'yes' }, 'unlikely'),
  of('loan-ethnic-production', 'poor minority', { ...POOR, ethnicMinority: 'yes' }, 'likely', { loan: 77_500_000 }),
  of('loan-job-creation', 'poor minority: 6,6 %', { ...POOR, ethnicMinority: 'yes' }, 'likely', {
    loan: 200_000_000,
    percent: 6.6,
    granted: 'low-rate',
  }),
  of(
    'loan-job-creation',
    'others: 127 % of 6,6 = 8,382 %',
    household({ status: 'average' }, [], ['disabled']),
    'likely',
    { percent: 8.382, granted: 'ordinary' },
  ),
  of(
    'loan-job-creation',
    'a disabled worker: 6,6 %',
    household({ status: 'average' }, [{ disability: 'mild' }]),
    'likely',
    { percent: 6.6 },
  ),
  of('loan-students', 'who may borrow is not confirmed', household(POOR, [{ school: 'university' }]), 'cannot_tell'),
  of('loan-computers', 'the conditions are not confirmed', household(POOR, [{ school: 'general' }]), 'cannot_tell'),
  of('loan-computers', 'nobody in school', household(POOR, [], ['pupil']), 'unlikely'),
  of('microfinance', 'average', { status: 'average' }, 'likely'),
  of('microfinance', 'on no list, income not known', { status: 'none' }, 'unlikely'),
];

/* Base salary 2.530.000 from 2026-07-01: 80 % = 2.024.000. */
const SCHOOL: readonly HouseholdCase[] = [
  of('tuition-free', 'public general school', household({}, [{ school: 'general', sector: 'public' }]), 'likely', {
    granted: 'public',
  }),
  of('tuition-free', 'private kindergarten', household({}, [{ school: 'kindergarten', sector: 'private' }]), 'likely', {
    granted: 'private',
  }),
  of('tuition-free', 'university', household({}, [{ school: 'university' }]), 'unlikely'),
  of(
    'semi-boarding-pupils',
    'meals',
    household({}, [{ school: 'general', boarding: 'semi_boarding', lodging: 'no' }]),
    'likely',
    { monthly: 936_000, granted: 'meals' },
  ),
  of(
    'semi-boarding-pupils',
    'with lodging: 936.000 + 360.000',
    household({}, [{ school: 'general', boarding: 'semi_boarding', lodging: 'yes' }]),
    'likely',
    { monthly: 1_296_000 },
  ),
  of('semi-boarding-pupils', 'not boarding', household({}, [{ school: 'general', boarding: 'none' }]), 'unlikely'),
  of(
    'border-boarding-schools',
    'boarder',
    household({}, [{ school: 'general', boarding: 'border_boarder' }]),
    'likely',
    { monthly: 1_170_000, once: 4_100_000 },
  ),
  of(
    'border-boarding-schools',
    'lunch pupil',
    household({}, [{ school: 'general', boarding: 'border_lunch' }]),
    'likely',
    { monthly: 450_000, once: 2_050_000 },
  ),
  of(
    'policy-scholarship',
    'ethnic boarding: 80 % × 2.530.000',
    household({}, [{ school: 'general', boarding: 'ethnic_boarding' }]),
    'likely',
    { monthly: 2_024_000 },
  ),
  of(
    'policy-scholarship',
    'poor, vocational school for disabled: 100 %',
    household(POOR, [{ school: 'disabled_vocational' }]),
    'likely',
    { monthly: 2_530_000 },
  ),
  of('nursery-lunch', 'the conditions are not confirmed', household(POOR, [{ school: 'nursery' }]), 'cannot_tell'),
  of(
    'higher-education-tuition',
    'parent with a work accident',
    household({ workAccidentParent: 'yes' }, [{ school: 'university' }]),
    'likely',
  ),
];

const MOTHER = [{ maternity: 'pregnant' }] as const;
const REST: readonly HouseholdCase[] = [
  of('vocational-training', 'disabled', household(POOR, [{ disability: 'mild' }]), 'likely', { once: 6_000_000 }),
  of(
    'vocational-training',
    'poor minority',
    household({ ...POOR, ethnicMinority: 'yes' }, [], ['disabled']),
    'likely',
    { once: 4_000_000 },
  ),
  of(
    'vocational-training',
    'poor',
    household({ ...POOR, ethnicMinority: 'no', area: 'ordinary' }, [], ['disabled']),
    'likely',
    { once: 3_000_000 },
  ),
  of(
    'vocational-training',
    'near-poor',
    household({ status: 'near_poor', ethnicMinority: 'no' }, [], ['disabled']),
    'likely',
    { once: 2_500_000 },
  ),
  of(
    'vocational-training',
    'rural',
    household({ status: 'average', ethnicMinority: 'no', residence: 'rural' }, [], ['disabled']),
    'likely',
    { once: 2_000_000 },
  ),
  of(
    'vocational-training',
    'urban, none of the groups',
    household({ status: 'average', ethnicMinority: 'no', residence: 'urban' }, [], ['disabled']),
    'unlikely',
  ),
  of('work-abroad', 'near-poor', { status: 'near_poor' }, 'likely', { once: 3_000_000 }),
  of('legal-aid', 'poor', POOR, 'likely', { granted: 'poor' }),
  of('legal-aid', 'a child', household({ status: 'average' }, [{ age: 15 }]), 'likely', { granted: 'child' }),
  of('legal-aid', 'elderly, near-poor', household({ status: 'near_poor' }, [{ age: 60 }], ['child']), 'likely', {
    granted: 'vulnerable',
  }),
  of(
    'legal-aid',
    'accused, near-poor',
    household({ status: 'near_poor', accused: 'yes' }, [], ['child', 'elderly', 'disabled', 'hiv']),
    'likely',
    { granted: 'accused' },
  ),
  of(
    'birth-support',
    'poor minority woman, difficult area',
    household({ ...POOR, ethnicMinority: 'yes', area: 'difficult' }, MOTHER),
    'likely',
    { once: 2_000_000 },
  ),
  of(
    'birth-support',
    'near-poor',
    household({ status: 'near_poor', ethnicMinority: 'yes', area: 'difficult' }, MOTHER),
    'unlikely',
  ),
  of(
    'birth-support',
    'ordinary area',
    household({ ...POOR, ethnicMinority: 'yes', area: 'ordinary' }, MOTHER),
    'unlikely',
  ),
  of(
    'birth-support',
    'nobody pregnant',
    household({ ...POOR, ethnicMinority: 'yes', area: 'difficult' }, [], ['mother']),
    'unlikely',
  ),
  of('housing-disaster', 'house lost, poor', { ...POOR, houseDamage: 'lost' }, 'likely', { once: 40_000_000 }),
  of('housing-disaster', 'must move, near-poor', { status: 'near_poor', houseDamage: 'must_move' }, 'likely', {
    once: 30_000_000,
  }),
  of('housing-disaster', 'damaged, hardship', { status: 'none', hardship: 'yes', houseDamage: 'damaged' }, 'likely', {
    once: 20_000_000,
  }),
  of(
    'housing-disaster',
    'damaged, no hardship',
    { status: 'none', hardship: 'no', houseDamage: 'damaged' },
    'unlikely',
  ),
  of('housing-disaster', 'no damage', { ...POOR, houseDamage: 'none' }, 'unlikely'),
];

export const supportCases: readonly HouseholdCase[] = [...HEALTH, ...ELECTRICITY, ...LOANS, ...SCHOOL, ...REST];
