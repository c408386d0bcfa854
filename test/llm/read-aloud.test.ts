import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBudget } from '../../src/llm/budget.ts';
import { createReader } from '../../src/llm/read-aloud.ts';

const OGG = Buffer.from('OggS\u0000voice');

let server: Server | undefined;
afterEach(() => server?.close());

/** An endpoint that gives one reply after the other, the last one for good. */
async function endpoint(...replies: readonly (readonly [number, Buffer | string])[]) {
  const requests: { readonly url: string; readonly body: string }[] = [];
  let at = 0;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      requests.push({ url: request.url ?? '', body });
      const [status, bytes] = replies[Math.min(at, replies.length - 1)] ?? [500, ''];
      at += 1;
      response.writeHead(status).end(bytes);
    });
  });
  const listening = server;
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(listening.address());
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  const read = createReader(
    { baseUrl, apiKey: 'k', model: 'm', voice: 'nu' },
    { budget: createBudget({ random: () => 0 }) },
  );
  return { read, requests };
}

describe('reading aloud', () => {
  it('sends the text and the voice, and takes Ogg, MP3 and M4A by their beginnings', async () => {
    const { read, requests } = await endpoint(
      [200, OGG],
      [200, 'ID3\u0003'],
      [200, '\u0000\u0000\u0000\u0018ftypM4A '],
    );
    expect(await read('xin chào')).toEqual({
      kind: 'done',
      value: { bytes: new Uint8Array(OGG), name: 'answer.ogg' },
    });
    expect(await read('hai')).toMatchObject({ value: { name: 'answer.mp3' } });
    expect(await read('ba')).toMatchObject({ value: { name: 'answer.m4a' } });
    expect(requests[0]?.url).toBe('/v1/audio/speech');
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      model: 'm',
      voice: 'nu',
      input: 'xin chào',
      response_format: 'opus',
    });
  });

  it.each<[string, number, string, string, number]>([
    ['HTML in a 200', 200, '<html>log in</html>', 'malformed', 2],
    ['JSON in a 200', 200, '{"error":"no"}', 'malformed', 2],
    ['nothing', 200, '', 'malformed', 2],
    ['a wrong key', 401, '{}', 'refused_by_server', 1],
    ['too many calls', 429, '{}', 'rate_limited', 2],
    ['out of quota', 429, '{"error":{"code":"insufficient_quota","message":"SECRET"}}', 'out_of_quota', 1],
    ['503', 503, 'SECRET', 'server_failed', 2],
    ['a model that cannot', 400, '{"error":{"message":"SECRET"}}', 'not_understood', 1],
  ])('%s is told in time', async (_name, status, body, reason, calls) => {
    const { read, requests } = await endpoint([status, body]);
    const outcome = await read('xin chào');
    expect(outcome).toMatchObject({ kind: 'failed', reason });
    expect(JSON.stringify(outcome)).not.toContain('SECRET');
    expect(requests).toHaveLength(calls);
  });

  it('tries once more after a fault that may pass', async () => {
    const { read } = await endpoint([503, ''], [200, OGG]);
    expect(await read('xin chào')).toMatchObject({ kind: 'done' });
  });
});
