import type { Indicator } from '../../corpus/observations.ts';
import { indicatorOf, type Measure, type Subject } from '../family.ts';
import { createNamedIndicators } from './named-indicators.ts';
import { everywhere, wordPattern } from './plain.ts';

/** What a text wants counted. */
export interface IndicatorsAsked {
  readonly subjects: readonly Subject[];
  readonly measures: readonly Measure[];
  /** Indicators outside of the reviews: capital, houses, communes. */
  readonly named: readonly string[];
  /** "hộ nghèo và hộ cận nghèo": each of them or both together, as figures are there. */
  readonly either: boolean;
  /** The words themselves ask for a figure: "tỷ lệ hộ nghèo", "bao nhiêu hộ nghèo", "số liệu hộ nghèo". */
  readonly outright: boolean;
  /** The text with what was read taken out. */
  readonly rest: string;
}

const BOTH = wordPattern(`
  (ty le )?(ho )?ngheo da chieu
  (so )?(ho )?da chieu
  (multidimensional|multi dimensional)(ly)?( poverty| poor| deprivation)?( rates?| households?)?
`);
const BOTH_AND = wordPattern(`
  (ho )?ngheo (va|cong|cung|voi) (ho )?can ngheo
  (ho )?ngheo can ngheo
  poor (and|plus|or) near poor
  poor (and|plus) the near poor
`);
const TOGETHER = wordPattern(
  `(tong|tong cong|cong lai|gop lai|gop|ca hai|chung|cong chung|total|together|combined|in all|sum)`,
);
const NEAR = wordPattern(`(ho )?can ngheo
  near (the )?(poor|poverty)( households?| families)?`);
const POOR = wordPattern(`
  (ho |nguoi |gia dinh )?(?<! can )(?<! giam )(?<! thoat )(?<! chuan )(?<! huyen )(?<! xa )(?<! thon )(?<! tai )(?<! vi nguoi )ngheo(?! da chieu)(?! ben vung)
  (ho |dan )?so ngheo
  (?<! near )poor(?! (districts?|communes?|areas?|villages?))( (households?|families|people))?
  (?<! near )poverty (rates?|incidence|level|levels|figures?|statistics|data|numbers|situation|share|percentage)
  (?<! near )poorest
`);
const TOTAL = wordPattern(`
  tong so ho( dan)?( cu)?
  (bao nhieu|may|so) ho (dan|gia dinh|dan cu)
  (total|all) (number of )?households
  how many households( are there| live)?
`);
const RATE = wordPattern(`
  (ty le|phan tram|ty suat)
  (rates?|percentage|percentages|share|proportion|incidence)
`);
const COUNT = wordPattern(`
  (so|so luong|tong so|bao nhieu|may) (ho|gia dinh|luong ho|nha)
  (so luong)
  (how many|number of|numbers of|count of)( \\w+){0,3}
`);
const RATE_OF_SUBJECT = wordPattern(`
  (ty le|phan tram)( so| cac)?( ho| nguoi| dan)?( ngheo| can ngheo| da chieu)
  (poverty|poor( households?)?|near poor( households?)?|near poverty|multidimensional poverty) (rates?|percentage|share|incidence)
  (rates?|percentage|share|proportion) of( the)?( multidimensional)?( poor| near poor| poverty| households)
`);
const COUNT_OF_SUBJECT = wordPattern(`
  (so|so luong|tong so|bao nhieu|may)( luong)?( cac)? (ho|gia dinh|nguoi|nha)( dan)?( ngheo| can ngheo| da chieu)?
  (how many|number of|numbers of|count of)( the)?( multidimensionally)?( poor| near poor| households| families)
`);
const QUANTITY = wordPattern(`
  (bao nhieu|may|so luong|la may|con may)
  (how (many|much|high|big|large)|what( s| is| was| were| share| percentage| rate)?)
`);
const AND_RATE = wordPattern(`(va|kem|cung|and)( the)?( a)? (ty le|phan tram|rates?|percentages?|share)`);
const OVERVIEW = wordPattern(`
  (so lieu|thong ke|con so|tinh hinh|ket qua)( ve| thong ke| cong tac| ra soat)*( giam)?( ty le)?( ho)? (ngheo|can ngheo)
  (so lieu|thong ke|tinh hinh|ket qua)( cong tac)? giam ngheo
  (poverty|poor households?|poverty reduction) (figures?|statistics|data|numbers|situation|results?)
  (figures?|statistics|data|numbers) (on|about|of|for) (poverty|poor|near poor)
  poverty (in|of|around) (the )?§
`);

