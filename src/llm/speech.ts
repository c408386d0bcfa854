import type OpenAI from 'openai';
import { z } from 'zod';
import { type Budget, createBudget } from './budget.ts';
import { deadlineIn } from './deadline.ts';
import type { EndpointAddress } from './endpoint.ts';
import { failed, type Outcome } from './outcome.ts';

/** Patience for a recording, milliseconds. */
const PATIENCE = 25_000;
const LONGEST_TEXT = 4000;

const reply = z.object({ text: z.string() });

/** What bounds the calls to an endpoint of speech. */
export interface SpeechBounds {
  readonly budget?: Budget;
  /** For one recording, milliseconds. */
  readonly patienceMs?: number;
}

/** Writes down what is said in a recording. `null` as a value: nothing was said. */
export type Transcribe = (recording: Uint8Array, name: string) => Promise<Outcome<string | null>>;

/**
 * Speech to text by an OpenAI-compatible endpoint. The recording goes there and nowhere else, and is kept nowhere; the client is loaded
 * with the first call.
 */
export function createTranscriber(
  address: EndpointAddress,
  { budget = createBudget(), patienceMs = PATIENCE }: SpeechBounds = {},
): Transcribe {
  let client: OpenAI | null = null;
  return async (recording, name) => {
    const deadline = deadlineIn(patienceMs);
    return budget.run(deadline, async (): Promise<Outcome<string | null>> => {
      const { clientFor, failureOf } = await import('./endpoint.ts');
      const { toFile } = await import('openai');
      client ??= clientFor(address, patienceMs);
      try {
        const file = await toFile(recording, name);
        const given: unknown = await client.audio.transcriptions.create(
          { file, model: address.model },
          { signal: deadline.signal },
        );
        const read = reply.safeParse(given);
        if (!read.success) return failed('malformed');
        const text = read.data.text.trim().slice(0, LONGEST_TEXT);
        return { kind: 'done', value: text === '' ? null : text };
      } catch (error) {
        const { reason, retryAfter } = failureOf(error);
        return failed(reason, retryAfter);
      }
    });
  };
}
