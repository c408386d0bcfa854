import type { Language } from '../../corpus/model.ts';
import type { Found } from '../draft.ts';
import type { Status } from '../model.ts';
import type { Texts } from '../texts/text-keys.ts';
import { textsIn } from '../texts/texts.ts';

/** The texts that need no values. */
type FixedText = Exclude<keyof Texts, 'label' | 'description' | 'followUp'>;

const REPLIES = {
  emergency: { status: 'emergency', texts: ['emergency'] },
  emergency_child: { status: 'emergency', texts: ['emergency', 'emergencyChild'] },
  empty: { status: 'clarify', texts: ['empty'] },
  cheating: { status: 'refused', texts: ['refusedCheating'] },
  injection: { status: 'refused', texts: ['refusedInjection'] },
  personal_case: { status: 'personal_case', texts: ['personalCase'] },
  private_data: { status: 'private_data', texts: ['privateData'] },
  out_of_scope: { status: 'out_of_scope', texts: ['outOfScope'] },
  greeting: { status: 'small_talk', texts: ['greeting'] },
  thanks: { status: 'small_talk', texts: ['thanks'] },
  about_me: { status: 'small_talk', texts: ['aboutMe'] },
} as const satisfies Readonly<Record<string, { readonly status: Status; readonly texts: readonly FixedText[] }>>;

/** What is answered with a fixed text and never looked up. */
export type FixedReply = keyof typeof REPLIES;

/** The fixed answer to a question that must not be looked up. */
export function fixedReply(kind: FixedReply, language: Language): Found {
  const { status, texts } = REPLIES[kind];
  return {
    status,
    blocks: texts.map((key, index) => ({
      kind: index === 0 ? 'lead' : 'paragraph',
      text: textsIn(language)[key],
      cites: [],
    })),
    citations: [],
    followUps: [],
  };
}
