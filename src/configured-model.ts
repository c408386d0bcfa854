import { join } from 'node:path';
import type { Wording } from './answer/compose-with-model/wording.ts';
import type { ModelHelp } from './answer/knowledge.ts';
import { maskPersonalNumbers } from './answer/safety/personal-numbers.ts';
import { tidyText } from './answer/steps/tidy.ts';
import type { Config } from './config.ts';
import type { Chat } from './llm/chat.ts';
import { EndpointEmbeddings } from './llm/embeddings.ts';
import type { Spent } from './llm/spending.ts';
import type { Logger } from './logger.ts';
import { embedderFromLangChain } from './retrieval/embedding/from-langchain.ts';
import type { Embedder } from './retrieval/embedding/model.ts';

/**
 * The embeddings of the configured endpoint; null when none is configured: the built-in ones are used. Whatever is searched for, a question
 * or words after a command, leaves without the numbers of a person.
 */
export function configuredEmbedder({ embedding }: Config): Embedder | null {
  if (embedding === null) return null;
  const { dimension, ...address } = embedding;
  const endpoint = new EndpointEmbeddings({ address, dimension });
  const embedder = embedderFromLangChain(endpoint, embedding.model, dimension);
  return {
    ...embedder,
    embedQuestion: (text, language) => embedder.embedQuestion(maskPersonalNumbers(tidyText(text)).text, language),
  };
}

/** What the configured chat model helps with, and what it has cost today. */
export interface ConfiguredHelp {
  readonly model: string;
  readonly help: ModelHelp;
  readonly spent: () => Spent;
}

/** Part of the time of a question that understanding it may take, milliseconds. */
const UNDERSTANDING = 5_000;

export interface HelpHooks {
  /** Told how each wording went, besides the log. */
  readonly onWording?: (wording: Wording) => void;
  /** Put around the chat, for an evaluation that repeats. */
  readonly around?: (chat: Chat) => Chat;
}

/** File of the counters of a day, below the data folder. */
const SPENDING = 'spending.json';

/** The help of the configured chat model; null when none is configured: nothing of it is loaded then. */
export async function configuredHelp(
  { chat: address, chatLimits }: Config,
  dataFolder: string,
  log: Logger,
  { onWording, around = (chat) => chat }: HelpHooks = {},
): Promise<ConfiguredHelp | null> {
  if (address === null) return null;
  const [{ createBreaker }, { createBudget, WHOLE_BUDGET }, { createChat }, { keepSpending }, { createModelHelp }] =
    await Promise.all([
      import('./llm/breaker.ts'),
      import('./llm/budget.ts'),
      import('./llm/chat.ts'),
      import('./llm/spending-file.ts'),
      import('./answer/model-help.ts'),
    ]);
  const breaker = createBreaker(undefined, undefined, (state) => {
    log.warn('The chat model is called or rested', { status: state });
  });
  const spending = keepSpending(chatLimits, join(dataFolder, SPENDING), (error) => {
    log.warn('What the chat model costs cannot be kept', { error });
  });
  const budget = createBudget({ breaker, spending });
  const help = await createModelHelp({
    chat: around(createChat(address, budget)),
    budgetMs: WHOLE_BUDGET,
    patienceMs: UNDERSTANDING,
    onWording(wording) {
      logWording(wording, log);
      onWording?.(wording);
    },
  });
  return { model: address.model, help, spent: () => budget.spending.today() };
}

/** The same as a part of what the application rests on; nothing when no model is configured. */
export async function configuredAnswering(
  config: Config,
  dataFolder: string,
  log: Logger,
): Promise<{ readonly help?: ModelHelp }> {
  const configured = await configuredHelp(config, dataFolder, log);
  return configured === null ? {} : { help: configured.help };
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
