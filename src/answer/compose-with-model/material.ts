import type { Line } from '../compose/lines.ts';
import { linesOf } from '../compose/lines.ts';
import { isIn } from '../compose/lines-for-document.ts';
import { scoreLines } from '../compose/score-lines.ts';
import { tellingText } from '../compose/telling-text.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { findMisuse } from '../safety/misuse.ts';
import { forRules } from '../safety/phrases.ts';

const MOST_LINES = 14;
const MOST_CHARACTERS = 4_500;
/** A document of many passages is shown only where the answer cites it. */
const WHOLE_UP_TO = 40;

/**
 * The lines that a model may word an answer from: those that the answer without a model cites, then the nearest other lines of the same
 * documents that are in force on the days asked about. A line that gives orders to a machine is left out.
 */
export function materialFor(draft: Draft, { citations }: Found, { retriever }: Knowledge): readonly Line[] {
  const documents = [...new Set(citations.map(({ document }) => document))];
  const cited = new Set(citations.map(({ passage }) => passage));
  const lines = documents.flatMap((id) => {
    const document = retriever.document(id);
    if (document === undefined) return [];
    const own = retriever.passagesOf(id);
    const near = own.filter(
      (passage) => cited.has(passage.id) || (own.length <= WHOLE_UP_TO && inForce(passage, draft)),
    );
    return near.flatMap((passage) => linesOf(passage, document));
  });
  const judge = retriever.judge(tellingText(draft.search, draft.written), draft.written);
  const scored = scoreLines(lines, { ...draft, judge, asked: [] });
  const quotes = new Set(citations.flatMap(({ quote }) => quote.split('\n')));
  const first = scored.filter(({ text }) => quotes.has(text));
  const rest = scored.filter(({ text }) => !quotes.has(text));
  return bounded([...first, ...rest].filter(({ text }) => findMisuse(forRules(text)) !== 'injection'));
}

function inForce(passage: Parameters<typeof isIn>[0], draft: Draft): boolean {
  return draft.days.some((day) => isIn(passage, day));
}

function bounded(lines: readonly Line[]): readonly Line[] {
  let length = 0;
  return lines.slice(0, MOST_LINES).filter(({ text }) => {
    length += text.length;
    return length <= MOST_CHARACTERS;
  });
}
