import type { PersonFacts } from '../facts/facts.ts';
import { readAmounts } from './read-amounts.ts';
import { type ToldText, wordsOf } from './told-text.ts';

/** Something said of one person, and where. */
export interface ToldTrait {
  readonly facts: PersonFacts;
  readonly start: number;
  readonly end: number;
}

/** The social pension that a pension is held against was 500.000 and is 540.000 đồng; between them it is not said on which side. */
const SURELY_LOWER = 500_000;
const SURELY_HIGHER = 540_000;

const TRAITS: readonly (readonly [RegExp, PersonFacts])[] = [
  [
    wordsOf('(?:khong|ko|chua)(?: he| ai)? (?:bi )?(?:khuyet tat|tan tat)\n(?:no|not) (?:a )?disab(?:ility|led)'),
    { disability: ['none'] },
  ],
  [
    wordsOf(
      '(?:khuyet tat|tan tat)?(?: muc do| muc| dien)? ?dac biet nang\n(?:extremely|exceptionally|very) severe(?:ly)? (?:disab(?:ility|led))',
    ),
    { disability: ['extremely_severe'] },
  ],
  [
    wordsOf(
      '(?:khuyet tat|tan tat)(?: van dong| tri tue| nhin| nghe noi| than kinh)?(?: muc do| muc| dien)? nang\nsevere(?:ly)? disab(?:ility|led)',
    ),
    { disability: ['severe'] },
  ],
  [
    wordsOf('(?:khuyet tat|tan tat)(?: muc do| muc| dien)? nhe\nmild(?:ly)? disab(?:ility|led)'),
    { disability: ['mild'] },
  ],
  [
    wordsOf(
      '(?:bi )?(?:khuyet tat|tan tat)(?: van dong| tri tue| nhin| nghe noi)?|bi liet\n(?:is |has a )?disab(?:led|ility)',
    ),
    { disability: ['mild', 'severe', 'extremely_severe'] },
  ],
  [
    wordsOf(
      '(?:khong|ko|chua|k|hong)(?: he)?(?: duoc)?(?: co| nhan| huong| linh)?(?: tien)? luong huu(?! xa hoi)\n(?:no|without(?: a| any)?|not have a|never had a|has no|not get a|not receive a) pension',
    ),
    { pension: ['none'] },
  ],
  [
    wordsOf(
      '(?:dang |duoc |co )+(?:huong |nhan |linh )?luong huu(?! xa hoi)|da (?:nghi huu|ve huu)\n(?:has|have|gets?|receives?|draws?|with) a (?:\\w+ )?pension',
    ),
    { pension: ['lower', 'has'] },
  ],
  [
    wordsOf(
      '(?:khong|ko|chua)(?: con)?(?: co)?(?: ai| nguoi)?(?: than)? (?:phung duong|cham soc|nuoi duong)|neo don|khong con con chau\n(?:no|without|has no) (?:carers?|caregivers?|one to care)',
    ),
    { carer: ['no'] },
  ],
  [wordsOf('co (?:nguoi|con chau|con)(?: [\\p{L}]+)? (?:phung duong|cham soc|nuoi)'), { carer: ['yes'] }],
  [wordsOf('(?:bi |co )?(?:nhiem )?hiv(?: duong tinh)?\nhiv(?: positive|-positive)?'), { hiv: ['yes'] }],
  [
    wordsOf(
      'mo coi (?:ca )?(?:cha (?:lan )?me|bo (?:lan )?me|me (?:lan )?cha|2 ben)|khong noi nuong tua|bi bo roi\n(?:double |full )?orphan(?:ed)? of both parents|abandoned child|without support',
    ),
    { withoutSupport: ['yes'] },
  ],
  [wordsOf('(?:di |hoc |gui )?nha tre\nin (?:a )?nursery'), { school: ['nursery'] }],
  [wordsOf('(?:hoc )?mau giao\nin (?:a )?kindergarten'), { school: ['kindergarten'] }],
  [wordsOf('(?:hoc )?mam non\nin (?:a )?preschool'), { school: ['nursery', 'kindergarten'] }],
  [
    wordsOf(
      '(?:dang )?(?:hoc )?lop (?:\\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)|(?:dang |hoc )+(?:tieu hoc|cap [123]|trung hoc|thcs|thpt|pho thong)\n(?:in |at )?(?:grade|year) \\d{1,2}|in (?:primary|secondary|high|general|lower secondary|upper secondary) school',
    ),
    { school: ['general'] },
  ],
  [
    wordsOf('(?:dang )?(?:la )?(?:sinh vien|hoc dai hoc)\n(?:at|in) (?:a )?university|university student'),
    { school: ['university'] },
  ],
  [
    wordsOf(
      '(?:dang )hoc (?:truong )?nghe|hoc (?:o )?(?:truong )?(?:nghe|trung cap|cao dang)(?= (?:nam|khoa|o|tai))|hoc truong nghe\nin (?:a )?vocational school',
    ),
    { school: ['vocational'] },
  ],
  [wordsOf('(?:hoc )?du bi dai hoc\npre-university'), { school: ['pre_university'] }],
  [wordsOf('(?:hoc )?(?:theo )?(?:che do |dien )?cu tuyen\nassigned student'), { assigned: ['yes'] }],
  [
    wordsOf(
      '(?:hoc |truong )?(?:truong )?cong(?: lap)(?!\\s?tac)|hoc truong cong\n(?:public|state) (?:school|preschool|kindergarten)',
    ),
    { sector: ['public'] },
  ],
  [
    wordsOf('(?:truong |hoc )?(?:dan lap|tu thuc)|truong tu\nprivate (?:school|preschool|kindergarten)'),
    { sector: ['private'] },
  ],
  [
    wordsOf(
      '(?:noi tru|hoc sinh noi tru)(?: [\\p{L}]+){0,4} bien gioi|boarder at a (?:land-)?border(?: boarding)? school',
    ),
    { boarding: ['border_boarder'] },
  ],
  [
    wordsOf('(?:hoc |truong |o )*(?:dan toc noi tru|noi tru)\nethnic boarding school'),
    { boarding: ['ethnic_boarding'] },
  ],
  [wordsOf('(?:hoc |hoc sinh |an |o )*ban tru\nsemi-?boarding(?: pupil| student)?'), { boarding: ['semi_boarding'] }],
  [
    wordsOf('(?:phai )?(?:tu lo cho o|o tro|thue tro|thue nha tro)\n(?:rents? a room|own lodging)'),
    { lodging: ['yes'] },
  ],
  [
    wordsOf(
      '(?:dang )?(?:mang thai|co bau|co thai|bau bi|mang bau|bau \\d thang)|sap sinh\n(?:is |am )?pregnant|expecting a baby',
    ),
    { maternity: ['pregnant'] },
  ],
  [
    wordsOf(
      '(?:vua|moi) (?:sinh|de)(?: con| em be| be)?\n(?:just|recently|has|have) (?:had a baby|given birth|gave birth)|gave birth',
    ),
    { maternity: ['gave_birth'] },
  ],
];

