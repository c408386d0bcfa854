import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { TextPair } from './text-pair.ts';

const rowSchema = z.object({ vi: z.string(), en: z.string(), abbr: z.string().optional() });
const ALTERNATIVES = /\s*;\s*/u;
const ABBREVIATIONS = /\s*[;,]\s*/u;
const ABBREVIATION = /^[\p{Lu}\d][\p{Lu}\p{Ll}\d-]{1,9}$/u;

/**
 * Pairs of a glossary: CSV with columns `vi`, `en` and, if it has it, `abbr` (an abbreviation of the Vietnamese term). Alternatives
 * of one cell are parted by semicolons; each stands with each of the other language.
 */
export function glossaryPairs(csv: string, source: string, weight = 1): readonly TextPair[] {
  const rows = z.array(rowSchema).parse(parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true }));
  return rows.flatMap(({ vi, en, abbr = '' }) => {
    const english = alternatives(en);
    const vietnamese = [...alternatives(vi), ...abbr.split(ABBREVIATIONS).filter((text) => ABBREVIATION.test(text))];
    return english.flatMap((e) => vietnamese.map((v) => ({ source, en: e, vi: v, weight })));
  });
}

function alternatives(cell: string): readonly string[] {
  return cell.split(ALTERNATIVES).filter((text) => text !== '');
}
