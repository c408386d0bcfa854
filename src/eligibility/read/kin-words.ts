import type { Kin } from '../facts/facts.ts';
import type { ToldText } from './told-text.ts';

/** A member named in a text. */
export interface KinWord {
  readonly kin: Kin;
  readonly start: number;
  readonly end: number;
}

const OWN = '(?: (?:cua )?(?:toi|em|minh|to|tui|chau|chung toi|nha toi|nha em))';
const KIN: readonly (readonly [Kin, RegExp])[] = [
  ['parent', /(?<![\p{L}])(?:bo me|cha me|(?:my |our )?parents?)(?![\p{L}])/gu],
  [
    'grandmother',
    new RegExp(
      `(?<![\\p{L}])(?:ba (?:noi|ngoai|cu|co)|ba${OWN}(?= (?:\\d|nam|da|duoc|hien|tren|hon|ngoai))|(?:my |our )?(?:grandmother|grandma|gran))(?![\\p{L}])`,
      'gu',
    ),
  ],
  [
    'grandfather',
    /(?<![\p{L}])(?:ong (?:noi|ngoai|cu|cu than sinh)|ong (?=toi|em|minh)|(?:my |our )?(?:grandfather|grandpa))(?![\p{L}])/gu,
  ],
  [
    'mother',
    /(?<![\p{L}])(?:me(?! don than| goa| con)(?: (?:gia|de|ruot|chong|vo|ke))?|ma (?:toi|em)|(?:my |our )?(?:mother(?:-in-law)?|mom|mum))(?![\p{L}])/gu,
  ],
  [
    'father',
    /(?<![\p{L}])(?:(?:bo|cha)(?! don than| me| con)(?: (?:gia|de|ruot|chong|vo))?|tia (?:toi|em)|ba(?= (?:toi|em|minh|tui))|(?:my |our )?(?:father(?:-in-law)?|dad))(?![\p{L}])/gu,
  ],
  ['wife', /(?<![\p{L}])(?:vo(?! chong)|(?:my )?wife)(?![\p{L}])/gu],
  ['husband', /(?<![\p{L}])(?:(?<!vo )chong(?! me| bo)|(?:my )?husband)(?![\p{L}])/gu],
  [
    'grandchild',
    /(?<![\p{L}])(?:chau (?:noi|ngoai|trai|gai|be|nho|toi|em)|(?:\d|dua|nguoi) chau|chau(?= (?:\d|hoc|dang hoc|bi khuyet|khuyet|lop))|(?:my |our )?(?:grandson|granddaughter|grandchild(?:ren)?))(?![\p{L}])/gu,
  ],
  [
    'child',
    /(?<![\p{L}])(?:con (?:trai|gai|dau|ut|nho|ca|lon|toi|em|minh|be|cua)|(?:dua|nguoi|\d) con|con(?= (?:\d{1,2} (?:tuoi|thang)|hoc|dang hoc|bi khuyet|khuyet|lop))|be (?:trai|gai|nha)|(?:my |our )?(?:son|daughter|child(?:ren)?|kids?|baby))(?![\p{L}])/gu,
  ],
  ['sibling', /(?<![\p{L}])(?:(?:anh|chi|em) (?:trai|gai|ruot)|(?:my |our )?(?:brother|sister))(?![\p{L}])/gu],
  [
    'self',
    /(?<![\p{L}])(?:(?<!(?:nha|ho|cua|gia dinh|me|bo|cha|ba|ong|vo|chong|con|chau|dinh|trai|gai|noi|ngoai|gia|cho|chung|xa|que|thon|anh|chi|em|voi|giup|hoi|de|ut|ca|nho|lon|dau|ruot) )toi(?! da|thieu)|i(?: am|'m))(?![\p{L}])/gu,
  ],
];

/** The members a text names, in order; where two readings meet the longer counts. */
export function findKin({ folded, marked, hasMarks }: ToldText): readonly KinWord[] {
  const found: KinWord[] = [];
  for (const [kin, pattern] of KIN) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (hasMarks && !spelt(kin, marked.slice(start, end))) continue;
      if (!found.some((it) => start < it.end && it.start < end)) found.push({ kin, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** With marks `bà` is a grandmother and `ba` is not, `mẹ` a mother and `me` a tree. */
const SPELLING: Readonly<Partial<Record<Kin, RegExp>>> = {
  grandmother: /^bà|^[a-z ]*grand/u,
  mother: /^mẹ|^má|mother|mom|mum/u,
  father: /^bố|^cha|^ba$|^tía|father|dad/u,
  wife: /^vợ|wife/u,
  husband: /chồng|husband/u,
  grandfather: /^ông|grand/u,
  grandchild: /cháu|grand/u,
};
const spelt = (kin: Kin, written: string): boolean => SPELLING[kin]?.test(written) ?? true;
