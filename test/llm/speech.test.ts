import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createTranscriber, type Transcribe } from '../../src/llm/speech.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Heard {
  readonly transcribe: Transcribe;
  readonly requests: { url: string; body: string }[];
}

/** An endpoint that answers each recording with these statuses and bodies in turn; the last one goes on. */
async function endpoint(...replies: readonly (readonly [status: number, body: string])[]): Promise<Heard> {
  const requests: Heard['requests'] = [];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      requests.push({ url: request.url ?? '', body: Buffer.concat(parts).toString('latin1') });
      const [status, body] = replies[Math.min(requests.length, replies.length) - 1] ?? [500, ''];
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = { baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: 'k', model: 'whisper' };
  return { transcribe: createTranscriber(address), requests };
}

describe('speech', () => {
  it('goes to the endpoint as a file and comes back as text', async () => {
    const { transcribe, requests } = await endpoint([200, '{"text":" hộ nghèo vay được bao nhiêu "}']);
    expect(await transcribe(Buffer.from('OggS-sound'), 'voice.ogg')).toEqual({
      kind: 'done',
      value: 'hộ nghèo vay được bao nhiêu',
    });
    expect(requests[0]?.url).toBe('/v1/audio/transcriptions');
    for (const part of ['OggS-sound', 'filename="voice.ogg"', 'whisper']) expect(requests[0]?.body).toContain(part);
  });

  it('is nothing when nothing was said', async () => {
    const { transcribe } = await endpoint([200, '{"text":" "}']);
    expect(await transcribe(Buffer.from('x'), 'voice.ogg')).toEqual({ kind: 'done', value: null });
  });

  it('says why it failed, without what the server said', async () => {
    for (const [status, body, reason] of [
      [401, '{"error":{"message":"SECRET"}}', 'refused_by_server'],
      [200, '<html>SECRET</html>', 'malformed'],
      [200, '{"words":[]}', 'malformed'],
    ] as const) {
      const { transcribe } = await endpoint([status, body]);
      const outcome = await transcribe(Buffer.from('x'), 'voice.ogg');
      expect(outcome).toMatchObject({ kind: 'failed', reason });
      expect(JSON.stringify(outcome)).not.toContain('SECRET');
      server?.close();
    }
  });

  it('tries once more after a fault that may pass', async () => {
    const { transcribe, requests } = await endpoint([503, '{}'], [200, '{"text":"được"}']);
    expect(await transcribe(Buffer.from('x'), 'voice.ogg')).toMatchObject({ value: 'được' });
    expect(requests).toHaveLength(2);
  });
});
