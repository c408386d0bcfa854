import type { HouseholdFacts } from '../facts/facts.ts';
import { exactly } from '../facts/values.ts';
import { wordsOf } from './told-text.ts';

const YES = ['yes'] as const;
const NO = ['no'] as const;

/** Peoples as they are written without marks; a name that is an ordinary word too counts only behind "người", "dân tộc". */
const PEOPLES =
  `tay|nung|dao(?! tao)|mong|hmong|h'mong|thai|muong|khmer|kho me|e de|ede|gia rai|jarai|ba na|bahnar|co tu|hre|xo dang|gie trieng|
  co ho|cham(?! soc)|san chay|san diu|ra glai|mnong|xtieng|bru|kho mu|la chi|ha nhi|lo lo|la hu|si la|pu peo|o du|brau|ro mam`.replaceAll(
    /\s*\n\s*/gu,
    '',
  );
const DISASTER = '(?:bao|lu|lut|lu lut|thien tai|sat lo|gio loc|mua lu)';
const WORDS = '(?: [\\p{L}]+)';

/** What words say of a household; of two that meet in a text the one higher up counts. */
export const HOUSEHOLD_WORDS: readonly (readonly [RegExp, HouseholdFacts])[] = [
  [
    wordsOf(`
      khong (?:phai )?(?:la )?(?:nguoi |ho )?(?:dan toc thieu so|dtts)
      not (?:an |of an )?ethnic[- ]minority
    `),
    { ethnicMinority: NO },
  ],
  [
    wordsOf(`
      (?:nguoi |dong bao |ho )?(?:dan toc thieu so|dtts)
      (?:nguoi|dong bao) dan toc|(?:nguoi|dan toc|dong bao) (?:${PEOPLES})
      (?:of an |an )?ethnic[- ]minority|(?:${PEOPLES}) (?:people|family|household|ethnic|woman)
    `),
    { ethnicMinority: YES },
  ],
  [wordsOf('(?:nguoi|dan toc|ho) kinh\nkinh (?:people|family|household|ethnic)'), { ethnicMinority: NO }],
  [
    wordsOf(`
      khong (?:con )?lam (?:nong|ruong|nong nghiep)
      not farm(?:ers|ing)?
    `),
    { farming: NO },
  ],
  [
    wordsOf(`
      (?:lam|song bang|song nho)(?: nghe)? (?:nong|ruong|ray|ruong ray|nuong|rung|muoi|bien|lam nghiep|nong nghiep|ngu nghiep|diem nghiep)
      nong dan|danh (?:ca|bat)|nuoi (?:tom|ca)|trong (?:lua|rung|ngo|san|ca phe)
      farm(?:ers?|ing)|fish(?:ing|ers|ermen)|salt making|forestry
    `),
    { farming: YES },
  ],
  [
    wordsOf(`
      (?:khong|chua)(?: ai)?(?: duoc)? (?:huong|nhan|linh)${WORDS}? tro cap(?! huu tri)
      (?:nobody|no one|none)${WORDS}{0,4} (?:draws?|gets?|receives?|has|have)(?: an?| any)?(?: monthly| social)* allowance
    `),
    { allowance: NO },
  ],
  [
    wordsOf(`
      (?:dang|da|co nguoi)(?: duoc)? (?:huong|nhan|linh)(?: tien)? (?:tro cap|bao tro)(?: xa hoi| bao tro| hang thang| khuyet tat| nguoi khuyet tat)+
      (?:gets?|receives?|draws?|on) a monthly (?:social )?allowance
    `),
    { allowance: YES },
  ],
  [
    wordsOf(`
      (?:chua|khong)(?: he)? co (?:dien luoi|luoi dien)|chua keo dien
      (?:no|without(?: the| an)?) (?:electricity )?grid
    `),
    { grid: NO },
  ],
  [
    wordsOf(`
      ${DISASTER}(?: (?:lam|da|vua|bi))* (?:sap|do|cuon|troi|cuon troi|lam sap)(?: mat)? (?:ca )?nha
      nha (?:toi |em |minh |bi |da |vua )*(?:sap|do sap|cuon|troi|${DISASTER} cuon|${DISASTER} lam sap|${DISASTER} cuon troi)
      mat nha (?:do|vi|trong|sau) ${DISASTER}
      lost (?:our|my|the) house|house (?:was )?(?:destroyed|swept away|collapsed)
    `),
    { houseDamage: ['lost'] },
  ],
  [
    wordsOf(`
      di doi(?: nha)?(?: khan cap)?
      (?:must|have to|had to) move (?:house )?(?:urgently|in an emergency)
    `),
    { houseDamage: ['must_move'] },
  ],
  [
    wordsOf(`
      toc mai|${DISASTER}(?: (?:lam|da|vua|bi))* (?:hong|hu hong|hu hai|nut)(?: nha| mai| tuong)?
      nha (?:toi |em |minh |bi |da |vua )*(?:hu hong|hu hai|nut)
      house (?:was |is )?damaged
    `),
    { houseDamage: ['damaged'] },
  ],
  [
    wordsOf(`
      (?:khong|chua|ko)(?: ai)? co (?:the )?(?:bao hiem y te|bhyt|bao hiem)
      no health insurance|without health insurance
    `),
    { insuranceDeprived: YES },
  ],
  [
    wordsOf(`
      nha (?:o )?(?:tam|tranh|la|dot nat|tam bo|lup xup|rat dot|dot|xieu veo)
      (?:vach|tuong|phen) (?:nua|dat|tre|la|phen|go tap)(?:,| va)? mai (?:tranh|la|co|giay dau|co tranh)
      mai (?:tranh|la|co tranh)(?:,| va)? (?:vach|tuong|phen) (?:nua|dat|tre|la|phen)
      temporary house|house of (?:thatch|bamboo)
    `),
    { housingQualityDeprived: YES },
  ],
  [
    wordsOf(`
      (?:khong|chua|ko) co (?:nha ve sinh|nha tieu|cau tieu|ho xi)(?: hop ve sinh)?
      no (?:hygienic )?(?:latrine|toilet)
    `),
    { latrineDeprived: YES },
  ],
  [
    wordsOf(`
      (?:khong|chua|ko) co nuoc sach
      (?:no|without) clean water
    `),
    { waterDeprived: YES },
  ],
  [
    wordsOf(`
      that nghiep|(?:khong|chua|ko) co viec lam
      unemployed|jobless
    `),
    { jobDeprived: YES },
  ],
  [
    wordsOf(`
      (?:con|chau|be)${WORDS}{0,2} (?:bo|nghi) hoc
      (?:child|children|kids|son|daughter)${WORDS}{0,3} (?:dropped out|out of school)
    `),
    { schoolingDeprived: YES },
  ],
  [wordsOf('nguoi co cong(?: voi cach mang)?|thuong binh|con liet si'), { merit: YES }],
  [wordsOf('bi (?:buoc toi|khoi to|truy to)|bi can|bi cao\naccused of'), { accused: YES }],
  [
    wordsOf(`
      nan nhan (?:cua )?(?:bao luc gia dinh|mua ban nguoi)|bi bao luc gia dinh
      victim of (?:domestic violence|trafficking)
    `),
    { violenceVictim: YES },
  ],
  [
    wordsOf(`
      khong thieu hut(?: chi so nao| gi| dich vu nao)?
      no deprivations?
    `),
    { deprivations: exactly(0) },
  ],
];

