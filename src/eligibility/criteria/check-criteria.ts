import { Failure } from '../../failure.ts';
import { GROUPS, HOUSEHOLD_FACTS, isHouseholdFact, isPersonFact, kindOf, PERSON_FACTS } from '../facts/catalogue.ts';
import type { Criterion, Expression } from '../model.ts';
import type { Criteria } from './criteria.ts';
import { expressionsOf } from './expressions.ts';

/**
 * Checks what one entry says of another: named conditions exist and do not go in a circle, facts of a member are held only against
 * members, every fact and group has its wording, every support a topic.
 * @throws {Failure} that names the first fault.
 */
export function checkCriteria(criteria: Criteria, folder: string): void {
  for (const fault of [...wordingFaults(criteria), ...conditionFaults(criteria), ...entitlementFaults(criteria)]) {
    throw new Failure(`${folder}: ${fault}.`, 'Mend the file; its head says how it is written.');
  }
}

function* wordingFaults({ wording }: Criteria): Generator<string> {
  for (const name of [...Object.keys(HOUSEHOLD_FACTS), ...Object.keys(PERSON_FACTS)]) {
    if (!isHouseholdFact(name) && !isPersonFact(name)) continue;
    const words = wording.facts.get(name);
    const kind = kindOf(name);
    if (words === undefined) yield `facts.yaml does not say how to ask for ${name}`;
    else if (kind === 'number' && words.unit === null) yield `facts.yaml gives no unit for ${name}`;
    else if (kind !== 'number' && kind.join() !== Object.keys(words.options).join())
      yield `facts.yaml must name the options of ${name} as ${kind.join(', ')}`;
  }
  for (const group of GROUPS) if (!wording.groups.has(group)) yield `groups.yaml does not say how to ask for ${group}`;
}

function* conditionFaults({ criteria }: Criteria): Generator<string> {
  for (const criterion of criteria.values()) {
    for (const id of namesIn(expressionsOf.criterion(criterion)))
      if (!criteria.has(id)) yield `the condition ${criterion.id} names ${id}, which is not in conditions.yaml`;
    if (goesInACircle(criterion, criteria, [])) yield `the condition ${criterion.id} rests on itself`;
  }
}

function* entitlementFaults({ criteria, entitlements, topics }: Criteria): Generator<string> {
  const known = new Set(topics.map(({ id }) => id));
  const seen = new Set<string>();
  for (const entitlement of entitlements) {
    const { id, each } = entitlement;
    if (seen.has(id)) yield `the support ${id} stands twice`;
    seen.add(id);
    const written = expressionsOf.entitlement(entitlement);
    for (const name of namesIn(written))
      if (!criteria.has(name)) yield `the support ${id} names ${name}, which is not in conditions.yaml`;
    for (const topic of entitlement.topics)
      if (topic !== 'class' && !known.has(topic)) yield `the topic ${topic} of ${id} is not in topics.yaml`;
    if (each === null && factsOf(written, criteria).some(isPersonFact))
      yield `the support ${id} is decided for the household and rests on a fact of a member`;
  }
}

const namesIn = (expressions: readonly Expression[]): readonly string[] =>
  expressions.flatMap((it) => (it.kind === 'criterion' ? [it.id] : []));

function goesInACircle(criterion: Criterion, all: Criteria['criteria'], path: readonly string[]): boolean {
  if (path.includes(criterion.id)) return true;
  return namesIn(expressionsOf.criterion(criterion)).some((id) => {
    const next = all.get(id);
    return next !== undefined && goesInACircle(next, all, [...path, criterion.id]);
  });
}

/** Facts that conditions rest on, through the conditions they name. */
function factsOf(expressions: readonly Expression[], all: Criteria['criteria']): readonly string[] {
  return expressions.flatMap((it) => {
    if (it.kind === 'compare' || it.kind === 'is' || it.kind === 'by') return [it.fact];
    if (it.kind !== 'criterion') return [];
    const named = all.get(it.id);
    return named === undefined ? [] : factsOf(expressionsOf.criterion(named), all);
  });
}
