import type { HouseholdFacts } from '../facts/facts.ts';
import { exactly } from '../facts/values.ts';
import { type ToldText, wordsOf } from './told-text.ts';

const YES = ['yes'] as const;
const NO = ['no'] as const;
const PEOPLES =
  "tay|nung|dao|mong|hmong|h'mong|thai|muong|khmer|khơ me|kho me|e de|ede|gia rai|jarai|ba na|bahnar|co tu|hre|xo dang|gie trieng|co ho|cham|san chay|san diu|ra glai|mnong|xtieng|bru|tho|giay|kho mu|la chi|ha nhi|lu|lo lo|la hu|si la|pu peo|o du|brau|ro mam|cong";

const SAID: readonly (readonly [RegExp, HouseholdFacts])[] = [
  [wordsOf('(?:nguoi|dan toc|ho) kinh\nkinh (?:people|family|household|ethnic)'), { ethnicMinority: NO }],
  [
    wordsOf(`khong (?:phai )?(?:la )?(?:nguoi |ho )?(?:dan toc thieu so|dtts)\nnot (?:an |of an )?ethnic[- ]minority`),
    { ethnicMinority: NO },
  ],
  [
    wordsOf(
      `(?:nguoi |dong bao |ho )?(?:dan toc thieu so|dtts)|(?:nguoi|dong bao) dan toc|(?:nguoi|dan toc|dong bao) (?:${PEOPLES})\n(?:of an |an )?ethnic[- ]minority|(?:${PEOPLES}|ede|jarai) (?:people|family|household|ethnic|woman)`,
    ),
    { ethnicMinority: YES },
  ],
  [
    wordsOf(
      '(?:nha |toi |gia dinh )?(?:lam|song bang)(?: nghe)? (?:nong|ruong|ray|ruong ray|nuong|rung|muoi|bien|lam nghiep|nong nghiep|ngu nghiep|diem nghiep)|nong dan|danh (?:ca|bat)|nuoi (?:tom|ca)|trong (?:lua|rung|ngo|san|ca phe)\n(?:we |are |is )?farm(?:ers?|ing)|fish(?:ing|ers|ermen)|salt making|forestry',
    ),
    { farming: YES },
  ],
  [wordsOf('khong (?:con )?lam (?:nong|ruong|nong nghiep)\nnot farm(?:ers|ing)?'), { farming: NO }],
  [
    wordsOf('(?:khong|chua)(?: ai)?(?: duoc)? (?:huong|nhan|linh)(?: [\\p{L}]+)? tro cap(?! huu tri)'),
    { allowance: NO },
  ],
  [
    wordsOf(
      '(?:dang|da|duoc|co nguoi)(?: duoc)? (?:huong|nhan|linh)(?: tien)? (?:tro cap|bao tro)(?: xa hoi| bao tro| hang thang| khuyet tat| nguoi khuyet tat)+\n(?:gets?|receives?|draws?|on) a monthly (?:social )?allowance',
    ),
    { allowance: YES },
  ],
  [
    wordsOf(
      '(?:chua|khong)(?: he)? co (?:dien luoi|luoi dien)|chua keo dien\n(?:no|without(?: the| an)?) (?:electricity )?grid',
    ),
    { grid: NO },
  ],
  [
    wordsOf(
      '(?:bao|lu|lut|thien tai|sat lo|loc|giong)(?: [\\p{L}]+){0,6} (?:sap|do|troi|cuon|mat)(?: [\\p{L}]+){0,2}(?: nha)?|nha(?: [\\p{L}]+){0,3} (?:sap|do|troi|cuon)(?: [\\p{L}]+){0,4} (?:bao|lu|lut|thien tai|sat lo|loc)|mat nha(?: [\\p{L}]+){0,2} (?:bao|lu|lut|thien tai|sat lo)\n(?:lost (?:our|my|the) house|house (?:was )?(?:destroyed|swept away|collapsed))(?: [\\p{L}]+){0,5}',
    ),
    { houseDamage: ['lost'] },
  ],
  [
    wordsOf(
      '(?:phai|can)? ?di doi(?: nha)?(?: khan cap)?\n(?:must|have to|had to) move (?:house )?(?:urgently|in an emergency)',
    ),
    { houseDamage: ['must_move'] },
  ],
  [
    wordsOf(
      '(?:bao|lu|lut|thien tai|sat lo|loc)(?: [\\p{L}]+){0,6} (?:toc mai|hu hong|hu hai|hong|nut)|nha(?: [\\p{L}]+){0,3} (?:toc mai|hu hong|hu hai|nut)(?: [\\p{L}]+){0,4}\nhouse (?:was )?damaged(?: [\\p{L}]+){0,4}',
    ),
    { houseDamage: ['damaged'] },
  ],
  [
    wordsOf(
      '(?:khong|chua|ko)(?: ai)? co (?:the )?(?:bao hiem y te|bhyt|bao hiem)\nno health insurance|without health insurance',
    ),
    { insuranceDeprived: YES },
  ],
  [
    wordsOf('nha (?:o )?(?:tam|tranh|la|dot nat|tam bo|lup xup)|nha (?:rat )?(?:dot|xieu veo)'),
    { housingQualityDeprived: YES },
  ],
  [
    wordsOf(
      '(?:khong|chua|ko) co (?:nha ve sinh|nha tieu|cau tieu|ho xi)(?: hop ve sinh)?\nno (?:hygienic )?(?:latrine|toilet)',
    ),
    { latrineDeprived: YES },
  ],
  [
    wordsOf('(?:khong|chua|ko) co nuoc sach|thieu nuoc sach\nno clean water|without clean water'),
    { waterDeprived: YES },
  ],
  [wordsOf('that nghiep|(?:khong|chua|ko) co viec lam\nunemployed|jobless'), { jobDeprived: YES }],
  [wordsOf('nguoi co cong(?: voi cach mang)?|thuong binh|con liet si'), { merit: YES }],
  [wordsOf('(?:dang )?bi (?:buoc toi|khoi to|truy to)|bi can|bi cao\naccused of'), { accused: YES }],
  [
    wordsOf(
      'nan nhan (?:cua )?(?:bao luc gia dinh|mua ban nguoi)|bi bao luc gia dinh\nvictim of (?:domestic violence|trafficking)',
    ),
    { violenceVictim: YES },
  ],
  [wordsOf('khong thieu hut(?: chi so nao| gi| dich vu nao)?\nno deprivations?'), { deprivations: exactly(0) }],
];
const ELECTRICITY = /(?<![\d.,])(\d{1,4}) ?(?:kwh|so dien|ki? ?dien|ky dien)(?![\p{L}])/u;
const AREA = /(?<![\d.,])(\d{1,4}(?:[.,]\d)?) ?(?:m2|m²|met vuong|mv|square met(?:er|re)s)(?! ?\/ ?nguoi| moi nguoi)/u;
const DEPRIVED =
  /thieu hut(?: [\p{L}]+){0,2} (\d{1,2})(?: chi so| tieu chi| dich vu| chieu)?|(\d{1,2}) (?:chi so|tieu chi|chieu)(?: bi)? thieu hut|deprived (?:of|in) (\d{1,2})|(\d{1,2}) deprivations?/u;
