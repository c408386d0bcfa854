import { findQuantities } from '../../../language/quantities.ts';
import { writeNumber } from '../../../language/write-number.ts';
import type { Fault } from '../../tables/fault.ts';
import type { CheckedCorpus, Rule } from '../checked-corpus.ts';
import { computeFormula } from '../computed-amount.ts';

/** Amounts that come from a multiplication or a sum are right: those the text spells out, and those of `computed-amounts.csv`. */
export const computed: Rule = (corpus) => [...spelledOut(corpus), ...listed(corpus)];

/** What floating point may add to an exact sum. */
const ROUNDING = 1e-6;

const FIGURE = String.raw`(\d[\d.,]*\d|\d)`;
/** `810.000 đồng/tháng, bằng 1,5 lần mức chuẩn 540.000 đồng`; `VND 810,000 a month, 1.5 times the benchmark of VND 540,000`. */
const TIMES = {
  vi: new RegExp(String.raw`${FIGURE} đồng[^.;\d]{0,60}bằng ${FIGURE} lần [^.;\d]{0,40}?${FIGURE} đồng`, 'gu'),
  en: new RegExp(String.raw`VND ${FIGURE}[^.;\d]{0,60}?${FIGURE} times [^.;\d]{0,40}?VND ${FIGURE}`, 'gu'),
};
/** `1,5 × 540.000 = 810.000`, `11.2 x 3 = 33.6`. */
const PRODUCT = new RegExp(String.raw`${FIGURE}(%?) ?[×x*] ?${FIGURE}[^=.;\d]{0,20}= ?${FIGURE}`, 'gu');

function spelledOut({ documents }: CheckedCorpus): readonly Fault[] {
  return documents.flatMap(({ file, front, body }) =>
    body.flatMap(({ line, text }) => {
      const read = (figure = ''): number =>
        Number(findQuantities(figure, front.language)[0]?.readings[0] ?? Number.NaN);
      const claims = [
        ...[...text.matchAll(TIMES[front.language])].map(([said, product, a, b]) => ({
          said,
          a: read(a),
          b: read(b),
          product: read(product),
        })),
        ...[...text.matchAll(PRODUCT)].map(([said, a, percent, b, product]) => ({
          said,
          a: read(a) / (percent === '%' ? 100 : 1),
          b: read(b),
          product: read(product),
        })),
      ];
      return claims
        .filter(({ a, b, product }) => Math.abs(a * b - product) > 0.5)
        .map(({ said, a, b }) => ({
          file,
          line,
          message: `“${said}” is wrong: it makes ${writeNumber(a * b, front.language)}`,
        }));
    }),
  );
}

function listed({ computed: amounts, documents }: CheckedCorpus): readonly Fault[] {
  return amounts.flatMap(({ file, line, value }) => {
    const exact = computeFormula(value.formula);
    if (Math.abs(exact - value.amount) > value.within + ROUNDING) {
      return [{ file, line, message: `${value.formula} makes ${exact}, not ${value.amount}` }];
    }
    return (['vi', 'en'] as const).flatMap((language) => {
      const document = documents.find((it) => it.id === `${value.document}.${language}`);
      if (document === undefined) return [{ file, line, message: `${value.document}.${language}.md is not there` }];
      const wanted = String(value.amount);
      const stands = document.body.some((it) =>
        findQuantities(it.text, language).some((found) => found.readings.includes(wanted)),
      );
      return stands
        ? []
        : [
            {
              file,
              line,
              message: `${writeNumber(value.amount, language)} does not stand in ${document.id}.md any more`,
            },
          ];
    });
  });
}
