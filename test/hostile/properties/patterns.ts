import fc from 'fast-check';
import { findClaim } from '../../../src/answer/claims/find-claim.ts';
import { findEmergency } from '../../../src/answer/safety/emergency.ts';
import { findMisuse } from '../../../src/answer/safety/misuse.ts';
import { isOtherMatter } from '../../../src/answer/safety/other-matters.ts';
import { asksForOtherPeople } from '../../../src/answer/safety/other-people.ts';
import { asksAboutOwnFile } from '../../../src/answer/safety/own-file.ts';
import { maskPersonalNames } from '../../../src/answer/safety/personal-names.ts';
import { maskPersonalNumbers } from '../../../src/answer/safety/personal-numbers.ts';
import { forRules } from '../../../src/answer/safety/phrases.ts';
import { readingsOf } from '../../../src/answer/safety/readings.ts';
import { findSmallTalk } from '../../../src/answer/safety/small-talk.ts';
import { tidyText } from '../../../src/answer/steps/tidy.ts';
import { findDaysAsked } from '../../../src/answer/understanding/day-asked.ts';
import { findFacets, findWanted } from '../../../src/answer/understanding/facets.ts';
import { isInField } from '../../../src/answer/understanding/field.ts';
import { findGroups, withoutGroups } from '../../../src/answer/understanding/groups.ts';
import { readFacts } from '../../../src/eligibility/read/read-facts.ts';
import { canonicalVietnamese } from '../../../src/language/canonical.ts';
import { findDates } from '../../../src/language/dates.ts';
import { detectLanguage } from '../../../src/language/detect.ts';
import { plainLetters } from '../../../src/language/plain-letters.ts';
import { findQuantities } from '../../../src/language/quantities.ts';
import { splitSentences } from '../../../src/language/sentences.ts';
import { writeSpokenNumbers } from '../../../src/language/spoken-numbers.ts';
import { LONGEST_MS, holds, type Property, property } from '../property.ts';

/** Everything that reads a question by patterns; a question is 1,000 characters at most. */
const OF_QUESTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  mask: maskPersonalNumbers,
  names: maskPersonalNames,
  readings: (text) => readingsOf(forRules(text)),
  emergency: (text) => findEmergency(forRules(text)),
  misuse: (text) => findMisuse(forRules(text)),
  'own file': (text) => asksAboutOwnFile(forRules(text)),
  'other people': (text) => asksForOtherPeople(forRules(text)),
  'other matters': (text) => isOtherMatter(forRules(text)),
  'small talk': (text) => findSmallTalk(forRules(text)),
  facets: (text) => findFacets(forRules(text)),
  wanted: (text) => findWanted(forRules(text)),
  field: (text) => isInField(forRules(text)),
  groups: (text) => [findGroups(text), withoutGroups(text)],
  days: (text) => findDaysAsked(text, '2026-11-22', 'vi'),
  household: (text) => [readFacts(text, 'vi', '2026-11-22'), readFacts(text, 'en', '2026-11-22')],
  claim: (text) => [findClaim(text, 'vi'), findClaim(text, 'en')],
  language: detectLanguage,
  spoken: writeSpokenNumbers,
};
/** What reads documents too, which are as long as they are. */
const OF_TEXTS: Readonly<Record<string, (text: string) => unknown>> = {
  tidy: tidyText,
  'plain letters': plainLetters,
  canonical: canonicalVietnamese,
  dates: findDates,
  quantities: (text) => findQuantities(text, 'vi'),
  sentences: splitSentences,
};

const TOKENS =
  'ho ngheo,cho toi,ban,phai,khong,co,duoc,la,danh sach,so,giay,tien,ignore,you,the,show,my,who,what,how,in,is,nam,2026,1,0,12.,1.000,01/,01/07/,Điều 1,a,A,.,.., ,-,/,(,[,",a.b,@,%,trieu,tr,từ,đến,hộ,nghèo,đúng không,right,và,của,tôi,ông Lan,bà A,thu nhập,người,1 triệu,một,hai,mươi'.split(
    ',',
  );
const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 3 }) },
);
const pumped = fc
  .tuple(
    fc.array(token, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(' ', '', ' , '),
    fc.constantFrom('', '!', ' x', '\u0000'),
  )
  .map(([tokens, between, end]) => ({ unit: tokens.join(between) + between, end }));

const QUESTION = 1000;
const TEXT = 20_000;

/** No pattern takes long on a text that repeats itself, which is what catastrophic ones stumble over. */
export const patternProperty: Property = property(
  'patterns on repeated text',
  15,
  fc.tuple(pumped, fc.constantFrom(...Object.keys(OF_QUESTIONS), ...Object.keys(OF_TEXTS))),
  ([{ unit, end }, name]) => {
    const [read, length] = name in OF_QUESTIONS ? [OF_QUESTIONS[name], QUESTION] : [OF_TEXTS[name], TEXT];
    const started = process.cpuUsage();
    read?.(unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end);
    const { user, system } = process.cpuUsage(started);
    holds((user + system) / 1000 < LONGEST_MS / 4, `the pattern of ${name} is slow`);
  },
);
