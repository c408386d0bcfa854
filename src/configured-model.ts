import type { Wording } from './answer/compose-with-model/compose.ts';
import type { Rephrase } from './answer/knowledge.ts';
import type { Config } from './config.ts';
import { EndpointEmbeddings } from './llm/embeddings.ts';
import type { Logger } from './logger.ts';
import { embedderFromLangChain } from './retrieval/embedding/from-langchain.ts';
import type { Embedder } from './retrieval/embedding/model.ts';

/** The embeddings of the configured endpoint; null when none is configured: the built-in ones are used. */
export function configuredEmbedder({ embedding }: Config): Embedder | null {
  if (embedding === null) return null;
  const { dimension, ...address } = embedding;
  return embedderFromLangChain(new EndpointEmbeddings({ address, dimension }), embedding.model, dimension);
}

/**
 * The wording of answers by the configured chat model; null when none is configured. Nothing of it is loaded then.
 * @param onWording told how each wording went, besides the log
 */
export async function configuredRephrase(
  { chat: address, chatLimits }: Config,
  log: Logger,
  onWording: (wording: Wording) => void = () => {},
): Promise<Rephrase | null> {
  if (address === null) return null;
  const [{ createBreaker }, { createBudget, WHOLE_BUDGET }, { createChat }, { createSpending }] = await Promise.all([
    import('./llm/breaker.ts'),
    import('./llm/budget.ts'),
    import('./llm/chat.ts'),
    import('./llm/spending.ts'),
  ]);
  const [{ createModelComposer }, { loadComposePrompt }] = await Promise.all([
    import('./answer/compose-with-model/compose.ts'),
    import('./answer/compose-with-model/prompt.ts'),
  ]);
  const breaker = createBreaker(undefined, undefined, (state) => {
    log.warn('The chat model is called or rested', { status: state });
  });
  const budget = createBudget({ breaker, spending: createSpending(chatLimits) });
  return createModelComposer({
    chat: createChat(address, budget),
    prompt: await loadComposePrompt(),
    budgetMs: WHOLE_BUDGET,
    onWording(wording) {
      const { inputTokens, outputTokens } = budget.spending.today();
      const { result, reason, fallen, said, modelMs } = wording;
      log.info('An answer was worded', {
        status: result,
        ...(reason === null ? {} : { reason }),
        ms: Math.round(modelMs),
        count: fallen.length,
        total: said,
        inputTokens,
        outputTokens,
      });
      onWording(wording);
    },
  });
}
