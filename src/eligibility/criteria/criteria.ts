import type { Day } from '../../corpus/model.ts';
import type { Criterion, CriterionVersion, Entitlement, EntitlementVersion, Reference, Span, Topic } from '../model.ts';
import type { Wording } from './wording.ts';

/** All criteria, as read from the corpus. */
export interface Criteria {
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly entitlements: readonly Entitlement[];
  readonly references: readonly Reference[];
  readonly topics: readonly Topic[];
  readonly wording: Wording;
}

/** The criteria of one day. */
export interface CriteriaOfDay {
  readonly day: Day;
  readonly criteria: ReadonlyMap<string, CriterionInForce>;
  readonly entitlements: readonly EntitlementInForce[];
  readonly references: Readonly<Partial<Record<Reference['kind'], Reference>>>;
}

export interface CriterionInForce extends CriterionVersion, Pick<Criterion, 'id' | 'label'> {}
export interface EntitlementInForce extends EntitlementVersion, Omit<Entitlement, 'versions'> {}

/** Whether a day lies in a span. */
export const covers = ({ from, to }: Span, day: Day): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** Days that are remembered for one set of criteria: today, and those that people ask about. */
const DAYS = 64;
const known = new WeakMap<Criteria, Map<Day, CriteriaOfDay>>();

/** What is in force on a day; worked out once for a day. */
export function onDay(all: Criteria, day: Day): CriteriaOfDay {
  const days = known.get(all) ?? new Map<Day, CriteriaOfDay>();
  known.set(all, days);
  const rules = days.get(day) ?? inForceOn(all, day);
  if (days.size >= DAYS) days.clear();
  days.set(day, rules);
  return rules;
}

function inForceOn({ criteria, entitlements, references }: Criteria, day: Day): CriteriaOfDay {
  return {
    day,
    criteria: new Map(
      [...criteria.values()].flatMap(({ versions, ...criterion }) => {
        const version = versions.find((it) => covers(it, day));
        return version === undefined ? [] : [[criterion.id, { ...version, ...criterion }] as const];
      }),
    ),
    entitlements: entitlements.flatMap(({ versions, ...entitlement }) => {
      const version = versions.find((it) => covers(it, day));
      return version === undefined ? [] : [{ ...version, ...entitlement }];
    }),
    references: Object.fromEntries(references.filter((it) => covers(it, day)).map((it) => [it.kind, it])),
  };
}
