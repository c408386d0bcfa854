import { before, type ToldText, wordsOf } from './told-text.ts';

/** What a household may be recognised as. */
export type HouseholdClass = 'poor' | 'near_poor' | 'newly_escaped' | 'average';

/** A class that a text names, and in which sense. */
export interface ClassWord {
  readonly class: HouseholdClass;
  /**
   * `told`: the household is it; `denied`: it is not; `asked`: is it?; `named`: a name of something else (loan for poor households).
   */
  readonly sense: 'told' | 'denied' | 'asked' | 'named';
  readonly start: number;
  readonly end: number;
}

const CLASSES: readonly (readonly [HouseholdClass, RegExp])[] = [
  [
    'newly_escaped',
    wordsOf(
      '(?:ho )?(?:moi |vua |da )?thoat (?:khoi )?(?:ho )?(?:can )?ngheo\n(?:bi |vua |moi |da )?(?:cat|thu hoi|rut|xoa|gach) (?:mat )?(?:so|ten|the)(?: ho)? (?:can )?ngheo\n(?:newly|recently|just) escaped(?: from)?(?: poverty)?(?: household)?',
    ),
  ],
  ['near_poor', wordsOf('(?:ho |nha |dien |so )?(?:gia dinh )?can ngheo\nnear[- ]poor(?: household| family| list)?')],
  [
    'average',
    wordsOf('(?:ho )?(?:co )?muc song trung binh|ho trung binh\naverage(?: living)?[- ]standard(?: household)?'),
  ],
  [
    'poor',
    wordsOf(
      '(?:ho|dien|so|danh sach|giay|giay chung nhan)(?: gia dinh| toi| em| minh)? ngheo(?! da chieu)\n(?<!near |near-)poor(?: household| family| list)?(?! commune| district| area)',
    ),
  ],
];

const DENIED = wordsOf(`
  (?:khong|chua|ko|k|hong)(?: (?:phai|thuoc|la|nam|co|duoc|con|xep|cong nhan|trong|dien|so|giay|danh sach|vao|ho|ngheo|,|va|hay|hoac|cung|khong|ca|can))*
  (?:not|isn't|aren't|no longer)(?: (?:a|an|on|the|in|listed|as|recognised|recognized|poor|or|nor|either|and))*
  neither(?: (?:a|an|on|the|in|poor|or|nor))*
`);
const ASKED_LEFT = wordsOf(`
  (?:co|lieu)(?: [\\p{L}]+){0,3} (?:phai|thuoc|la|duoc|nam|dat|du|roi)(?: (?:la|dien|vao|trong|danh sach|xet|cong nhan|coi|tinh|xep|dieu kien|tieu chuan|nhom|loai|thuoc|mot))*
  (?:phai|thanh|duoc (?:xet|cong nhan|coi|tinh|xep|vao)|de|moi)(?: (?:la|dien|vao|thuoc|trong|danh sach|la mot))*
  (?:xet|xin|lam don|ra soat|dang ky|cong nhan|xep loai)(?: (?:la|vao|dien))*
  (?:is|are|am|would|does|do|could|can|will)(?: [\\p{L}']+){1,8}
  (?:count|qualify|considered|classified|classed|recognised|recognized|counted)(?: (?:as|a|an))*
`);
const TOLD_LEFT = wordsOf(`
  (?:da|dang|vua|moi|van|von|con)(?: [\\p{L}]+){0,3}
  (?:co|cam|giu) (?:so|giay|the)(?: [\\p{L}]+){0,2}
  (?:i am|i'm|we are|we're|who is|which is|listed as|certified as)(?: (?:a|an|in|from|of|listed|recognised|recognized|as))*
`);
const ASKED_RIGHT =
  /^ ?(?:gia dinh )?(?:khong|ko|k|hong|chua|hay khong|ha|a|nhi|duoc khong)(?: (?:a|ah|vay|the|nhi|ban|ad|em|anh|chi))*(?= *(?:[?.!,]|$))|^ ?hay (?:la )?(?:ho )?(?:can )?(?:ngheo|khong)/u;
const NAMED_LEFT = wordsOf(`
  (?:vay|cho|cua|danh cho|bao hiem y te|bhyt|tien dien|hoc phi|nhu|ho tro|chinh sach|voi|doi voi|dien vay|von|chuan|tieu chi|muc|cac|nhung|moi|giup|the|so luong|ty le|ti le|giam|nguoi thuoc|thanh vien)(?: von)?
  (?:for|of|to|support|help)(?: (?:a|the))?
`);

/** The classes a text names, in order, each with its sense. */
export function findClassWords({ folded }: ToldText): readonly ClassWord[] {
  const found: ClassWord[] = [];
  for (const [name, pattern] of CLASSES) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((it) => start < it.end && it.start < end)) continue;
      found.push({ class: name, sense: senseOf(folded, start, end), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function senseOf(text: string, start: number, end: number): ClassWord['sense'] {
  const left = before(text, start).trimEnd();
  const endsWith = (pattern: RegExp): boolean =>
    [...left.matchAll(pattern)].some((it) => it.index + it[0].length === left.length);
  if (endsWith(NAMED_LEFT)) return 'named';
  if (ASKED_RIGHT.test(text.slice(end)) || endsAQuestion(text, start, end)) return 'asked';
  if (endsWith(DENIED)) return 'denied';
  return !endsWith(TOLD_LEFT) && endsWith(ASKED_LEFT) ? 'asked' : 'told';
}

/** "Is a household with … poor?" */
function endsAQuestion(text: string, start: number, end: number): boolean {
  const sentence =
    text
      .slice(0, start)
      .split(/[.;!?] /u)
      .at(-1) ?? '';
  return /^ ?(?:is|are|am|does|do|would|will|can|could) /u.test(sentence) && /^ *(?:\?|$)/u.test(text.slice(end));
}
