import { isUnconfirmed } from './evidence.ts';
import type { Language } from '../../corpus/model.ts';
import { findQuantities, type Quantity, sameQuantity } from '../../language/quantities.ts';
import type { Draft } from '../draft.ts';
import { quantitiesOf, wordsOf } from './line-reading.ts';
import type { ScoredLine } from './score-lines.ts';
import { lineHolds } from './wanted-kind.ts';

const SUPPORT = 3;
const WHOLE_SECTION = 6;
const NEAR_LEAD = 0.55;
const FOLD = 900;
/** A line that holds the kind of value asked for leads over a better one that does not, within this distance. */
const NEAR_ENOUGH = 0.3;

/**
 * The lines to quote, the answer first: the best line, then what stands near it in worth. Papers, steps and conditions are lists, so the
 * section of the best line is quoted whole.
 */
export function pickLines(lines: readonly ScoredLine[], draft: Draft): readonly ScoredLine[] {
  const lead = leadOf(lines, draft);
  if (lead === undefined) return [];
  const [facet] = draft.facets;
  const listed = facet === 'papers' || facet === 'how' || facet === 'who' || facet === 'time';
  const rest = lines.filter((line) => line !== lead && !sameText(line, lead));
  const section = listed ? rest.filter((line) => line.section === lead.section).sort(inTextOrder) : [];
  const near = rest.filter((line) => !section.includes(line) && line.score >= NEAR_LEAD * lead.score);
  const wanted = listed ? [...section, ...near] : near;
  return withinFold([lead, ...unlike(lead, wanted).slice(0, listed ? WHOLE_SECTION : SUPPORT)]);
}

/**
 * The best line; among lines nearly as good the first that holds a value of the kind asked for. What could not be confirmed leads only when
 * there is nothing else: where it is what was asked, it is the whole reply already.
 */
function leadOf(all: readonly ScoredLine[], draft: Draft): ScoredLine | undefined {
  const known = all.filter(({ text }) => !isUnconfirmed(text));
  const lines = known.length > 0 ? known : all;
  const [best] = lines;
  if (best === undefined || draft.wanted === null) return best;
  // "how much money" is answered as well by the share that is paid
  if (draft.wanted === 'money' && lineHolds(best, 'amount')) return best;
  const near = lines.filter(({ score }) => score >= best.score - NEAR_ENOUGH);
  return near.find((line) => lineHolds(line, draft.wanted)) ?? best;
}

function inTextOrder(a: ScoredLine, b: ScoredLine): number {
  return a.order - b.order;
}

function sameText(a: ScoredLine, b: ScoredLine): boolean {
  return a.text.includes(b.text) || b.text.includes(a.text);
}

/** Leaves out lines that say nothing which the lead or an earlier line has not said. */
function unlike(lead: ScoredLine, lines: readonly ScoredLine[]): readonly ScoredLine[] {
  const told = [lead];
  return lines.filter((line) => {
    if (told.some((earlier) => repeats(line, earlier))) return false;
    told.push(line);
    return true;
  });
}

const SAME_WORDS = 0.75;

/** Every quantity and most words of a line stand in another already. */
function repeats(line: ScoredLine, earlier: ScoredLine): boolean {
  const known = quantitiesIn(earlier, line.document.language);
  if (!quantitiesOf(line).every((q) => known.some((other) => sameQuantity(q, other)))) return false;
  const words = wordsOf(line);
  const said = new Set(wordsOf(earlier));
  return words.filter((word) => said.has(word)).length >= SAME_WORDS * words.length;
}

/** The quantities of a line read in the language of the line that it is compared with. */
function quantitiesIn(line: ScoredLine, language: Language): readonly Quantity[] {
  return line.document.language === language ? quantitiesOf(line) : findQuantities(line.text, language);
}

/** An answer longer than a phone shows at once is cut at a line. */
function withinFold(lines: readonly ScoredLine[]): readonly ScoredLine[] {
  let length = 0;
  return lines.filter((line, index) => {
    length += line.text.length;
    return index === 0 || length <= FOLD;
  });
}
