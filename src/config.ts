import { z } from 'zod';

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
  /** What calls to the chat model may cost a day (UTC); null: no limit. Prices are for a million tokens. */
  readonly chatLimits: {
    readonly tokensPerDay: number | null;
    readonly costPerDay: number | null;
    readonly inputPrice: number;
    readonly outputPrice: number;
  };
  /** `postgres://…` for state and index; null: files below the data folder. */
  readonly databaseUrl: string | null;
  /** Port of the playground, or of the webhook. */
  readonly port: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Key under which ids of people are hashed; null: one is made and kept below the data folder. */
  readonly idSecret: string | null;
}

/** A variable that is wrong and how to mend it. Never holds its value: it may be a secret. */
export interface ConfigMistake {
  readonly variable: string;
  readonly mend: string;
}

export type ConfigResult =
  | { readonly kind: 'good'; readonly config: Config }
  | { readonly kind: 'bad'; readonly mistakes: readonly ConfigMistake[] };

const url = (example: string) => z.url({ protocol: /^https?$/, error: `must be an address such as ${example}` });
const endpointUrl = url('https://api.openai.com/v1')
  .transform((value) => value.replace(/\/+$/, ''))
  .optional();
const name = z.string().min(1).optional();

const environmentSchema = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'must be the token that @BotFather gave, 123456789:ABC…')
    .optional(),
  TELEGRAM_API_ROOT: url('https://api.telegram.org').default('https://api.telegram.org'),
  TELEGRAM_ADMIN_IDS: z
    .string()
    .regex(/^\d+(\s*,\s*\d+)*$/, 'must be numeric Telegram ids parted by commas, 11111111,22222222')
    .transform((list) => list.split(',').map(Number))
    .default([]),
  TELEGRAM_WEBHOOK_URL: z
    .url({ protocol: /^https$/, error: 'must be an https address that Telegram can reach' })
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -')
    .optional(),
  OPENAI_BASE_URL: endpointUrl,
  OPENAI_API_KEY: name,
  CHAT_MODEL: name,
  CHAT_TOKENS_PER_DAY: z.coerce.number('must be a whole number, 2000000').int().min(1).optional(),
  CHAT_COST_PER_DAY: z.coerce.number('must be a number, 2.5').positive().optional(),
  CHAT_INPUT_PRICE: z.coerce.number('must be a number, 0.15').nonnegative().default(0),
  CHAT_OUTPUT_PRICE: z.coerce.number('must be a number, 0.6').nonnegative().default(0),
  ENDPOINT_HOSTS: z
    .string()
    .transform((list) => list.split(',').map((host) => host.trim().toLowerCase()))
    .optional(),
  EMBEDDING_BASE_URL: endpointUrl,
  EMBEDDING_API_KEY: name,
  EMBEDDING_MODEL: name,
  EMBEDDING_DIMENSION: z.coerce.number('must be a whole number, 1536').int().min(1).max(16_384).optional(),
  SPEECH_BASE_URL: endpointUrl,
  SPEECH_API_KEY: name,
  SPEECH_MODEL: name,
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://user:password@host:5432/name' })
    .optional(),
  PORT: z.coerce.number('must be a whole number, 8787').int().min(0).max(65_535).default(8787),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  ID_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
});
type Environment = z.infer<typeof environmentSchema>;

const DEFAULT_ENDPOINT = 'https://api.openai.com/v1';
const TRACING = ['LANGSMITH_TRACING', 'LANGCHAIN_TRACING_V2', 'LANGCHAIN_TRACING'];

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
  mistakes.push(...forbiddenHosts(parsed.data));
  return mistakes.length > 0 ? { kind: 'bad', mistakes } : { kind: 'good', config: toConfig(parsed.data) };
}

function inconsistencies(env: Environment): ConfigMistake[] {
  const mistakes: ConfigMistake[] = [];
  const needs = (variable: string, missing: boolean, mend: string) => {
    if (missing) mistakes.push({ variable, mend });
  };
  needs(
    'CHAT_MODEL',
    !env.CHAT_MODEL && !!(env.OPENAI_API_KEY || env.OPENAI_BASE_URL) && !env.EMBEDDING_MODEL && !env.SPEECH_MODEL,
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
    'TELEGRAM_WEBHOOK_SECRET',
    !!env.TELEGRAM_WEBHOOK_URL && !env.TELEGRAM_WEBHOOK_SECRET,
    'must be set with TELEGRAM_WEBHOOK_URL, so that nobody else can post updates',
  );
  needs(
    'TELEGRAM_BOT_TOKEN',
    !!env.TELEGRAM_WEBHOOK_URL && !env.TELEGRAM_BOT_TOKEN,
    'must be set with TELEGRAM_WEBHOOK_URL',
  );
  return mistakes;
}

/** Endpoints outside `ENDPOINT_HOSTS`, where that is set: questions must not go there. */
function forbiddenHosts(env: Environment): ConfigMistake[] {
  const hosts = env.ENDPOINT_HOSTS;
  if (hosts === undefined) return [];
  const { chat, embedding, speech } = toConfig(env);
  const used: readonly (readonly [string, Endpoint | null])[] = [
    ['OPENAI_BASE_URL', chat],
    ['EMBEDDING_BASE_URL', embedding],
    ['SPEECH_BASE_URL', speech],
  ];
  return used
    .filter(([, endpoint]) => endpoint !== null && !hosts.includes(new URL(endpoint.baseUrl).hostname))
    .map(([variable]) => ({ variable, mend: 'must be at a host that ENDPOINT_HOSTS lists' }));
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

/** All mistakes in one line for the terminal. */
export const describeMistakes = (mistakes: readonly ConfigMistake[]): string =>
  mistakes.map(({ variable, mend }) => `${variable} ${mend}`).join('; ');
