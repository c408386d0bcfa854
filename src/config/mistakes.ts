import type { Environment } from './environment.ts';

/** A variable that is wrong and how to mend it. Never holds its value: it may be a secret. */
export interface ConfigMistake {
  readonly variable: string;
  readonly mend: string;
}

/** Variables that are good each by itself and wrong together. */
export function inconsistencies(env: Environment): ConfigMistake[] {
  const mistakes: ConfigMistake[] = [];
  const needs = (variable: string, missing: boolean, mend: string) => {
    if (missing) mistakes.push({ variable, mend });
  };
  needs(
    'CHAT_MODEL',
    !env.CHAT_MODEL &&
      !!(env.OPENAI_API_KEY || env.OPENAI_BASE_URL) &&
      !env.EMBEDDING_MODEL &&
      !env.SPEECH_MODEL &&
      !env.VOICE_MODEL,
    'must name the chat model, since OPENAI_API_KEY or OPENAI_BASE_URL is set',
  );
  needs(
    'CHAT_INPUT_PRICE',
    !!env.CHAT_COST_PER_DAY && env.CHAT_INPUT_PRICE === 0 && env.CHAT_OUTPUT_PRICE === 0,
    'must be the price of a million tokens, since CHAT_COST_PER_DAY is set',
  );
  needs(
    'EMBEDDING_MODEL',
    !env.EMBEDDING_MODEL && !!(env.EMBEDDING_API_KEY || env.EMBEDDING_BASE_URL),
    'must name the embedding model, since EMBEDDING_API_KEY or EMBEDDING_BASE_URL is set',
  );
  needs(
    'EMBEDDING_DIMENSION',
    !!env.EMBEDDING_MODEL && !env.EMBEDDING_DIMENSION,
    'must say how many numbers the embedding model returns, 1536',
  );
  needs(
    'SPEECH_MODEL',
    !env.SPEECH_MODEL && !!(env.SPEECH_API_KEY || env.SPEECH_BASE_URL),
    'must name the speech model, since SPEECH_API_KEY or SPEECH_BASE_URL is set',
  );
  needs(
    'VOICE_MODEL',
    !env.VOICE_MODEL && !!(env.VOICE_API_KEY || env.VOICE_BASE_URL),
    'must name the model that reads aloud, since VOICE_API_KEY or VOICE_BASE_URL is set',
  );
  needs(
    'TELEGRAM_WEBHOOK_SECRET',
    !!env.TELEGRAM_WEBHOOK_URL && !env.TELEGRAM_WEBHOOK_SECRET,
    'must be set with TELEGRAM_WEBHOOK_URL, so that nobody else can post updates',
  );
  needs(
    'TELEGRAM_BOT_TOKEN',
    !!env.TELEGRAM_WEBHOOK_URL && !env.TELEGRAM_BOT_TOKEN,
    'must be set with TELEGRAM_WEBHOOK_URL',
  );
  needs(
    'ID_SECRET',
    !!env.DATABASE_URL && !!env.TELEGRAM_BOT_TOKEN && !env.ID_SECRET,
    'must be set with DATABASE_URL and the same for every replica: it is what people are known by',
  );
  return mistakes;
}

/** Endpoints (by the variable that sets their address) outside `ENDPOINT_HOSTS`, where that is set: questions must not go there. */
export function forbiddenHosts(
  { ENDPOINT_HOSTS: hosts }: Environment,
  endpoints: Readonly<Record<string, { readonly baseUrl: string } | null>>,
): ConfigMistake[] {
  if (hosts === undefined) return [];
  return Object.entries(endpoints)
    .filter(([, endpoint]) => endpoint !== null && !hosts.includes(new URL(endpoint.baseUrl).hostname))
    .map(([variable]) => ({ variable, mend: 'must be at a host that ENDPOINT_HOSTS lists' }));
}

/** All mistakes in one line for the terminal. */
export const describeMistakes = (mistakes: readonly ConfigMistake[]): string =>
  mistakes.map(({ variable, mend }) => `${variable} ${mend}`).join('; ');