/** How the twelve indicators are called in a list of what a household lacks. */
export const INDICATOR_WORDS: readonly (readonly [RegExp, HouseholdFacts])[] = [
  [wordsOf('viec lam\nemployment|jobs?'), { jobDeprived: YES }],
  [wordsOf('(?:nguoi )?phu thuoc\ndependants?|dependents?'), { dependantsDeprived: YES }],
  [wordsOf('dinh duong\nnutrition'), { nutritionDeprived: YES }],
  [wordsOf('bao hiem y te|bhyt|the bao hiem\n(?:health )?insurance'), { insuranceDeprived: YES }],
  [
    wordsOf('(?:trinh do |giao duc )?(?:giao duc |hoc van )?(?:cua )?nguoi lon\nadult education'),
    { adultEducationDeprived: YES },
  ],
  [wordsOf('(?:tinh trang )?di hoc(?: cua tre(?: em)?)?\nschool(?:ing| attendance)'), { schoolingDeprived: YES }],
  [wordsOf('chat luong nha(?: o)?\nhousing quality'), { housingQualityDeprived: YES }],
  [wordsOf('dien tich nha(?: o)?\nhousing area'), { housingAreaDeprived: YES }],
  [wordsOf('(?:nguon )?nuoc(?: sach| sinh hoat)+|nguon nuoc\n(?:clean )?water'), { waterDeprived: YES }],
  [wordsOf('nha (?:tieu|ve sinh)(?: hop ve sinh)?\nlatrine|toilet|sanitation'), { latrineDeprived: YES }],
  [wordsOf('(?:dich vu )?vien thong|internet\ntelecom(?:munication)?s?'), { telecomDeprived: YES }],
  [
    wordsOf('phuong tien(?: phuc vu)?(?: tiep can)? thong tin|tiep can thong tin\nmeans of information'),
    { mediaDeprived: YES },
  ],
];
