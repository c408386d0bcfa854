import type { Found } from '../draft.ts';
import type { AnswerBlock, Citation } from '../model.ts';

/**
 * An answer and what answers another part of the question: its sentences stand after the first one of the answer, or before an answer that
 * only said what is not known.
 * @param more null: the answer stays as it is
 */
export function mergeFound(whole: Found, more: Found | null): Found {
  if (more === null) return whole;
  const citations = [...whole.citations];
  const places = more.citations.map((citation) => placeOf(citation, citations));
  const own = more.blocks
    .filter((block) => block.kind !== 'note' && !whole.blocks.some((said) => saysSame(said, block)))
    .map((block) => recited(block, places));
  const known = whole.status === 'answered' ? whole.blocks : whole.blocks.filter(isCited).map(asParagraph);
  const [lead, ...rest] = known;
  const blocks =
    whole.status === 'answered' && lead !== undefined ? [lead, ...own.map(asParagraph), ...rest] : [...own, ...known];
  return { ...whole, status: 'answered', blocks, citations, turn: { ...whole.turn, ...more.turn } };
}

/** Where a citation stands among those of the answer; it is added, or its span is, when it is not there. */
function placeOf(citation: Citation, citations: Citation[]): number {
  const at = citations.findIndex(({ passage }) => passage === citation.passage);
  const known = citations[at];
  if (known === undefined) return citations.push(citation) - 1;
  if (!known.quote.includes(citation.quote)) citations[at] = { ...known, quote: `${known.quote}\n${citation.quote}` };
  return at;
}

function recited(block: AnswerBlock, places: readonly number[]): AnswerBlock {
  const moved = (cites: readonly number[]): readonly number[] => cites.map((cite) => places[cite] ?? cite);
  if (block.kind === 'list') {
    return { ...block, items: block.items.map((item) => ({ ...item, cites: moved(item.cites) })) };
  }
  return { ...block, cites: moved(block.cites) };
}

const saysSame = (said: AnswerBlock, block: AnswerBlock): boolean =>
  'text' in said && 'text' in block && said.text === block.text;

const asParagraph = (block: AnswerBlock): AnswerBlock =>
  block.kind === 'lead' ? { ...block, kind: 'paragraph' } : block;

/** A sentence of the documents, not one of the bot's own. */
const isCited = (block: AnswerBlock): boolean => 'cites' in block && block.cites.length > 0;
