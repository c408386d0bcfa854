import type { Day, Language } from '../../corpus/model.ts';
import type { Facts } from '../facts/facts.ts';
import { readHousehold } from './read-household.ts';
import { readIncome } from './read-income.ts';
import { readMembers } from './read-members.ts';
import { readPlace } from './read-place.ts';
import { readSize } from './read-size.ts';
import { readStatus } from './read-status.ts';
import { toldText } from './told-text.ts';

/**
 * The facts of a household that somebody tells in a sentence, with or without marks, in chat spelling, or in English: "nhà ở xã, 5 người,
 * thu nhập 1,4 triệu mỗi người, mẹ 72 tuổi". What the sentence only asks or names (is it poor? loans for poor households) is no fact.
 * @param day the day of the conversation, for "born in 1950".
 */
export function readFacts(text: string, language: Language, day: Day): Facts {
  const told = toldText(text, language, day);
  const size = readSize(told);
  return {
    household: {
      ...readPlace(told),
      ...readStatus(told),
      ...readHousehold(told),
      ...readIncome(told),
      ...(size === null ? {} : { householdSize: size }),
    },
    members: readMembers(told),
    nobody: [],
  };
}
