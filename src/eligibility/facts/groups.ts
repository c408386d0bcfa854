import type { Group, PersonFact } from './catalogue.ts';
import type { Kin, Member } from './facts.ts';
import { isRange, type Options, type Range } from './values.ts';

/** The fact that makes a member one of a group, and the values that do. */
export const MEMBERSHIP: Readonly<Record<Group, { readonly fact: PersonFact; readonly values: Range | Options }>> = {
  elderly: { fact: 'age', values: { from: 60, to: null } },
  child: { fact: 'age', values: { from: 0, to: 15 } },
  disabled: { fact: 'disability', values: ['mild', 'severe', 'extremely_severe'] },
  pupil: {
    fact: 'school',
    values: ['nursery', 'kindergarten', 'general', 'vocational', 'disabled_vocational', 'pre_university', 'university'],
  },
  mother: { fact: 'maternity', values: ['pregnant', 'gave_birth'] },
  hiv: { fact: 'hiv', values: ['yes'] },
};

/** Whether a member is one of a group; null when it is not known. */
export function belongs(member: Member, group: Group): boolean | null {
  const { fact, values } = MEMBERSHIP[group];
  const value = member.facts[fact];
  if (value === undefined) return null;
  if (isRange(value)) return isRange(values) ? inside(value, values) : null;
  if (isRange(values)) return null;
  if (value.every((option) => values.includes(option))) return true;
  return value.some((option) => values.includes(option)) ? null : false;
}

const MAY_BE: Readonly<Partial<Record<Group, readonly Kin[]>>> = {
  elderly: ['self', 'mother', 'father', 'parent', 'grandmother', 'grandfather', 'wife', 'husband'],
  child: ['child', 'grandchild'],
};

/** Whether it is worth asking how old a member is: a grandmother may be elderly, a daughter may be a child. */
export function mayBelong(member: Member, group: Group): boolean {
  const { fact } = MEMBERSHIP[group];
  return member.kin !== null && member.facts[fact] === undefined && (MAY_BE[group]?.includes(member.kin) ?? false);
}

/** Whether all of a range lies in another (true), none (false), or some (null). */
function inside(value: Range, whole: Range): boolean | null {
  const upper = whole.to ?? Number.POSITIVE_INFINITY;
  const top = value.to ?? Number.POSITIVE_INFINITY;
  if (value.from >= whole.from && top <= upper) return true;
  return top < whole.from || value.from > upper ? false : null;
}
