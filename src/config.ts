import { type Environment, environmentSchema } from './config/environment.ts';
import { type ConfigMistake, forbiddenHosts, inconsistencies } from './config/mistakes.ts';

export { type ConfigMistake, describeMistakes } from './config/mistakes.ts';

/** An OpenAI-compatible endpoint and the model to use there. */
export interface Endpoint {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
}

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot: string;
  readonly admins: readonly number[];
  /** Null: long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

/** Everything that the environment decides. What is null is not configured, and its keyless default works instead. */
export interface Config {
  readonly telegram: TelegramConfig | null;
  readonly chat: Endpoint | null;
  readonly embedding: (Endpoint & { readonly dimension: number }) | null;
  readonly speech: Endpoint | null;
  /** Reads answers aloud. */
  readonly voice: (Endpoint & { readonly voice: string }) | null;
  /** What calls to the chat model may cost a day (UTC); null: no limit. Prices are for a million tokens. */
  readonly chatLimits: {
    readonly tokensPerDay: number | null;
    readonly costPerDay: number | null;
    readonly inputPrice: number;
    readonly outputPrice: number;
  };
  /** PostgreSQL, with the password; null: files below the data folder. */
  readonly databaseUrl: string | null;
  /** Port of the playground, or of the webhook. */
  readonly port: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Key under which ids of people are hashed; null: one is made and kept below the data folder. */
  readonly idSecret: string | null;
}

export type ConfigResult =
  | { readonly kind: 'good'; readonly config: Config }
  | { readonly kind: 'bad'; readonly mistakes: readonly ConfigMistake[] };

const DEFAULT_ENDPOINT = 'https://api.openai.com/v1';
const TRACING = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2', 'LANGCHAIN_TRACING'];

/**
 * Reads the configuration from the environment. Empty variables count as absent. Tracing to a third party is refused:
 * it would send people's questions there.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const mistakes: ConfigMistake[] = TRACING.filter((variable) => /^(true|1)$/i.test(given[variable] ?? '')).map(
    (variable) => ({ variable, mend: "must be unset: it would send people's questions to a third party" }),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) mistakes.push({ variable: issue.path.join('.'), mend: issue.message });
    return { kind: 'bad', mistakes };
  }
  mistakes.push(...inconsistencies(parsed.data));
  const config = toConfig(parsed.data);
  const { chat, embedding, speech, voice } = config;
  const endpoints = {
    OPENAI_BASE_URL: chat,
    EMBEDDING_BASE_URL: embedding,
    SPEECH_BASE_URL: speech,
    VOICE_BASE_URL: voice,
  };
  mistakes.push(...forbiddenHosts(parsed.data, endpoints));
  return mistakes.length > 0 ? { kind: 'bad', mistakes } : { kind: 'good', config };
}

function toConfig(env: Environment): Config {
  const chatUrl = env.OPENAI_BASE_URL ?? DEFAULT_ENDPOINT;
  const endpoint = (
    model: string | undefined,
    baseUrl: string | undefined,
    key: string | undefined,
  ): Endpoint | null =>
    model
      ? { model, baseUrl: baseUrl ?? chatUrl, apiKey: key ?? (baseUrl ? null : (env.OPENAI_API_KEY ?? null)) }
      : null;
  const embedding = endpoint(env.EMBEDDING_MODEL, env.EMBEDDING_BASE_URL, env.EMBEDDING_API_KEY);
  const voice = endpoint(env.VOICE_MODEL, env.VOICE_BASE_URL, env.VOICE_API_KEY);
  const { TELEGRAM_WEBHOOK_URL: webhookUrl, TELEGRAM_WEBHOOK_SECRET: secret } = env;
  return {
    telegram: env.TELEGRAM_BOT_TOKEN
      ? {
          token: env.TELEGRAM_BOT_TOKEN,
          apiRoot: env.TELEGRAM_API_ROOT,
          admins: env.TELEGRAM_ADMIN_IDS,
          webhook: webhookUrl && secret ? { url: webhookUrl, secret } : null,
        }
      : null,
    chat: env.CHAT_MODEL ? { model: env.CHAT_MODEL, baseUrl: chatUrl, apiKey: env.OPENAI_API_KEY ?? null } : null,
    embedding: embedding && env.EMBEDDING_DIMENSION ? { ...embedding, dimension: env.EMBEDDING_DIMENSION } : null,
    speech: endpoint(env.SPEECH_MODEL, env.SPEECH_BASE_URL, env.SPEECH_API_KEY),
    voice: voice && { ...voice, voice: env.VOICE_NAME },
    chatLimits: {
      tokensPerDay: env.CHAT_TOKENS_PER_DAY ?? null,
      costPerDay: env.CHAT_COST_PER_DAY ?? null,
      inputPrice: env.CHAT_INPUT_PRICE,
      outputPrice: env.CHAT_OUTPUT_PRICE,
    },
    databaseUrl: env.DATABASE_URL ?? null,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    idSecret: env.ID_SECRET ?? null,
  };
}
