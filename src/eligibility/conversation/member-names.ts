import type { Language } from '../../corpus/model.ts';
import type { Wording } from '../criteria/wording.ts';
import { GROUPS } from '../facts/catalogue.ts';
import type { Kin, Member } from '../facts/facts.ts';
import { belongs } from '../facts/groups.ts';
import { only } from '../facts/values.ts';

const NAMES: Readonly<Record<Language, Readonly<Record<Kin, string>>>> = {
  vi: {
    self: 'bạn',
    mother: 'mẹ bạn',
    father: 'bố bạn',
    parent: 'bố hoặc mẹ bạn',
    grandmother: 'bà của bạn',
    grandfather: 'ông của bạn',
    wife: 'vợ bạn',
    husband: 'chồng bạn',
    child: 'con bạn',
    grandchild: 'cháu của bạn',
    sibling: 'anh, chị, em của bạn',
  },
  en: {
    self: 'the person who asks',
    mother: 'your mother',
    father: 'your father',
    parent: 'your parent',
    grandmother: 'your grandmother',
    grandfather: 'your grandfather',
    wife: 'your wife',
    husband: 'your husband',
    child: 'your child',
    grandchild: 'your grandchild',
    sibling: 'your brother or sister',
  },
};
const SOMEBODY = { vi: 'người này', en: 'this person' } as const;
const IN_HOUSEHOLD = { vi: '{group} trong nhà', en: 'the {group} in the household' } as const;

/** How a member is called: `mẹ bạn`, `người cao tuổi trong nhà`. */
export function memberName(member: Member, wording: Wording, language: Language): string {
  if (member.kin !== null) return NAMES[language][member.kin];
  const group = GROUPS.find((it) => it !== 'hiv' && belongs(member, it) === true);
  const label = group === undefined ? undefined : wording.groups.get(group)?.label[language];
  return label === undefined ? SOMEBODY[language] : IN_HOUSEHOLD[language].replace('{group}', label);
}

/** The name with the age where it is known: `mẹ bạn (72 tuổi)`. */
export function memberNameWithAge(member: Member, wording: Wording, language: Language): string {
  const age = member.facts.age === undefined ? null : only(member.facts.age);
  const name = memberName(member, wording, language);
  const unit = wording.facts.get('age')?.unit?.[language];
  return age === null || unit === undefined ? name : `${name} (${unit.replace('{n}', String(age))})`;
}
