import type { Kin, Member, PersonFacts } from '../facts/facts.ts';
import { findKin } from './kin-words.ts';
import { readAges } from './read-ages.ts';
import { readTraits } from './read-person.ts';
import type { ToldText } from './told-text.ts';

/** Kin of whom a household has one. */
const ONE_EACH: readonly Kin[] = ['self', 'mother', 'father', 'grandmother', 'grandfather', 'wife', 'husband'];
const MEN: readonly Kin[] = ['husband', 'father', 'grandfather'];

/** A place in the text that speaks of a person: a kin word, an age, a trait of nobody named. */
interface Mention {
  readonly kin: Kin | null;
  readonly start: number;
  readonly end: number;
  /** The person, once anything was said of it. */
  person: Person | null;
}

interface Person {
  readonly kin: Kin | null;
  readonly at: number;
  facts: PersonFacts;
}

/**
 * The members a text tells of, in order: those named with an age or with something said of them. What is said of nobody named belongs
 * to the person named last before it, else to a member of its own.
 */
export function readMembers(text: ToldText): readonly Member[] {
  const people: Person[] = [];
  const mentions: Mention[] = findKin(text).map((word) => ({ ...word, person: null }));
  for (const { kin, age, start, end, named } of readAges(text)) {
    const word = mentions.find((it) => it.start === named) ?? null;
    const person =
      personWithoutAge(kin, word, people) ??
      added({ kin: isTaken(kin, people) ? null : kin, at: named ?? start, facts: {} }, people);
    person.facts = { ...person.facts, age };
    if (word !== null) word.person ??= person;
    mentions.push({ kin, start, end, person });
  }
  for (const { facts, start, end } of readTraits(text)) {
    const able = 'maternity' in facts ? mentions.filter(({ kin }) => kin === null || !MEN.includes(kin)) : mentions;
    const mention = mentionFor(start, end, able, text.folded) ?? { kin: null, start, end, person: null };
    mention.person ??= known(mention.kin, people) ?? added({ kin: mention.kin, at: mention.start, facts: {} }, people);
    mention.person.facts = { ...mention.person.facts, ...facts };
    if (!mentions.includes(mention)) mentions.push(mention);
  }
  const members = people.sort((a, b) => a.at - b.at).map(({ kin, facts }, index) => memberOf(index, kin, facts));
  return members.map((member) => (member.kin === 'parent' ? withBoth(member, members) : member));
}

function added(person: Person, people: Person[]): Person {
  people.push(person);
  return person;
}

const known = (kin: Kin | null, people: readonly Person[]): Person | undefined =>
  kin !== null && ONE_EACH.includes(kin) ? people.find((it) => it.kin === kin) : undefined;

/** Whether the one person of a kin has an age already: another age is somebody else's. */
const isTaken = (kin: Kin | null, people: readonly Person[]): boolean => known(kin, people)?.facts.age !== undefined;

function personWithoutAge(kin: Kin | null, word: Mention | null, people: readonly Person[]): Person | null {
  const person = word?.person ?? known(kin, people) ?? null;
  return person === null || person.facts.age !== undefined ? null : person;
}

/** The mention that something is said of: the last before it in the same sentence, else one right behind it, else the last at all. */
function mentionFor(start: number, end: number, mentions: readonly Mention[], text: string): Mention | null {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  const last = inOrder.filter((mention) => mention.end <= start + 1).at(-1) ?? null;
  if (last !== null && !/[.;!?] /u.test(text.slice(last.end, start))) return last;
  const next = inOrder.find((mention) => mention.start >= end);
  return next !== undefined && next.start - end <= 2 ? next : last;
}

/** A child of somebody who lives in the household has somebody to live with. */
function memberOf(index: number, kin: Kin | null, facts: PersonFacts): Member {
  const own = kin === 'child' && facts.withoutSupport === undefined;
  return { id: `m${index + 1}`, kin, facts: own ? { ...facts, withoutSupport: ['no'] } : facts };
}

/** What is said behind "bố mẹ tôi 76 và 71 tuổi" is said of both. */
function withBoth(member: Member, all: readonly Member[]): Member {
  const said = all.filter(({ kin }) => kin === 'parent').map(({ facts: { age: _age, ...rest } }) => rest);
  return { ...member, facts: Object.assign({}, ...said, member.facts) };
}
