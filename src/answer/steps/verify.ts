import type { Language } from '../../corpus/model.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { notInCorpus } from '../lookups/not-in-corpus.ts';
import type { AnswerBlock, Citation } from '../model.ts';
import { ungrounded, type GateContext } from '../verify/gate.ts';
import { quantitiesGiven } from '../verify/given.ts';

/**
 * The gate: a citation must exist in the index, and no figure, date, link, phone or document number leaves that is not in a cited span.
 * A sentence that fails is dropped; an answer left without its lead is withdrawn. Of a reply that answers nothing (what lies nearest to
 * something missing, say) only the sentences that cite are held to it: the others are fixed texts.
 */
export function verify(draft: Draft, knowledge: Knowledge): Draft {
  const { found } = draft;
  if (found === null || (found.status !== 'answered' && found.citations.length === 0)) return draft;
  const languageOf = (id: string): Language => knowledge.retriever.document(id)?.language ?? draft.language;
  const context: GateContext = {
    language: draft.language,
    languageOf,
    passageOf: (id) => knowledge.retriever.passage(id),
    given: quantitiesGiven(draft),
    today: draft.today,
    ...(found.computed === undefined ? {} : { computed: found.computed }),
  };
  if (!found.citations.every((citation) => exists(citation, knowledge))) {
    return { ...draft, found: notInCorpus(draft, knowledge, []) };
  }
  const free = (block: AnswerBlock): boolean =>
    found.status !== 'answered' && block.kind !== 'list' && block.cites.length === 0;
  const blocks = found.blocks
    .map((block) => (free(block) ? block : checked(block, found, context)))
    .filter((block) => block !== null);
  const says = blocks.some(({ kind }) => kind === 'lead' || kind === 'list' || kind === 'table');
  return { ...draft, found: says ? { ...found, blocks } : notInCorpus(draft, knowledge, []) };
}

function exists(citation: Citation, knowledge: Knowledge): boolean {
  const passage = knowledge.retriever.passage(citation.passage);
  if (passage === undefined || passage.document !== citation.document) return false;
  return citation.quote.split('\n').every((span) => passage.text.includes(span));
}

function checked(block: AnswerBlock, found: Found, context: GateContext): AnswerBlock | null {
  const passes = (text: string, cites: readonly number[]): boolean =>
    ungrounded(
      { text, citations: cites.length > 0 ? pick(found, cites) : found.citations },
      withBlockLanguage(context, found, cites),
    ).length === 0;
  switch (block.kind) {
    case 'list': {
      const items = block.items.filter(({ text, cites }) => passes(text, cites));
      return items.length === 0 ? null : { ...block, items };
    }
    case 'table': {
      const rows = block.rows.filter((row) => passes(row.join(' · '), block.cites));
      return rows.length === 0 ? null : { ...block, rows };
    }
    case 'lead':
    case 'paragraph':
    case 'note':
      return passes(block.text, block.cites) ? block : null;
  }
}

/** A quoted sentence is read in the language of the document it comes from. */
function withBlockLanguage(context: GateContext, found: Found, cites: readonly number[]): GateContext {
  const [first] = pick(found, cites);
  return first === undefined ? context : { ...context, language: context.languageOf(first.document) };
}

function pick(found: Found, cites: readonly number[]): readonly Citation[] {
  return cites.map((index) => found.citations[index]).filter((citation) => citation !== undefined);
}
