import type { Draft, Found } from '../draft.ts';
import type { Knowledge, Restated } from '../knowledge.ts';
import { lookUpPolicy } from '../lookups/policy.ts';
import { type FixedReply, fixedReply } from '../safety/fixed-reply.ts';
import { fill, textsIn } from '../texts/texts.ts';
import { guard } from './guard.ts';
import { understand } from './understand.ts';

/** What a restated question found, and the words that found it. */
type FoundAnew = Pick<Draft, 'search' | 'found'>;

/**
 * Looks a question up that the rules know no answer to, in the words and the kind of knowledge that a model gives it. The rules decide again
 * whether that is answered, and the reply says how the question was understood.
 * @returns `null` when no model is configured or its words find nothing either
 */
export async function lookUpRestated(draft: Draft, knowledge: Knowledge): Promise<FoundAnew | null> {
  const restated = await knowledge.restate?.(draft, knowledge);
  if (restated === undefined || restated === null) return null;
  const { kind, questions } = restated;
  if (kind === 'out_of_scope') return null;
  if (isFixed(kind)) return { search: draft.search, found: fixedReply(kind, draft.language) };
  if (kind === 'eligibility') return ownHousehold(draft, knowledge);
  for (const { text, language } of questions) {
    const again = understand({ ...draft, text, written: language, search: '', leans: false }, knowledge);
    const found = guard(again).found ?? (await find(kind, again, knowledge));
    if (found !== null) return { search: again.search, found: saidHow(found, text, draft) };
  }
  return null;
}

async function find(kind: Restated['kind'], draft: Draft, knowledge: Knowledge): Promise<Found | null> {
  const routed = knowledge.lookUps.find((each) => each.kind === kind);
  const found = (await routed?.lookUp(draft)) ?? null;
  if (found !== null && found.status === 'answered') return found;
  const keyless = await lookUpPolicy(draft, knowledge);
  if (keyless.status !== 'answered') return null;
  const said = await knowledge.rephrase?.(draft, keyless, knowledge);
  // The model that restated the question now says that the lines do not answer it.
  if (said?.completeness === 'none') return null;
  return said?.found ?? keyless;
}

/** A household is judged by what the person wrote, never by a model's words: only the wish to have it judged is added. */
async function ownHousehold(draft: Draft, knowledge: Knowledge): Promise<FoundAnew | null> {
  const { askHousehold } = textsIn(draft.written);
  const again = understand({ ...draft, text: `${draft.text} ${askHousehold}`, search: '' }, knowledge);
  const routed = knowledge.lookUps.find(({ kind }) => kind === 'eligibility');
  const found = (await routed?.lookUp(again)) ?? null;
  return found === null ? null : { search: draft.search, found };
}

function saidHow(found: Found, text: string, { language }: Draft): Found {
  const note = { kind: 'note', text: fill(textsIn(language).understoodAs, { text }), cites: [] } as const;
  return found.status === 'answered' ? { ...found, blocks: [...found.blocks, note] } : found;
}

const FIXED: readonly string[] = ['emergency', 'personal_case', 'private_data', 'cheating', 'about_me'];
const isFixed = (kind: Restated['kind']): kind is FixedReply => FIXED.includes(kind);
