import { describe, expect, test } from 'vitest';
import { describeMistakes, readConfig } from '../src/config.ts';

function good(environment: Record<string, string>) {
  const result = readConfig(environment);
  if (result.kind === 'bad') throw new Error(describeMistakes(result.mistakes));
  return result.config;
}

function mistakes(environment: Record<string, string>) {
  const result = readConfig(environment);
  return result.kind === 'bad' ? result.mistakes : [];
}

const token = '123456789:AAabcdefghijklmnopqrstuvwxyz0123456';

test('an empty environment is good: nothing is configured', () => {
  expect(good({ PATH: '/bin', CHAT_MODEL: '', TELEGRAM_BOT_TOKEN: ' ' })).toEqual({
    telegram: null,
    chat: null,
    embedding: null,
    speech: null,
    voice: null,
    chatLimits: { tokensPerDay: null, costPerDay: null, inputPrice: 0, outputPrice: 0 },
    databaseUrl: null,
    port: 8787,
    logLevel: 'info',
    idSecret: null,
  });
});

test('everything configured', () => {
  const config = good({
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_ADMIN_IDS: '11, 22',
    TELEGRAM_WEBHOOK_URL: 'https://xa.example.vn/hook',
    TELEGRAM_WEBHOOK_SECRET: 'abcdefghijklmnop',
    OPENAI_BASE_URL: 'http://localhost:8000/v1/',
    OPENAI_API_KEY: 'key-1',
    CHAT_MODEL: 'gpt',
    EMBEDDING_MODEL: 'bge-m3',
    EMBEDDING_DIMENSION: '1024',
    SPEECH_BASE_URL: 'http://localhost:9000/v1',
    SPEECH_MODEL: 'whisper-1',
    VOICE_MODEL: 'tts-1',
    VOICE_NAME: 'nu',
    DATABASE_URL: 'postgres://xa:secret@db:5432/xa',
    ID_SECRET: 'one secret of every replica',
    PORT: '0',
  });
  expect(config.telegram).toEqual({
    token,
    apiRoot: 'https://api.telegram.org',
    admins: [11, 22],
    webhook: { url: 'https://xa.example.vn/hook', secret: 'abcdefghijklmnop' },
  });
  expect(config.chat).toEqual({ model: 'gpt', baseUrl: 'http://localhost:8000/v1', apiKey: 'key-1' });
  expect(config.embedding).toEqual({ ...config.chat, model: 'bge-m3', dimension: 1024 });
  expect(config.databaseUrl).toBe('postgres://xa:secret@db:5432/xa');
  expect(config.port).toBe(0);
  // A key is never sent to an address it was not given for.
  expect(config.speech).toEqual({ model: 'whisper-1', baseUrl: 'http://localhost:9000/v1', apiKey: null });
  expect(config.voice).toEqual({ ...config.chat, model: 'tts-1', voice: 'nu' });
});

describe('a mistake names its variable, says how to mend it and keeps the value to itself', () => {
  test.each<[string, Record<string, string>]>([
    ['TELEGRAM_BOT_TOKEN', { TELEGRAM_BOT_TOKEN: 'sec-ret' }],
    ['TELEGRAM_ADMIN_IDS', { TELEGRAM_ADMIN_IDS: '@sec-ret' }],
    ['TELEGRAM_WEBHOOK_URL', { TELEGRAM_WEBHOOK_URL: 'http://sec-ret', TELEGRAM_BOT_TOKEN: token }],
    ['TELEGRAM_WEBHOOK_SECRET', { TELEGRAM_WEBHOOK_URL: 'https://sec-ret.vn', TELEGRAM_BOT_TOKEN: token }],
    [
      'TELEGRAM_BOT_TOKEN',
      { TELEGRAM_WEBHOOK_URL: 'https://x.vn', TELEGRAM_WEBHOOK_SECRET: 'sec-ret-sec-ret-sec-ret' },
    ],
    ['OPENAI_BASE_URL', { OPENAI_BASE_URL: 'sec-ret', CHAT_MODEL: 'x' }],
    ['CHAT_MODEL', { OPENAI_API_KEY: 'sec-ret' }],
    ['EMBEDDING_MODEL', { EMBEDDING_API_KEY: 'sec-ret' }],
    ['EMBEDDING_DIMENSION', { EMBEDDING_MODEL: 'sec-ret' }],
    ['EMBEDDING_DIMENSION', { EMBEDDING_MODEL: 'x', EMBEDDING_DIMENSION: 'sec-ret' }],
    ['SPEECH_MODEL', { SPEECH_API_KEY: 'sec-ret' }],
    ['VOICE_MODEL', { VOICE_BASE_URL: 'http://localhost:9000/v1' }],
    ['PORT', { PORT: '99999' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'sec-ret' }],
    ['ID_SECRET', { ID_SECRET: 'sec-ret' }],
    ['ID_SECRET', { DATABASE_URL: 'postgres://sec-ret@db/xa', TELEGRAM_BOT_TOKEN: token }],
    ['CHAT_TOKENS_PER_DAY', { CHAT_TOKENS_PER_DAY: 'sec-ret' }],
    ['CHAT_INPUT_PRICE', { CHAT_COST_PER_DAY: '2' }],
    ['OPENAI_BASE_URL', { ENDPOINT_HOSTS: 'localhost, llm.xa.vn', CHAT_MODEL: 'sec-ret' }],
    [
      'EMBEDDING_BASE_URL',
      {
        ENDPOINT_HOSTS: 'localhost',
        OPENAI_BASE_URL: 'http://localhost:8000/v1',
        CHAT_MODEL: 'm',
        EMBEDDING_BASE_URL: 'https://sec-ret.vn/v1',
        EMBEDDING_MODEL: 'm',
        EMBEDDING_DIMENSION: '4',
      },
    ],
    ['VOICE_BASE_URL', { ENDPOINT_HOSTS: 'localhost', VOICE_BASE_URL: 'https://sec-ret.vn/v1', VOICE_MODEL: 'm' }],
    ['LANGCHAIN_TRACING_V2', { LANGCHAIN_TRACING_V2: 'true' }],
    ['LANGSMITH_TRACING', { LANGSMITH_TRACING: 'true' }],
    ['LANGSMITH_TRACING_V2', { LANGSMITH_TRACING_V2: 'true' }],
  ])('%s', (variable, environment) => {
    const found = mistakes(environment);
    expect(found.map((mistake) => mistake.variable)).toEqual([variable]);
    expect(found[0]?.mend).toMatch(/^must /);
    expect(describeMistakes(found)).not.toContain('sec-ret');
  });

  test('all at once', () => {
    expect(mistakes({ PORT: 'x', LOG_LEVEL: 'x', LANGSMITH_TRACING: '1' }).map((mistake) => mistake.variable)).toEqual([
      'LANGSMITH_TRACING',
      'PORT',
      'LOG_LEVEL',
    ]);
  });
});
