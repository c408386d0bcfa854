import { createCitationList } from '../compose/citations.ts';
import { basisNote, timingNote } from '../compose/notes.ts';
import { holdsWanted } from '../compose/wanted-kind.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import type { AnswerBlock } from '../model.ts';
import { textsIn } from '../texts/texts.ts';
import type { GroundedSentence } from './keep-grounded.ts';

/**
 * An answer in a model's words: the sentences, and the notes that the code writes under every answer.
 * @returns `null` when the words do not hold the kind of value that was asked for while the answer without a model does
 */
export function wordedAnswer(
  sentences: readonly GroundedSentence[],
  followUps: readonly string[],
  draft: Draft,
  keyless: Found,
  { sources }: Knowledge,
): Found | null {
  const holds = (text: string): boolean => holdsWanted(text, draft.wanted, draft.language);
  if (keyless.blocks.some((block) => textsOf(block).some(holds)) && !sentences.some(({ text }) => holds(text))) {
    return null;
  }
  const citations = createCitationList(sources);
  const [lead, ...support] = sentences.map(({ text, lines }) => ({
    text,
    cites: [...new Set(lines.map((line) => citations.cite(line)))],
  }));
  if (lead === undefined) return null;
  const blocks: (AnswerBlock | null)[] = [
    { kind: 'lead', ...lead },
    support.length === 0 ? null : { kind: 'list', items: support },
    timingNote(citations.all()[0], draft.language, draft.today),
    basisNote(citations.all(), draft.language),
    ...keyless.blocks.filter((block) => isKept(block, keyless, draft)),
  ];
  return {
    ...keyless,
    blocks: blocks.filter((block) => block !== null),
    citations: citations.all(),
    followUps: [...new Set([...keyless.followUps, ...followUps])].slice(0, 3),
  };
}

/** Notes that do not hang on what is cited: the office to ask. */
function isKept(block: AnswerBlock, keyless: Found, draft: Draft): boolean {
  if (block.kind !== 'note' || block.cites.length > 0) return false;
  const timing = timingNote(keyless.citations[0], draft.language, draft.today);
  const isTiming = timing?.kind === 'note' && timing.text === block.text;
  return !isTiming && block.text !== textsIn(draft.language).otherLanguage;
}

function textsOf(block: AnswerBlock): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map(({ text }) => text);
    case 'table':
      return [];
    case 'note':
      return [];
    case 'lead':
    case 'paragraph':
      return [block.text];
  }
}
