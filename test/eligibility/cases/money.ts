import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import { household, type ShortHousehold } from '../household.ts';
import type { HouseholdCase } from './case.ts';

const NOW = '2026-11-21';

const of = (
  support: string,
  name: string,
  facts: Facts,
  verdict: HouseholdCase['verdict'],
  rest: Partial<HouseholdCase> = {},
): HouseholdCase => ({ support, name, facts, verdict, day: NOW, ...rest });

const elder = (
  age: number | readonly [number, number | null],
  more: ShortHousehold = {},
  home: ShortHousehold = {},
): Facts => household(home, [{ age, ...more }]);

/* Social pension: from 75, or from 70 in a poor or near-poor household; 500.000 from 2025-07-01, 540.000 from 2026-07-01. */
const PENSION: readonly HouseholdCase[] = [
  of('social-pension', '74, no pension, average', elder(74, { pension: 'none' }, { status: 'average' }), 'unlikely'),
  of('social-pension', '75, no pension', elder(75, { pension: 'none' }), 'likely', {
    granted: 'from-75',
    monthly: 540_000,
  }),
  of('social-pension', '76, no pension', elder(76, { pension: 'none' }), 'likely', {
    granted: 'from-75',
    monthly: 540_000,
  }),
  of('social-pension', '75, a pension', elder(75, { pension: 'has' }), 'unlikely'),
  of('social-pension', '75, a lower pension', elder(75, { pension: 'lower' }), 'likely', { granted: 'from-75' }),
  of('social-pension', '69, poor', elder(69, { pension: 'none' }, { status: 'poor' }), 'unlikely'),
  of('social-pension', '70, poor', elder(70, { pension: 'none' }, { status: 'poor' }), 'likely', {
    granted: 'from-70',
    monthly: 540_000,
  }),
  of('social-pension', '72, near-poor', elder(72, { pension: 'none' }, { status: 'near_poor' }), 'likely', {
    granted: 'from-70',
  }),
  of('social-pension', '72, near-poor, pension not known', elder(72, {}, { status: 'near_poor' }), 'cannot_tell'),
  of(
    'social-pension',
    '72, a lower pension: not confirmed',
    elder(72, { pension: 'lower' }, { status: 'poor' }),
    'cannot_tell',
  ),
  of('social-pension', '72, newly escaped', elder(72, { pension: 'none' }, { status: 'newly_escaped' }), 'unlikely'),
  of(
    'social-pension',
    '72, not on the list, income at the line',
    elder(72, { pension: 'none' }, { residence: 'rural', incomePerPerson: 1_500_000 }),
    'likely',
  ),
  of(
    'social-pension',
    '72, income one over the line',
    elder(72, { pension: 'none' }, { residence: 'rural', incomePerPerson: 1_500_001 }),
    'unlikely',
  ),
  of('social-pension', 'age not known', elder([60, null], { pension: 'none' }), 'cannot_tell'),
  of('social-pension', 'nobody is elderly', household({}, [], ['elderly']), 'unlikely'),
  of('social-pension', 'nobody told of', household({ status: 'poor' }), 'cannot_tell'),
  of('social-pension', 'the last day of 500.000', elder(80, { pension: 'none' }), 'likely', {
    day: '2026-06-30',
    monthly: 500_000,
  }),
  of('social-pension', 'the first day of 540.000', elder(80, { pension: 'none' }), 'likely', {
    day: '2026-07-01',
    monthly: 540_000,
  }),
  of('social-pension', 'the first day of the decree', elder(75, { pension: 'none' }), 'likely', {
    day: '2025-07-01',
    monthly: 500_000,
  }),
];

/* Benchmark: 360.000 from 2021-07-01, 500.000 from 2024-07-01, 540.000 from 2026-07-01. */
const disabled = (
  name: string,
  member: ShortHousehold,
  monthly: number | undefined,
  rest: Partial<HouseholdCase> = {},
): HouseholdCase =>
  of('social-assistance-disability', name, household({}, [member]), monthly === undefined ? 'unlikely' : 'likely', {
    ...(monthly === undefined ? {} : { monthly }),
    ...rest,
  });
