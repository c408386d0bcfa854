/** Whom the figures of the poverty reviews count. */
export type Subject = 'poor' | 'near_poor' | 'both' | 'total';
/** Whether households are counted or their share is given. */
export type Measure = 'count' | 'rate';

interface Member {
  readonly indicator: string;
  readonly subject: Subject;
  readonly measure: Measure;
  /** Published change from the year before. */
  readonly change: string | null;
  /** Published average change a year over a period. */
  readonly yearly: string | null;
  /** Published fall over a whole period. */
  readonly overall: string | null;
}

const member = (
  indicator: string,
  subject: Subject,
  measure: Measure,
  published: Partial<Pick<Member, 'change' | 'yearly' | 'overall'>> = {},
): Member => ({ indicator, subject, measure, change: null, yearly: null, overall: null, ...published });

/** The indicators of the yearly poverty reviews: the same four subjects, counted and as a rate, with their published changes. */
const MEMBERS: readonly Member[] = [
  member('poor_households', 'poor', 'count', {
    change: 'poor_households_change',
    overall: 'poor_households_reduction',
  }),
  member('poor_rate', 'poor', 'rate', { change: 'poor_rate_change', yearly: 'poor_rate_average_annual_change' }),
  member('near_poor_households', 'near_poor', 'count', { change: 'near_poor_households_change' }),
  member('near_poor_rate', 'near_poor', 'rate', { change: 'near_poor_rate_change' }),
  member('poor_plus_near_poor_households', 'both', 'count'),
  member('multidimensional_poverty_rate', 'both', 'rate'),
  member('total_households', 'total', 'count'),
];

const BY_ID = new Map(MEMBERS.map((it) => [it.indicator, it]));
const PUBLISHED = new Set(MEMBERS.flatMap((it) => [it.change, it.yearly, it.overall]).filter((id) => id !== null));

/** The member of the family an indicator is, if it is one. */
export function memberOf(indicator: string): Member | undefined {
  return BY_ID.get(indicator);
}

/** The indicator of a subject and a measure; the total has no rate. */
export function indicatorOf(subject: Subject, measure: Measure): string | null {
  return MEMBERS.find((it) => it.subject === subject && it.measure === measure)?.indicator ?? null;
}

/** Whether an indicator stands for itself: neither of the family nor a published change of one. */
export function standsAlone(indicator: string): boolean {
  return !BY_ID.has(indicator) && !PUBLISHED.has(indicator);
}
