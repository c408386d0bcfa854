import { z } from 'zod';
import type { Config } from '../../src/config.ts';
import { type Finding, fail, ok } from './check.ts';
import { type Fetch, headersOf, post, refused, unreachable } from './services.ts';

const PATIENCE_MS = 8_000;
const RATE = 16_000;

/** Half a second of silence as a WAV file of one channel and 16 bits. */
function silence(): Blob {
  const bytes = RATE;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return new Blob([head, Buffer.alloc(bytes)], { type: 'audio/wav' });
}

/** Has half a second of silence written down. */
export async function checkSpeech(endpoint: Config['speech'], fetch: Fetch): Promise<Finding[]> {
  const name = 'speech model';
  if (!endpoint) return [ok(name, 'not configured: people are told how to dictate')];
  const body = new FormData();
  body.set('model', endpoint.model);
  body.set('file', silence(), 'silence.wav');
  try {
    const response = await fetch(`${endpoint.baseUrl}/audio/transcriptions`, {
      method: 'POST',
      headers: headersOf(endpoint),
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return [refused(name, response.status, 'SPEECH')];
    const reply = z.object({ text: z.string() }).safeParse(await response.json().catch(() => null));
    if (reply.success) return [ok(name, endpoint.model)];
    return [fail(name, 'the endpoint answers with something else', 'Check SPEECH_BASE_URL; it usually ends in /v1.')];
  } catch (error) {
    return [unreachable(name, error, 'SPEECH_BASE_URL')];
  }
}

/** Has two words read aloud. */
export async function checkVoice(endpoint: Config['voice'], fetch: Fetch): Promise<Finding[]> {
  const name = 'voice model';
  if (!endpoint) return [ok(name, 'not configured: answers are not read aloud')];
  try {
    const { voice } = endpoint;
    const response = await post(fetch, endpoint, 'audio/speech', { voice, input: 'xin chào', response_format: 'opus' });
    if (!response.ok) return [refused(name, response.status, 'VOICE')];
    const beginning = Buffer.from(await response.arrayBuffer())
      .subarray(0, 4)
      .toString('latin1');
    if (/^OggS|^ID3/u.test(beginning)) return [ok(name, `${endpoint.model}, voice ${voice}`)];
    const mend = 'Check VOICE_BASE_URL; it usually ends in /v1. Ogg/Opus or MP3 is needed.';
    return [fail(name, 'the endpoint answers with something else', mend)];
  } catch (error) {
    return [unreachable(name, error, 'VOICE_BASE_URL')];
  }
}
