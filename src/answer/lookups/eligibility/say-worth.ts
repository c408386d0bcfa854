import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import { type Reckoned, worthOfCase } from '../../../eligibility/evaluate/worth.ts';
import type { Case, LineReference } from '../../../eligibility/model.ts';
import { writeNumber } from '../../../language/write-number.ts';
import { compute } from '../../../statistics/arithmetic.ts';
import type { Line } from '../../compose/lines.ts';
import { fill } from '../../texts/texts.ts';
import { linesFor } from './lines.ts';
import type { Item, Reply } from './reply.ts';
import { writeMoney } from './write-values.ts';

/** What a support gives, in the words of its document, with what it comes to for this household where that is more than one amount. */
export function sayWorth(result: Result, reply: Reply): readonly Item[] {
  const { granted, entitlement, worth } = result;
  if (granted === null) return [];
  const lines = linesOfCase(granted.gives, entitlement.scheme, reply, figuresOf(granted, reply));
  const total = worth.amounts.map((it) => sayTotal(it, reply)).find((it) => it !== null) ?? null;
  const items = lines.map((line) => ({ text: line.text, cites: reply.cite([line]) }));
  const [first, ...rest] = items;
  if (first === undefined || total === null) return [...items, ...reckoned(result, lines, reply)];
  const rests = worth.amounts.flatMap(({ reference }) => (reference === null ? [] : [reference.line]));
  const cites = [...items.flatMap((item) => item.cites), ...reply.citeReferences(rests, entitlement.scheme)];
  return [{ text: `${first.text}${total}`, cites: [...new Set(cites)] }, ...rest];
}

/** The amounts of a case for one, in VND, as its lines say them. */
export function figuresOf(it: Case, { state, rules }: Reply): readonly number[] {
  return worthOfCase(it, state.facts, rules).amounts.flatMap(({ vnd }) => (vnd === null ? [] : [vnd]));
}

/** Lines of references, each once; a reference that finds several lines gives the first, one with a figure before others. */
export function linesOfCase(
  references: readonly LineReference[],
  scheme: string,
  { source }: Reply,
  figures: readonly number[] = [],
): readonly Line[] {
  const lines = references.flatMap((reference) => linesFor(reference, scheme, source, figures).slice(0, 1));
  return lines.filter((line, index) => lines.findIndex(({ text }) => text === line.text) === index);
}

/** " Tính cho 5 người: 569.250 đồng/tháng." */
function sayTotal({ amount, vnd, times }: Reckoned, reply: Reply): string | null {
  const { texts, language } = reply;
  if (vnd === null || times === null || times < 2 || !('each' in amount)) return null;
  const total = compute('product', vnd, times);
  reply.workedOut(total);
  const money = writeMoney(vnd * times, language);
  return fill(amount.each === 'child' ? texts.forChildren : texts.forAll, {
    times: String(times),
    total: amount.kind === 'once' ? money : fill(texts.forMonths, { vnd: money }),
  });
}

/** Benchmark times coefficient, said where no line of the documents has the product. */
function reckoned({ worth, granted, entitlement }: Result, lines: readonly Line[], reply: Reply): readonly Item[] {
  const { texts, language } = reply;
  if (lines.length > 0 || granted === null) return [];
  return worth.amounts.flatMap(({ amount, vnd, reference }): readonly Item[] => {
    if (amount.kind !== 'benchmark' || reference === null || vnd === null) return [];
    reply.workedOut(compute('product', reference.vnd, amount.coefficient));
    return [
      {
        text: fill(texts.reckoned, {
          reference: writeMoney(reference.vnd, language),
          factor: writeNumber(amount.coefficient, language),
          total: writeMoney(vnd, language),
        }),
        cites: [
          ...reply.citeReferences([reference.line], entitlement.scheme),
          ...reply.citeReferences(granted.rule, entitlement.scheme),
        ],
      },
    ];
  });
}
