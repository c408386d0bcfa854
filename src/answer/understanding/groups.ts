/** Groups of people that rules tell apart; one word more or less is another rule. */
export type Group = 'poor' | 'near_poor' | 'newly_escaped' | 'average';

/** How each group is called when it is looked up. */
export const GROUP_NAMES: Readonly<Record<Group, { readonly vi: string; readonly en: string }>> = {
  poor: { vi: 'hộ nghèo', en: 'poor households' },
  near_poor: { vi: 'hộ cận nghèo', en: 'near-poor households' },
  newly_escaped: { vi: 'hộ mới thoát nghèo', en: 'newly escaped households' },
  average: { vi: 'hộ có mức sống trung bình', en: 'households of average living standard' },
};

const POOR =
  /(?<!can |thoat |giam |chuan |nguong |muc |doi nghich |xoa doi giam |ty le |ti le |nghien cuu )(?:ho|nguoi|nha|dan|gia dinh|ba con|hs|hoc sinh|dien|thuoc|so)(?: (?:toi|em|minh|la|dien|thuoc|dong bao|dan toc|dtts))* ngheo(?! da chieu)/u;
const RULES: readonly (readonly [Group, RegExp])[] = [
  ['near_poor', /can ngheo|near-?poor|near poor/u],
  [
    'newly_escaped',
    /(?:moi |vua )?thoat (?:can )?ngheo|(?:newly|recently|just) (?:escaped|left)|escaped(?:-| from )poverty/u,
  ],
  ['average', /muc song trung binh|average[- ](?:living|standard)/u],
  ['poor', POOR],
  ['poor', /(?<!near-)(?<!near )\bpoor(?! district| commune| area|-district)/u],
];

/** Groups that a text names. @param folded text without marks, lower case. */
export function findGroups(folded: string): ReadonlySet<Group> {
  return new Set(RULES.filter(([, pattern]) => pattern.test(folded)).map(([group]) => group));
}

const NAMED =
  /(?:hộ|ho|người|nguoi|nhà|nha)?\s*(?:mới thoát nghèo|moi thoat ngheo|thoát nghèo|thoat ngheo|cận nghèo|can ngheo|(?<!chuẩn |chuan )nghèo|(?<!chuan |chuẩn )ngheo)(?!\p{L})|(?:newly[ -]escaped|near[ -]poor|(?<!-)poor)(?: households?| family| families| people)?/giu;

/** The text without the groups it names. */
export function withoutGroups(text: string): string {
  return text.replaceAll(NAMED, ' ').replaceAll(/\s+/gu, ' ').trim();
}
