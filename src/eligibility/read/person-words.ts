import type { PersonFacts } from '../facts/facts.ts';
import { wordsOf } from './told-text.ts';

const KINDS = '(?: van dong| tri tue| nhin| nghe noi| than kinh)?';
const DEGREE = '(?: muc do| muc| dien)?';

/** What words say of one person; of two that meet in a text the one higher up counts. */
export const PERSON_WORDS: readonly (readonly [RegExp, PersonFacts])[] = [
  [
    wordsOf('(?:khong|ko|chua)(?: he| ai)? (?:bi )?(?:khuyet tat|tan tat)\n(?:no|not) (?:a )?disab(?:ility|led)'),
    { disability: ['none'] },
  ],
  [
    wordsOf(`
      (?:khuyet tat|tan tat)?${DEGREE} ?dac biet nang
      (?:extremely|exceptionally|very) severe(?:ly)? disab(?:ility|led)
    `),
    { disability: ['extremely_severe'] },
  ],
  [
    wordsOf(`(?:khuyet tat|tan tat)${KINDS}${DEGREE} nang\nsevere(?:ly)? disab(?:ility|led)`),
    { disability: ['severe'] },
  ],
  [wordsOf(`(?:khuyet tat|tan tat)${DEGREE} nhe\nmild(?:ly)? disab(?:ility|led)`), { disability: ['mild'] }],
  [
    wordsOf(`
      (?:bi )?(?:khuyet tat|tan tat)${KINDS}|bi liet
      (?:is |has a )?disab(?:led|ility)
    `),
    { disability: ['mild', 'severe', 'extremely_severe'] },
  ],
  [
    wordsOf(`
      luong huu${'(?: [\\p{L}]+)?'} thap hon
      pension(?:,)? (?:is )?(?:lower|less|smaller) than|pension below
    `),
    { pension: ['lower'] },
  ],
  [
    wordsOf(`
      (?:khong|ko|chua|k|hong)(?: he)?(?: duoc)?(?: co| nhan| huong| linh)?(?: tien)? luong(?: huu)?(?! xa hoi| toi thieu|\\p{L})
      (?:no|without(?: a| any)?|not have a|never had a|has no|not get a|not receive a) pension
    `),
    { pension: ['none'] },
  ],
  [
    wordsOf(`
      (?:dang |duoc |co )+(?:huong |nhan |linh )?luong huu(?! xa hoi)|da (?:nghi huu|ve huu)
      (?:has|have|gets?|receives?|draws?|with) an? (?:\\w+ )?pension
    `),
    { pension: ['lower', 'has'] },
  ],
  [
    wordsOf(`
      (?:khong|ko|chua)(?: con)?(?: co)?(?: ai| nguoi)?(?: than)? (?:phung duong|cham soc|nuoi duong)|neo don|khong con con chau
      (?:no|without|has no) (?:carers?|caregivers?|one to care)
    `),
    { carer: ['no'] },
  ],
  [wordsOf('co (?:nguoi|con chau|con)(?: [\\p{L}]+)? (?:phung duong|cham soc|nuoi)'), { carer: ['yes'] }],
  [wordsOf('(?:bi |co )?(?:nhiem )?hiv(?: duong tinh)?\nhiv(?: positive|-positive)?'), { hiv: ['yes'] }],
  [
    wordsOf(`
      mo coi (?:ca )?(?:cha (?:lan )?me|bo (?:lan )?me|me (?:lan )?cha|2 ben)|khong noi nuong tua|bi bo roi
      abandoned child|without support
    `),
    { withoutSupport: ['yes'] },
  ],
  [wordsOf('(?:di |hoc |gui )?nha tre\nin (?:a )?nursery'), { school: ['nursery'] }],
  [wordsOf('(?:hoc )?mau giao\nin (?:a )?kindergarten'), { school: ['kindergarten'] }],
  [wordsOf('(?:hoc )?mam non\nin (?:a )?preschool'), { school: ['nursery', 'kindergarten'] }],
  [
    wordsOf(`
      (?<!bo |bo hoc |nghi hoc )(?:dang )?(?:hoc )?lop \\d{1,2}|(?:dang |hoc )+(?:tieu hoc|cap (?:[123]|mot|hai|ba)|trung hoc|thcs|thpt|pho thong)
      (?:in |at )?(?:grade|year) \\d{1,2}|in (?:primary|secondary|high|general|lower secondary|upper secondary) school
    `),
    { school: ['general'] },
  ],
  [
    wordsOf('(?:dang )?(?:la )?(?:sinh vien|hoc dai hoc)\n(?:at|in) (?:a )?university|university student'),
    { school: ['university'] },
  ],
  [
    wordsOf(`
      dang hoc (?:truong )?nghe|hoc (?:o )?(?:truong )?(?:trung cap|cao dang)|hoc truong nghe
      in (?:a )?vocational school
    `),
    { school: ['vocational'] },
  ],
  [wordsOf('(?:hoc )?du bi dai hoc\npre-university'), { school: ['pre_university'] }],
  [wordsOf('(?:hoc )?(?:theo )?(?:che do |dien )?cu tuyen\nassigned student'), { assigned: ['yes'] }],
  [
    wordsOf('(?:hoc )?truong cong(?: lap)?|cong lap\n(?:public|state) (?:school|preschool|kindergarten)'),
    { sector: ['public'] },
  ],
  [
    wordsOf('(?:truong |hoc )?(?:dan lap|tu thuc)|truong tu\nprivate (?:school|preschool|kindergarten)'),
    { sector: ['private'] },
  ],
  [
    wordsOf(`
      (?:hoc sinh )?noi tru(?: [\\p{L}]+){0,4} bien gioi
      boarder at a (?:land-)?border(?: boarding)? school
    `),
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
    wordsOf(`
      (?:vua|moi) (?:sinh|de)(?: con| em be| be)?
      (?:just|recently|has|have) (?:had a baby|given birth|gave birth)|gave birth
    `),
    { maternity: ['gave_birth'] },
  ],
  [
    wordsOf(`
      (?:dang )?(?:mang thai|co bau|co thai|bau bi|mang bau|bau \\d thang)|(?:sap )?sinh con(?! cai)
      (?:is |am )?pregnant|expecting a baby|give birth|giving birth
    `),
    { maternity: ['pregnant'] },
  ],
];
