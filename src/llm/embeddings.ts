import { Embeddings } from '@langchain/core/embeddings';
import type OpenAI from 'openai';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import { type Budget, createBudget } from './budget.ts';
import { deadlineIn } from './deadline.ts';
import type { EndpointAddress } from './endpoint.ts';
import { type CallFailure, failed, type Outcome } from './outcome.ts';

export interface EndpointEmbeddingsSettings {
  readonly address: EndpointAddress;
  /** Numbers that a vector must have. */
  readonly dimension: number;
  readonly budget?: Budget;
  /** Patience for a question and for a batch of texts, milliseconds. */
  readonly questionMs?: number;
  readonly batchMs?: number;
}

/** Endpoints bound the size of a request; texts are passages of some hundred words. */
const BATCH = 64;
const QUESTION_MS = 3_000;
const BATCH_MS = 60_000;
const REMEMBERED = 500;

const replySchema = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()) })),
});

/**
 * Embeddings of an OpenAI-compatible endpoint. Vectors are asked for as numbers: a server that ignores base64, the client's default, would
 * give empty ones without a word. The client is loaded with the first call.
 * @throws {Failure} when the endpoint fails or returns vectors of another dimension
 */
export class EndpointEmbeddings extends Embeddings {
  readonly #settings: EndpointEmbeddingsSettings;
  readonly #budget: Budget;
  readonly #remembered = new Map<string, number[]>();
  #client: Promise<OpenAI> | null = null;

  constructor(settings: EndpointEmbeddingsSettings) {
    super({});
    this.#settings = settings;
    this.#budget = settings.budget ?? createBudget();
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let start = 0; start < documents.length; start += BATCH) {
      const batch = documents.slice(start, start + BATCH);
      vectors.push(...(await this.#embed(batch, this.#settings.batchMs ?? BATCH_MS)));
    }
    return vectors;
  }

  /** The vector of a question; those of the last questions are remembered. */
  override async embedQuery(document: string): Promise<number[]> {
    const known = this.#remembered.get(document);
    if (known !== undefined) return known;
    const [vector = []] = await this.#embed([document], this.#settings.questionMs ?? QUESTION_MS);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
    this.#remembered.set(document, vector);
    return vector;
  }

  async #embed(input: string[], ms: number): Promise<number[][]> {
    const { address, dimension } = this.#settings;
    const deadline = deadlineIn(ms);
    const outcome = await this.#budget.run(deadline, async (): Promise<Outcome<number[][]>> => {
      const { clientFor, failureOf } = await import('./endpoint.ts');
      this.#client ??= Promise.resolve(clientFor(address, ms));
      try {
        const client = await this.#client;
        const body = { model: address.model, input, encoding_format: 'float' as const };
        const reply: unknown = await client.embeddings.create(body, { signal: deadline.signal });
        return vectorsOf(reply, input.length);
      } catch (error) {
        const { reason, retryAfter } = failureOf(error);
        return failed(reason, retryAfter);
      }
    });
    if (outcome.kind === 'failed') throw failureFor(outcome.reason);
    const wrong = outcome.value.find((vector) => vector.length !== dimension);
    if (wrong === undefined) return outcome.value;
    throw new Failure(
      `The embedding model ${address.model} returns ${wrong.length} numbers, EMBEDDING_DIMENSION says ${dimension}.`,
      `Set EMBEDDING_DIMENSION=${wrong.length} and run npm run index.`,
    );
  }
}

/** Vectors in the order of the texts, which the list need not have. */
function vectorsOf(reply: unknown, count: number): Outcome<number[][]> {
  const parsed = replySchema.safeParse(reply);
  if (!parsed.success) return failed('malformed');
  const byIndex = new Map(parsed.data.data.map(({ index, embedding }) => [index, embedding]));
  const vectors = Array.from({ length: count }, (_, index) => byIndex.get(index) ?? []);
  return vectors.some((vector) => vector.length === 0) ? failed('malformed') : { kind: 'done', value: vectors };
}

function failureFor(reason: CallFailure): Failure {
  return new Failure(
    `The embedding endpoint does not answer (${reason}).`,
    'Run npm run doctor to see why, or unset EMBEDDING_MODEL to use the built-in embeddings.',
  );
}