const POVERTY_FELL =
  / giam ngheo (?:duoc )?(?:bao nhieu|may|the nao|ra sao|manh|nhanh) | thoat ngheo | (?:poverty|poor) (?:fall|fell|drop|decline|decrease)\w* /u;

/** Reads what a text wants counted; build it once. */
export function createIndicatorReader(indicators: readonly Indicator[]): (plain: string) => IndicatorsAsked {
  const findNamed = createNamedIndicators(indicators);
  return (plain) => {
    const { named, outright, rest } = findNamed(plain);
    const family = readFamily(rest);
    const beside = named.length > 0 && !RATE_OF_SUBJECT.test(rest);
    return {
      ...family,
      ...(beside ? { subjects: [], measures: [] } : {}),
      named,
      outright: outright || family.outright,
    };
  };
}

/** Subjects and measures of the poverty reviews in a text. */
function readFamily(plain: string): Omit<IndicatorsAsked, 'named'> {
  const subjects: Subject[] = [];
  let rest = plain;
  const take = (subject: Subject, pattern: RegExp): void => {
    const taken = rest.replaceAll(everywhere(pattern), '#');
    if (taken === rest) return;
    if (!subjects.includes(subject)) subjects.push(subject);
    rest = taken;
  };
  const overview = OVERVIEW.test(plain);
  const joined = BOTH_AND.test(plain);
  if (joined && TOGETHER.test(plain)) take('both', BOTH_AND);
  take('both', BOTH);
  take('near_poor', NEAR);
  take('poor', POOR);
  const either = joined && !subjects.includes('both');
  if (either) subjects.push('both');
  if (subjects.length === 0 && POVERTY_FELL.test(plain)) {
    subjects.push('poor');
    rest = rest.replaceAll(/ (?:giam|thoat) ngheo(?= )/gu, ' #');
  }
  if (subjects.length === 0 && overview) subjects.push('poor', 'near_poor');
  if (subjects.length === 0) take('total', TOTAL);
  else if (/ (?:tong so ho dan|tong so ho gia dinh|total (?:number of )?households) /u.test(plain))
    subjects.push('total');
  const rate = RATE.test(plain);
  const count = COUNT.test(plain);
  const measures: Measure[] = [];
  const asked = plain.match(everywhere(QUANTITY))?.length ?? 0;
  const looseRate = rate && !RATE_OF_SUBJECT.test(plain) && (asked > 1 || AND_RATE.test(plain));
  if (count || (looseRate && subjects.length > 0)) measures.push('count');
  if (rate) measures.push('rate');
  return {
    subjects: inOrder(subjects),
    measures,
    either,
    outright: subjects.length > 0 && (RATE_OF_SUBJECT.test(plain) || COUNT_OF_SUBJECT.test(plain) || overview),
    rest: rest.replaceAll(everywhere(RATE), '#').replaceAll(everywhere(COUNT), '#'),
  };
}

/**
 * The indicators that subjects and measures make; without a measure both the number and the rate.
 * @param known ids of the table; others are left out.
 */
export function indicatorsOf(
  subjects: readonly Subject[],
  measures: readonly Measure[],
  known: ReadonlySet<string>,
): readonly string[] {
  const wanted: readonly Measure[] = measures.length === 0 ? ['count', 'rate'] : measures;
  return subjects
    .flatMap((subject) => wanted.map((measure) => indicatorOf(subject, measure)))
    .filter((id) => id !== null)
    .filter((id) => known.has(id));
}

function inOrder(subjects: readonly Subject[]): readonly Subject[] {
  const order: readonly Subject[] = ['poor', 'near_poor', 'both', 'total'];
  return order.filter((subject) => subjects.includes(subject));
}
