import type { HouseholdFacts } from '../facts/facts.ts';
import { exactly } from '../facts/values.ts';
import { HOUSEHOLD_WORDS, INDICATOR_WORDS } from './household-words.ts';
import type { ToldText } from './told-text.ts';

const ELECTRICITY = /(?<![\d.,])(\d{1,4}) ?(?:kwh|so dien|ki? ?dien|ky dien)(?![\p{L}])/u;
const AREA = /(?<![\d.,])(\d{1,4}(?:[.,]\d)?) ?(?:m2|m²|met vuong|mv|square met(?:er|re)s)(?! ?\/ ?nguoi| moi nguoi)/u;
const DEPRIVED =
  /thieu hut(?: [\p{L}]+){0,2} (\d{1,2})(?: chi so| tieu chi| dich vu| chieu)?|(\d{1,2}) (?:chi so|tieu chi|chieu)(?: bi)? thieu hut|deprived (?:of|in) (\d{1,2})|(\d{1,2}) deprivations?/u;
const LIST =
  /(?<![\p{L}])(?:thieu(?: hut)?|deprived (?:of|in)|lacking|lacks?)(?: (?:cac|chi so|ve|ca))*(?= )([^.;:?!]{3,120})/u;
const ALONE_WITH =
  /(?:mot minh|1 minh|don than)(?: [\p{L}]+){0,3} nuoi (\d{1,2}) (?:dua |nguoi )?(?:con|chau)|single (?:mother|father|parent)(?: (?:of|with|raising|and))* (\d{1,2})/u;
const SINGLE =
  /(?<![\p{L}])(?:(?:me|bo|cha|nguoi) don than|mot minh nuoi con|don than nuoi con|single (?:mother|father|parent))(?![\p{L}])/u;

/** What a text says of the household as a whole, besides income, size, place and status. */
export function readHousehold({ folded }: ToldText): HouseholdFacts {
  const [electricity, area, deprived, alone] = [ELECTRICITY, AREA, DEPRIVED, ALONE_WITH].map((it) =>
    figureOf(it, folded),
  );
  return {
    ...lacking(folded),
    ...said(folded),
    ...(typeof electricity === 'number' ? { electricityUse: exactly(electricity) } : {}),
    ...(typeof area === 'number' ? { houseArea: exactly(area) } : {}),
    ...(typeof deprived === 'number' && deprived <= 12 ? { deprivations: exactly(deprived) } : {}),
    ...singleParent(folded, alone ?? null),
  };
}

function said(folded: string): HouseholdFacts {
  let facts: HouseholdFacts = {};
  const taken: { readonly start: number; readonly end: number }[] = [];
  for (const [pattern, meaning] of HOUSEHOLD_WORDS) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((it) => start < it.end && it.start < end)) continue;
      taken.push({ start, end });
      facts = { ...meaning, ...facts };
    }
  }
  return facts;
}

/** "thiếu hụt việc làm, nước sạch và nhà tiêu". */
function lacking(folded: string): HouseholdFacts {
  const list = LIST.exec(folded)?.[1];
  if (list === undefined) return {};
  return Object.assign(
    {},
    ...INDICATOR_WORDS.filter(([pattern]) => list.search(pattern) >= 0).map(([, facts]) => facts),
  );
}

function singleParent(folded: string, children: number | null): HouseholdFacts {
  if (children !== null) return { singleParentChildren: exactly(children) };
  return SINGLE.test(folded) ? { singleParentChildren: { from: 1, to: null } } : {};
}

function figureOf(pattern: RegExp, folded: string): number | null {
  const found = pattern
    .exec(folded)
    ?.slice(1)
    .find((it) => it !== undefined);
  return found === undefined ? null : Number(found.replace(',', '.'));
}
