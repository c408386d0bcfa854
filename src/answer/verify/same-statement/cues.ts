import { foldDiacritics } from '../../../language/fold.ts';

/**
 * Words that carry a verdict, a condition, a direction or how sure a figure is; folded, both languages. Of one kind either text has some or
 * neither. A phrase is taken out once it is found, so that `khó có khả năng` is not read as `có khả năng` too.
 */
const CUES: readonly (readonly [string, RegExp])[] = [
  ['not met', /\b(?:chua dat|not met)\b/gu],
  [
    'not known',
    /\b(?:chua ro|chua du thong tin|chua ket luan|khong ro|not (?:yet )?(?:known|clear|enough)|cannot be told|unknown|unclear)\b/gu,
  ],
  ['met', /(?:^|[.;:] )dat(?=\s*:)|(?:^|[.;:] )met(?=\s*:)/gu],
  [
    'improbable',
    /\b(?:kho co (?:kha nang|the)|kho (?:duoc|thuoc)|it (?:co )?kha nang|(?:probably|likely) (?:\w+ )?not|unlikely|improbabl\w+)\b/gu,
  ],
  ['probable', /\b(?:co (?:nhieu )?kha nang|kha nang cao|probabl[ey]|likely)\b/gu],
  ['possible', /\b(?:co the|may|might|could|perhaps|possibly)\b/gu],
  ['must', /\b(?:phai|bat buoc|must|ha(?:s|ve) to|required?)\b/gu],
  ['if', /\b(?:neu|voi dieu kien|mien la|truong hop|if|provided|in case|as long as)\b/gu],
  ['unless', /\b(?:tru khi|tru phi|ngoai tru|unless|except)\b/gu],
  ['to confirm', /\b(?:xac nhan|confirm\w*)\b/gu],
  [
    'estimate',
    /\b(?:uoc(?: tinh)?|du bao|du kien|suy ra|tinh ra|estimat\w+|forecast\w*|derived|worked out|projected)\b/gu,
  ],
  ['about', /\b(?:khoang|gan|xap xi|about|around|roughly|nearly|almost|approximately)(?= )/gu],
  [
    'at most',
    /\b(?:tro xuong|khong qua|khong vuot qua|toi da|nhieu nhat|at most|or less|no more than|up to|or below|maximum)\b/gu,
  ],
  ['at least', /\b(?:tro len|it nhat|toi thieu|at least|or more|no less than|or above|minimum)\b/gu],
  ['up', /\b(?:tang|cao hon|hon muc|vuot|over|above|rose|risen|rises?|up by|increas\w+|grew|higher|more than)\b/gu],
  [
    'down',
    /\b(?:giam|thap hon|kem|duoi|under|below|fell|fallen|falls?|down by|decreas\w+|declin\w+|lower|less than|drop\w*)\b/gu,
  ],
  ['equal', /\b(?:dung bang|bang (?:voi )?muc|exactly|equal\w*)\b/gu],
  ['difference', /\b(?:chenh lech|difference)\b/gu],
  ['total', /\b(?:tong(?: cong| so)?|together|altogether|total)\b/gu],
  ['highest', /\b(?:cao nhat|nhieu nhat|lon nhat|highest|most|largest)\b/gu],
  ['lowest', /\b(?:thap nhat|it nhat|nho nhat|lowest|least|smallest)\b/gu],
];

/** The kinds of such words that a text has, in a fixed order. */
export function cuesIn(text: string): readonly string[] {
  let left = foldDiacritics(text);
  return CUES.filter(([, pattern]) => {
    const before = left;
    left = left.replaceAll(pattern, ' ');
    return left !== before;
  }).map(([kind]) => kind);
}
