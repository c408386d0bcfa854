import type { Wording } from './answer/compose-with-model/compose.ts';
import type { Rephrase, Rewrite } from './answer/knowledge.ts';
import type { Config } from './config.ts';
import type { Chat } from './llm/chat.ts';
import { EndpointEmbeddings } from './llm/embeddings.ts';
import type { Spent } from './llm/spending.ts';
import type { Logger } from './logger.ts';
import { embedderFromLangChain } from './retrieval/embedding/from-langchain.ts';
import type { Embedder } from './retrieval/embedding/model.ts';

/** The embeddings of the configured endpoint; null when none is configured: the built-in ones are used. */
export function configuredEmbedder({ embedding }: Config): Embedder | null {
  if (embedding === null) return null;
  const { dimension, ...address } = embedding;
  return embedderFromLangChain(new EndpointEmbeddings({ address, dimension }), embedding.model, dimension);
}

/** The wording of answers and the writing out of follow-ups by a model, and what it has cost today. */
export interface ConfiguredWording {
  readonly model: string;
  readonly rephrase: Rephrase;
  readonly rewrite: Rewrite;
  readonly spent: () => Spent;
}

/** Part of the time of a question that writing it out may take, milliseconds. */
const REWRITING = 5_000;

export interface WordingHooks {
  /** Told how each wording went, besides the log. */
  readonly onWording?: (wording: Wording) => void;
  /** Put around the chat, for an evaluation that repeats. */
  readonly around?: (chat: Chat) => Chat;
}

/** The wording of answers by the configured chat model; null when none is configured: nothing of it is loaded then. */
export async function configuredWording(
  { chat: address, chatLimits }: Config,
  log: Logger,
  { onWording, around = (chat) => chat }: WordingHooks = {},
): Promise<ConfiguredWording | null> {
  if (address === null) return null;
  const [{ createBreaker }, { createBudget, WHOLE_BUDGET }, { createChat }, { createSpending }] = await Promise.all([
    import('./llm/breaker.ts'),
    import('./llm/budget.ts'),
    import('./llm/chat.ts'),
    import('./llm/spending.ts'),
  ]);
  const [{ createModelComposer }, { loadComposePrompt, loadFollowUpPrompt }, { createModelRewriter }] =
    await Promise.all([
      import('./answer/compose-with-model/compose.ts'),
      import('./answer/compose-with-model/prompt.ts'),
      import('./answer/compose-with-model/rewrite-follow-up.ts'),
    ]);
  const breaker = createBreaker(undefined, undefined, (state) => {
    log.warn('The chat model is called or rested', { status: state });
  });
  const budget = createBudget({ breaker, spending: createSpending(chatLimits) });
  const chat = around(createChat(address, budget));
  const rewrite = createModelRewriter(chat, await loadFollowUpPrompt(), REWRITING);
  const rephrase = createModelComposer({
    chat,
    prompt: await loadComposePrompt(),
    budgetMs: WHOLE_BUDGET,
    onWording(wording) {
      logWording(wording, log);
      onWording?.(wording);
    },
  });
  return { model: address.model, rephrase, rewrite, spent: () => budget.spending.today() };
}

/** What the answering takes from the configured model; nothing when none is configured. */
export async function configuredAnswering(
  config: Config,
  log: Logger,
): Promise<{ readonly rephrase?: Rephrase; readonly rewrite?: Rewrite }> {
  const wording = await configuredWording(config, log);
  return wording === null ? {} : { rephrase: wording.rephrase, rewrite: wording.rewrite };
}

function logWording({ result, reason, fallen, said, modelMs }: Wording, log: Logger): void {
  log.info('An answer was worded', {
    status: result,
    ...(reason === null ? {} : { reason }),
    ms: Math.round(modelMs),
    count: fallen.length,
    total: said,
  });
}
