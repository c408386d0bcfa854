import type { Kin, Member, PersonFacts } from '../facts/facts.ts';
import { findKin } from './kin-words.ts';
import { readAges } from './read-ages.ts';
import { readTraits } from './read-person.ts';
import type { ToldText } from './told-text.ts';

/** Kin of whom a household has one. */
const ONE_EACH: readonly Kin[] = ['self', 'mother', 'father', 'grandmother', 'grandfather', 'wife', 'husband'];

const MEN: readonly Kin[] = ['husband', 'father', 'grandfather'];

interface Mention {
  readonly kin: Kin | null;
  readonly start: number;
  readonly end: number;
  readonly facts: PersonFacts;
}

/**
 * The members a text tells of, in order: those named with an age or with something said of them. What is said of nobody named belongs
 * to the person named last before it, else to a member of its own.
 */
export function readMembers(text: ToldText): readonly Member[] {
  const ages = readAges(text).map(({ kin, age, start, end }): Mention => ({ kin, start, end, facts: { age } }));
  const named = findKin(text).map(({ kin, start, end }): Mention => ({ kin, start, end, facts: {} }));
  const persons = [...named, ...ages].sort((a, b) => a.start - b.start);
  const traits = readTraits(text).map(({ facts, start, end }): Mention => {
    const able = 'maternity' in facts ? persons.filter(({ kin }) => kin === null || !MEN.includes(kin)) : persons;
    const person = personFor(start, end, able, text.folded);
    return { kin: person?.kin ?? null, start: person?.start ?? start, end, facts };
  });
  const list: { readonly member: Member; readonly at: number }[] = [];
  for (const mention of [...ages, ...traits].sort((a, b) => a.start - b.start)) {
    const at = list.findIndex((it) => isSame(it, mention, persons));
    const known = list[at];
    const facts = withOwnChild({ ...known?.member.facts, ...mention.facts }, mention.kin);
    const member: Member = {
      id: known?.member.id ?? `m${list.length + 1}`,
      kin: known?.member.kin ?? mention.kin,
      facts,
    };
    if (known === undefined) list.push({ member, at: mention.start });
    else list[at] = { member, at: mention.start };
  }
  return list
    .map(({ member }) => member)
    .map((member, _index, all) => (member.kin === 'parent' ? withBoth(member, all) : member));
}

/** What is said behind "bố mẹ tôi 76 và 71 tuổi" is said of both. */
function withBoth(member: Member, all: readonly Member[]): Member {
  const said = all.filter(({ kin }) => kin === 'parent').map(({ facts: { age: _age, ...rest } }) => rest);
  return { ...member, facts: Object.assign({}, ...said, member.facts) };
}

/** The person that something is said of. */
function personFor(start: number, end: number, persons: readonly Mention[], text: string): Mention | null {
  const last = persons.filter((person) => person.end <= start + 1).at(-1);
  if (last !== undefined && !/[.;!?] /u.test(text.slice(last.end, start))) return last;
  const next = persons.find((person) => person.start >= end);
  if (next !== undefined && next.start - end <= 2) return next;
  return last ?? null;
}

function isSame(
  { member, at }: { readonly member: Member; readonly at: number },
  mention: Mention,
  persons: readonly Mention[],
): boolean {
  if (mention.kin !== null && mention.kin === member.kin && ONE_EACH.includes(mention.kin)) return true;
  if (mention.kin !== member.kin || 'age' in mention.facts) return false;
  const latest = persons
    .filter((it) => it.kin === mention.kin && it.start <= mention.start && 'age' in it.facts)
    .at(-1);
  return latest === undefined ? at === mention.start : latest.start === at || at === mention.start;
}

/** A child of somebody who lives in the household has somebody to live with. */
function withOwnChild(facts: PersonFacts, kin: Kin | null): PersonFacts {
  return kin === 'child' && facts.withoutSupport === undefined ? { ...facts, withoutSupport: ['no'] } : facts;
}
