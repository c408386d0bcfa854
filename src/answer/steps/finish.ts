import { lookedUpNote } from '../compose/notes.ts';
import type { Draft, Found } from '../draft.ts';
import type { AnswerBlock } from '../model.ts';
import { textsIn } from '../texts/texts.ts';

/** Adds what every answer carries: the day of the look-up, and a word where personal numbers were hidden. */
export function finish(draft: Draft): Draft {
  const { found } = draft;
  if (found === null) return draft;
  const notes: AnswerBlock[] = [];
  if (found.status === 'answered') notes.push(lookedUpNote(draft.language, draft.today));
  if (draft.masked) notes.push({ kind: 'note', text: textsIn(draft.language).masked, cites: [] });
  const finished: Found = { ...found, blocks: [...found.blocks, ...notes] };
  return { ...draft, found: finished };
}