/** What a text says of single persons, in order; where two readings meet the first in the list above counts. */
export function readTraits(text: ToldText): readonly ToldTrait[] {
  const found: ToldTrait[] = [];
  for (const [pattern, facts] of TRAITS) {
    for (const match of text.folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((it) => start < it.end && it.start < end) || isAskedFor(text.folded, start)) continue;
      found.push({ facts: 'pension' in facts ? pensionIn(text, facts, end) : facts, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "Học sinh bán trú được hỗ trợ gì", "trợ cấp người khuyết tật" name a support, not a person of the household. */
function isAskedFor(text: string, start: number): boolean {
  return /(?:tro cap|ho tro|che do|chinh sach|danh cho|doi voi|cho)(?: hoc sinh| nguoi| tre em| tre| cac)* $|(?:allowance|support|benefits?|for|of)(?: (?:a|the|people|persons?|children|with))* $/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

function pensionIn(text: ToldText, facts: PersonFacts, end: number): PersonFacts {
  if (facts.pension?.includes('none') === true) return facts;
  const amount = readAmounts(text).find(({ start }) => start >= end && start - end < 20)?.range;
  if (amount === undefined) return { pension: ['has'] };
  if (amount.to !== null && amount.to < SURELY_LOWER) return { pension: ['lower'] };
  return amount.from >= SURELY_HIGHER ? { pension: ['has'] } : facts;
}
