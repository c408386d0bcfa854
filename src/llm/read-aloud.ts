import type OpenAI from 'openai';
import { createBudget } from './budget.ts';
import { deadlineIn } from './deadline.ts';
import type { EndpointAddress } from './endpoint.ts';
import { failed, type Outcome } from './outcome.ts';
import type { SpeechBounds } from './speech.ts';

/** Patience for a recording, milliseconds. */
const PATIENCE = 25_000;
const MOST_BYTES = 10 * 1024 * 1024;

/** A recording as a messenger takes it. */
export interface Recording {
  readonly bytes: Uint8Array;
  /** File name with the ending of its format. */
  readonly name: string;
}

/** Reads a text aloud. */
export type ReadAloud = (text: string) => Promise<Outcome<Recording>>;

export interface VoiceAddress extends EndpointAddress {
  /** Name of the voice, `alloy`. */
  readonly voice: string;
}

/** Text to speech by an OpenAI-compatible endpoint, as Ogg/Opus where it can. The client is loaded with the first call. */
export function createReader(
  { voice, ...address }: VoiceAddress,
  { budget = createBudget(), patienceMs = PATIENCE }: SpeechBounds = {},
): ReadAloud {
  let client: OpenAI | null = null;
  return async (text) => {
    const deadline = deadlineIn(patienceMs);
    return budget.run(deadline, async (): Promise<Outcome<Recording>> => {
      const { clientFor, failureOf } = await import('./endpoint.ts');
      client ??= clientFor(address, patienceMs);
      try {
        const body = { model: address.model, voice, input: text, response_format: 'opus' as const };
        const reply = await client.audio.speech.create(body, { signal: deadline.signal });
        const bytes = new Uint8Array(await reply.arrayBuffer());
        const ending = bytes.length > MOST_BYTES ? null : formatOf(bytes);
        return ending === null ? failed('malformed') : { kind: 'done', value: { bytes, name: `answer.${ending}` } };
      } catch (error) {
        const { reason, retryAfter } = failureOf(error);
        return failed(reason, retryAfter);
      }
    });
  };
}

/** What the bytes are, by their beginning: an endpoint may ignore the format, or send a page that asks to log in. */
function formatOf(bytes: Uint8Array): 'ogg' | 'mp3' | 'm4a' | null {
  const text = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (text.startsWith('OggS')) return 'ogg';
  if (text.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)) return 'mp3';
  return text.slice(4, 8) === 'ftyp' ? 'm4a' : null;
}
