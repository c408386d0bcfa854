import type { ReadDocument } from '../read-document.ts';
import { agreement, isTelling, numeralsOf } from './numerals.ts';

/** Numbers that both texts must share, apart from years and small ones, and how far all of them must agree in order. */
const USUAL = { shared: 3, agree: 0.75 };
/** On the same day less is enough. */
const SAME_DAY = { shared: 2, agree: 0.6 };
/** A number in more documents than this tells nothing. */
const COMMON = 50;
const CANDIDATES = 5;

/** Finds the original of a translation by its numbers: the telling ones shared, and all of them in the same order. */
export function finderByNumerals(originals: readonly ReadDocument[]): (translation: ReadDocument) => string | null {
  const numerals = new Map(originals.map((read) => [read, numeralsIn(read)]));
  const holders = new Map<string, ReadDocument[]>();
  for (const [original, own] of numerals) {
    for (const numeral of new Set(own.filter(isTelling))) {
      const some = holders.get(numeral);
      if (some === undefined) holders.set(numeral, [original]);
      else some.push(original);
    }
  }
  return (translation) => {
    const own = numeralsIn(translation);
    let best: { readonly id: string; readonly agrees: number } | null = null;
    for (const [original, shared] of mostShared(own, holders)) {
      const { issued } = translation.document;
      const least = issued !== null && issued === original.document.issued ? SAME_DAY : USUAL;
      const agrees = shared < least.shared ? 0 : agreement(own, numerals.get(original) ?? []);
      if (agrees >= least.agree && agrees > (best?.agrees ?? 0)) best = { id: original.document.id, agrees };
    }
    return best?.id ?? null;
  };
}

function mostShared(
  own: readonly string[],
  holders: ReadonlyMap<string, readonly ReadDocument[]>,
): [ReadDocument, number][] {
  const shared = new Map<ReadDocument, number>();
  for (const numeral of new Set(own.filter(isTelling))) {
    const some = holders.get(numeral) ?? [];
    if (some.length <= COMMON) for (const original of some) shared.set(original, (shared.get(original) ?? 0) + 1);
  }
  return [...shared].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
}

function numeralsIn(read: ReadDocument): string[] {
  return numeralsOf(read.blocks.map(({ text }) => text));
}
