import type { Language } from '../../../corpus/model.ts';
import type { Wording } from '../../../eligibility/criteria/wording.ts';
import type { FactName } from '../../../eligibility/facts/catalogue.ts';
import { only, type Range } from '../../../eligibility/facts/values.ts';
import { writeNumber } from '../../../language/write-number.ts';

/** An amount of money: `1.400.000 đồng` / `VND 1,400,000`. */
export function writeMoney(vnd: number, language: Language): string {
  const figure = writeNumber(Math.round(vnd), language);
  return language === 'vi' ? `${figure} đồng` : `VND ${figure}`;
}

const YEARS = { vi: '{n} năm', en: '{n} years' } as const;

/** A number as its fact is said: `1.400.000 đồng/người/tháng`, `72 tuổi`; null for a span, which has no one number. */
export function writeFact(fact: FactName, range: Range, wording: Wording, language: Language): string | null {
  const number = only(range);
  const unit = wording.facts.get(fact)?.unit?.[language];
  if (number !== null && fact === 'monthsSinceEscape' && number % 12 === 0)
    return YEARS[language].replace('{n}', String(number / 12));
  return number === null || unit === undefined ? null : unit.replace('{n}', writeNumber(Math.round(number), language));
}