const ALONE_WITH =
  /(?:mot minh|1 minh|don than)(?: [\p{L}]+){0,3} nuoi (\d{1,2}) (?:dua |nguoi )?(?:con|chau)|single (?:mother|father|parent)(?: (?:of|with|raising|and))* (\d{1,2})/u;
const SINGLE =
  /(?<![\p{L}])(?:(?:me|bo|cha|nguoi) don than|mot minh nuoi con|don than nuoi con|single (?:mother|father|parent))(?![\p{L}])/u;

/** What a text says of the household as a whole, besides income, size, place and status. */
export function readHousehold({ folded }: ToldText): HouseholdFacts {
  let facts: HouseholdFacts = {};
  const taken: { readonly start: number; readonly end: number }[] = [];
  for (const [pattern, said] of SAID) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((it) => start < it.end && it.start < end)) continue;
      taken.push({ start, end });
      facts = { ...said, ...facts };
    }
  }
  const number = (pattern: RegExp): number | null => {
    const found = pattern
      .exec(folded)
      ?.slice(1)
      .find((it) => it !== undefined);
    return found === undefined ? null : Number(found.replace(',', '.'));
  };
  const [electricity, area, deprived, alone] = [
    number(ELECTRICITY),
    number(AREA),
    number(DEPRIVED),
    number(ALONE_WITH),
  ];
  return {
    ...facts,
    ...(electricity === null ? {} : { electricityUse: exactly(electricity) }),
    ...(area === null ? {} : { houseArea: exactly(area) }),
    ...(deprived === null || deprived > 12 ? {} : { deprivations: exactly(deprived) }),
    ...(alone !== null
      ? { singleParentChildren: exactly(alone) }
      : SINGLE.test(folded)
        ? { singleParentChildren: { from: 1, to: null } }
        : {}),
  };
}
