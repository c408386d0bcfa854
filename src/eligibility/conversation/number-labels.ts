import type { Language } from '../../corpus/model.ts';
import { writeNumber } from '../../language/write-number.ts';
import type { FactName } from '../facts/catalogue.ts';
import { only, type Range } from '../facts/values.ts';

type Form = Readonly<
  Record<Language, { readonly one: string; readonly upTo: string; readonly between: string; readonly over: string }>
>;

const AGE: Form = {
  vi: { one: '{from} tuổi', upTo: 'Đến {to} tuổi', between: '{from} đến {to} tuổi', over: 'Từ {from} tuổi' },
  en: { one: 'Aged {from}', upTo: 'Aged {to} or under', between: 'Aged {from} to {to}', over: 'Aged {from} or over' },
};
const MONEY: Form = {
  vi: {
    one: '{from} triệu đồng',
    upTo: 'Đến {to} triệu đồng',
    between: 'Trên {from} đến {to} triệu',
    over: 'Trên {from} triệu đồng',
  },
  en: {
    one: 'VND {from} million',
    upTo: 'Up to VND {to} million',
    between: 'VND {from} to {to} million',
    over: 'Over VND {from} million',
  },
};
const PEOPLE: Form = {
  vi: { one: '{from} người', upTo: 'Đến {to} người', between: '{from} đến {to} người', over: 'Từ {from} người' },
  en: {
    one: '{from} people',
    upTo: 'Up to {to} people',
    between: '{from} to {to} people',
    over: '{from} people or more',
  },
};
const CHILDREN: Form = {
  vi: { one: 'Một mình nuôi {from} con', upTo: 'Đến {to} con', between: '{from} đến {to} con', over: 'Từ {from} con' },
  en: {
    one: 'Raising {from} alone',
    upTo: 'Up to {to} children',
    between: '{from} to {to} children',
    over: '{from} or more children',
  },
};
const MONTHS: Form = {
  vi: { one: '{from} tháng', upTo: 'Đến {to} tháng', between: 'Trên {from} đến {to} tháng', over: 'Trên {from} tháng' },
  en: {
    one: '{from} months',
    upTo: 'Up to {to} months',
    between: 'Over {from} to {to} months',
    over: 'Over {from} months',
  },
};
const ELECTRICITY: Form = {
  vi: { one: '{from} kWh', upTo: 'Đến {to} kWh', between: 'Trên {from} đến {to} kWh', over: 'Trên {from} kWh' },
  en: { one: '{from} kWh', upTo: 'Up to {to} kWh', between: 'Over {from} to {to} kWh', over: 'Over {from} kWh' },
};
const NOBODY = { vi: 'Không ai nuôi con một mình', en: 'Nobody raises one alone' } as const;

/** A span of a number as a button: `Trên 1,5 đến 2 triệu`, `70 đến 74 tuổi`. */
export function numberLabel(fact: FactName, range: Range, language: Language): string {
  if (fact === 'singleParentChildren' && range.to === 0) return NOBODY[language];
  const form = formOf(fact)[language];
  const counted = fact === 'age' || fact === 'householdSize' || fact === 'singleParentChildren';
  const scale = formOf(fact) === MONEY ? 1_000_000 : 1;
  const from = counted ? range.from : Math.max(0, range.from - 1);
  const pattern =
    only(range) !== null ? form.one : range.to === null ? form.over : range.from === 0 ? form.upTo : form.between;
  const start = only(range) ?? from;
  return pattern
    .replace('{from}', writeNumber(start / scale, language))
    .replace('{to}', writeNumber((range.to ?? 0) / scale, language));
}

const FORMS: Readonly<Partial<Record<FactName, Form>>> = {
  age: AGE,
  householdSize: PEOPLE,
  singleParentChildren: CHILDREN,
  monthsSinceEscape: MONTHS,
  electricityUse: ELECTRICITY,
};

const formOf = (fact: FactName): Form => FORMS[fact] ?? MONEY;
