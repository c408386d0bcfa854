import { z } from 'zod';
import type { DataRead } from '../tables/fault.ts';
import { cell, readTable } from '../tables/table.ts';

/** A figure of a document that somebody computed, with the sum it comes from. */
export interface ComputedAmount {
  /** Document without language, `schemes/health-insurance-poor`. */
  readonly document: string;
  readonly amount: number;
  /** Numbers joined by `+`, `-` or `*`, `*` first: `2530000 * 0.045`. */
  readonly formula: string;
  /** How far the written figure may be rounded: 0.5 means to the whole. */
  readonly within: number;
}

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const number = z
  .string()
  .regex(new RegExp(`^${NUMBER}$`, 'u'), 'must be a number without separators')
  .transform(Number);

const row = z.object({
  document: cell,
  amount: number,
  formula: z
    .string()
    .regex(
      new RegExp(`^${NUMBER}(?: [-+*/] ${NUMBER})+$`, 'u'),
      'must be numbers joined by " + ", " - ", " * " or " / "',
    ),
  within: number,
});

/** Reads the text of `computed-amounts.csv`. */
export function parseComputedAmounts(text: string, file: string): DataRead<ComputedAmount> {
  return readTable(text, file, row);
}

/** Value of a formula of {@link ComputedAmount}. */
export function computeFormula(formula: string): number {
  const sum = formula.split(/ (?=[-+] )/u).map((term) => {
    const sign = term.startsWith('- ') ? -1 : 1;
    const factors = term.replace(/^[-+] /u, '').split(' ');
    let product = Number(factors[0]);
    for (let at = 1; at + 1 < factors.length; at += 2) {
      const factor = Number(factors[at + 1]);
      product = factors[at] === '/' ? product / factor : product * factor;
    }
    return sign * product;
  });
  return sum.reduce((total, value) => total + value, 0);
}
