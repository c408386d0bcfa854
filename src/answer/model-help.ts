import type { Chat } from '../llm/chat.ts';
import { createModelComposer } from './compose-with-model/compose.ts';
import type { Wording } from './compose-with-model/wording.ts';
import type { ModelHelp } from './knowledge.ts';
import { loadPrompts } from './prompts.ts';
import { createModelRestater } from './understand-with-model/restate.ts';
import { createModelRewriter } from './understand-with-model/rewrite-follow-up.ts';
import { createModelReworder } from './word-results-with-model/reword.ts';

export interface ModelHelpParts {
  readonly chat: Chat;
  /** From the arrival of a question to its reply, milliseconds. */
  readonly budgetMs: number;
  /** The part of it that understanding may take. */
  readonly patienceMs: number;
  /** Told how each wording went. */
  readonly onWording?: (wording: Wording) => void;
}

/** Everything that a chat model helps with. Throws a `Failure` when a prompt cannot be read. */
export async function createModelHelp({ chat, budgetMs, patienceMs, onWording }: ModelHelpParts): Promise<ModelHelp> {
  const prompts = await loadPrompts();
  const wording = { chat, budgetMs, ...(onWording === undefined ? {} : { onWording }) };
  const understanding = { chat, budgetMs, patienceMs };
  return {
    rephrase: createModelComposer({ ...wording, prompt: prompts.compose }),
    reword: createModelReworder({ ...wording, prompt: prompts.reword }),
    rewrite: createModelRewriter({ ...understanding, prompt: prompts.followUp }),
    restate: createModelRestater({ ...understanding, prompt: prompts.restate }),
  };
}
