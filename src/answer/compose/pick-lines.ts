import type { Draft } from '../draft.ts';
import { holdsWanted, type ScoredLine } from './score-lines.ts';

const SUPPORT = 3;
const WHOLE_SECTION = 6;
const NEAR_LEAD = 0.55;
const FOLD = 900;

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
  return withinFold([lead, ...unlike(wanted).slice(0, listed ? WHOLE_SECTION : SUPPORT)]);
}

/** The best line; among lines nearly as good the first that holds a value of the kind asked for. */
function leadOf(lines: readonly ScoredLine[], draft: Draft): ScoredLine | undefined {
  const [best] = lines;
  if (best === undefined || draft.wanted === null) return best;
  const near = lines.filter(({ score }) => score >= best.score - 0.05);
  return near.find((line) => holdsWanted(line.text, draft.wanted, line.document.language)) ?? best;
}

function inTextOrder(a: ScoredLine, b: ScoredLine): number {
  return a.order - b.order;
}

function sameText(a: ScoredLine, b: ScoredLine): boolean {
  return a.text.includes(b.text) || b.text.includes(a.text);
}

function unlike(lines: readonly ScoredLine[]): readonly ScoredLine[] {
  return lines.filter((line, index) => !lines.slice(0, index).some((earlier) => sameText(earlier, line)));
}

/** An answer longer than a phone shows at once is cut at a line. */
function withinFold(lines: readonly ScoredLine[]): readonly ScoredLine[] {
  let length = 0;
  return lines.filter((line, index) => {
    length += line.text.length;
    return index === 0 || length <= FOLD;
  });
}