const DISABILITY: readonly HouseholdCase[] = [
  disabled('severe, 30: 1,5 × 540.000', { age: 30, disability: 'severe' }, 810_000, { granted: 'severe' }),
  disabled('severe, 15: 2,0 × 540.000', { age: 15, disability: 'severe' }, 1_080_000, {
    granted: 'severe-child-elderly',
  }),
  disabled('severe, 16: 1,5 × 540.000', { age: 16, disability: 'severe' }, 810_000),
  disabled('severe, 59: 1,5 × 540.000', { age: 59, disability: 'severe' }, 810_000),
  disabled('severe, 60: 2,0 × 540.000', { age: 60, disability: 'severe' }, 1_080_000),
  disabled('extremely severe, 30: 2,0 × 540.000', { age: 30, disability: 'extremely_severe' }, 1_080_000),
  disabled('extremely severe, 8: 2,5 × 540.000', { age: 8, disability: 'extremely_severe' }, 1_350_000),
  disabled('extremely severe, 70: 2,5 × 540.000', { age: 70, disability: 'extremely_severe' }, 1_350_000),
  disabled('mild', { age: 30, disability: 'mild' }, undefined),
  disabled('severe, age not known: at least 1,5', { disability: 'severe' }, 810_000),
  disabled('severe, 30, 1,5 × 500.000', { age: 30, disability: 'severe' }, 750_000, { day: '2026-06-30' }),
  disabled('severe, 30, 1,5 × 500.000, first day', { age: 30, disability: 'severe' }, 750_000, { day: '2024-07-01' }),
  disabled('severe, 30, 1,5 × 360.000', { age: 30, disability: 'severe' }, 540_000, { day: '2024-06-30' }),
  disabled('extremely severe, 8, 2,5 × 360.000', { age: 8, disability: 'extremely_severe' }, 900_000, {
    day: '2021-07-01',
  }),
  disabled('severe, 30, 1,5 × 540.000, first day', { age: 30, disability: 'severe' }, 810_000, { day: '2026-07-01' }),
];

const ALONE = { carer: 'no' } as const;
const OTHERS: readonly HouseholdCase[] = [
  of('social-assistance-elderly', '60, poor, no carer: 1,5 × 540.000', elder(60, ALONE, { status: 'poor' }), 'likely', {
    monthly: 810_000,
  }),
  of('social-assistance-elderly', '79: 1,5 × 540.000', elder(79, ALONE, { status: 'poor' }), 'likely', {
    monthly: 810_000,
    granted: 'from-60',
  }),
  of('social-assistance-elderly', '80: 2,0 × 540.000', elder(80, ALONE, { status: 'poor' }), 'likely', {
    monthly: 1_080_000,
    granted: 'from-80',
  }),
  of('social-assistance-elderly', '59', elder(59, ALONE, { status: 'poor' }), 'cannot_tell'),
  of('social-assistance-elderly', 'near-poor', elder(80, ALONE, { status: 'near_poor' }), 'unlikely'),
  of('social-assistance-elderly', 'with carers', elder(80, { carer: 'yes' }, { status: 'poor' }), 'unlikely'),
  of(
    'social-assistance-children',
    '2, near-poor, extremely difficult: 1,5 × 540.000',
    elder(2, { withoutSupport: 'no' }, { status: 'near_poor', area: 'extremely_difficult' }),
    'likely',
    { monthly: 810_000 },
  ),
  of(
    'social-assistance-children',
    '3',
    elder(3, { withoutSupport: 'no' }, { status: 'near_poor', area: 'extremely_difficult' }),
    'unlikely',
  ),
  of(
    'social-assistance-children',
    '2, difficult area only',
    elder(2, { withoutSupport: 'no' }, { status: 'poor', area: 'difficult' }),
    'unlikely',
  ),
  of('social-assistance-children', 'without support, 3: 2,5 × 540.000', elder(3, { withoutSupport: 'yes' }), 'likely', {
    monthly: 1_350_000,
  }),
  of('social-assistance-children', 'without support, 4: 1,5 × 540.000', elder(4, { withoutSupport: 'yes' }), 'likely', {
    monthly: 810_000,
  }),
  of(
    'social-assistance-single-parent',
    'two children, near-poor: 2 × 540.000',
    household({ singleParentChildren: 2, status: 'near_poor' }),
    'likely',
    { monthly: 1_080_000 },
  ),
  of(
    'social-assistance-single-parent',
    'one child, poor, 500.000',
    household({ singleParentChildren: 1, status: 'poor' }),
    'likely',
    { monthly: 500_000, day: '2025-01-01' },
  ),
  of('social-assistance-single-parent', 'no child', household({ singleParentChildren: 0, status: 'poor' }), 'unlikely'),
  of(
    'social-assistance-single-parent',
    'average',
    household({ singleParentChildren: 2, status: 'average' }),
    'unlikely',
  ),
  of('social-assistance-hiv', '3, poor: 2,5 × 540.000', elder(3, { hiv: 'yes' }, { status: 'poor' }), 'likely', {
    monthly: 1_350_000,
  }),
  of('social-assistance-hiv', '4, poor: 2,0 × 540.000', elder(4, { hiv: 'yes' }, { status: 'poor' }), 'likely', {
    monthly: 1_080_000,
  }),
  of('social-assistance-hiv', '40, poor: 1,5 × 540.000', elder(40, { hiv: 'yes' }, { status: 'poor' }), 'likely', {
    monthly: 810_000,
  }),
  of('social-assistance-hiv', '40, near-poor', elder(40, { hiv: 'yes' }, { status: 'near_poor' }), 'unlikely'),
];

export const moneyCases: readonly HouseholdCase[] = [...PENSION, ...DISABILITY, ...OTHERS];
