import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { configuredEmbedder } from '../../src/configured-model.ts';
import { Failure } from '../../src/failure.ts';
import { EndpointEmbeddings } from '../../src/llm/embeddings.ts';
import { embedderFromLangChain } from '../../src/retrieval/embedding/from-langchain.ts';
import { type LocalEndpoint, startLocalEndpoint } from '../support/local-endpoint.ts';

let server: LocalEndpoint;
beforeEach(async () => {
  server = await startLocalEndpoint();
});
afterEach(() => server.close());

const embeddings = (dimension = 4) =>
  new EndpointEmbeddings({
    address: { baseUrl: server.baseUrl, apiKey: 'k', model: 'm' },
    dimension,
    questionMs: 500,
    batchMs: 500,
  });
const calls = () => server.received().match(/\/v1\/embeddings/gu)?.length ?? 0;

it('embeds in batches, in the order of the texts, as plain numbers', async () => {
  const texts = Array.from({ length: 130 }, (_, index) => 'x'.repeat(index + 1));
  const vectors = await embeddings().embedDocuments(texts);
  expect(vectors.map(([length]) => length)).toEqual(texts.map(({ length }) => length));
  expect(calls()).toBe(3);
  expect(server.received()).toContain('"encoding_format":"float"');
});

it('remembers questions', async () => {
  const some = embeddings();
  const first = await some.embedQuery('hộ nghèo');
  expect(await some.embedQuery('hộ nghèo')).toEqual(first);
  expect(calls()).toBe(1);
});

it('serves as an embedder with vectors of length 1', async () => {
  const embedder = embedderFromLangChain(embeddings(), 'm', 4);
  const vector = await embedder.embedQuestion('hộ nghèo', 'vi');
  expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
});

it('says which dimension to set', async () => {
  const error: unknown = await embeddings(7)
    .embedQuery('x')
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Failure);
  expect(error instanceof Failure && error.line).toContain('EMBEDDING_DIMENSION=4');
});

it('says that the endpoint does not answer', async () => {
  const some = embeddings();
  await server.close();
  await expect(some.embedQuery('x')).rejects.toThrow(/does not answer \(unreachable\)/u);
  server = await startLocalEndpoint();
});

it('sends what is searched for without the numbers of a person and without what does not show', async () => {
  const read = readConfig({ EMBEDDING_MODEL: 'm', EMBEDDING_DIMENSION: '4', OPENAI_BASE_URL: server.baseUrl });
  if (read.kind === 'bad') throw new Error('bad configuration');
  await configuredEmbedder(read.config)?.embedQuestion('hồ sơ 001099012345\u200B của số 0912345678', 'vi');
  expect(server.received().match(/001099012345|0912345678|\u200B/gu)).toBeNull();
  expect(server.received()).toContain('hồ sơ […] của số […]');
});
