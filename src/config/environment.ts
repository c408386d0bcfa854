import { z } from 'zod';

const url = (example: string) => z.url({ protocol: /^https?$/, error: `must be an address such as ${example}` });
const endpointUrl = url('https://api.openai.com/v1')
  .transform((value) => value.replace(/\/+$/, ''))
  .optional();
const name = z.string().min(1).optional();

/** The environment's variables as they are written, each with how to mend it. Empty ones are left out before. */
export const environmentSchema = z.object({
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
  VOICE_BASE_URL: endpointUrl,
  VOICE_API_KEY: name,
  VOICE_MODEL: name,
  VOICE_NAME: z.string().min(1).default('alloy'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must be an address such as postgres://user:password@host:5432/database')
    .optional(),
  PORT: z.coerce.number('must be a whole number, 8787').int().min(0).max(65_535).default(8787),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  ID_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
});
export type Environment = z.infer<typeof environmentSchema>;
