// Longer than 200 lines: one server with every way of answering and failing.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { z } from 'zod';

const chatBody = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.looseObject({ type: z.string() }).optional(),
  temperature: z.number().optional(),
});
export type ChatBody = z.infer<typeof chatBody>;

/** What the model of the endpoint says to a request: its text, normally JSON. */
export type Says = (body: ChatBody) => string;

/** How the endpoint treats a request. */
export type Behaviour = (response: ServerResponse, body: ChatBody, says: Says) => void;

/** A local OpenAI-compatible server over real HTTP. */
export interface LocalEndpoint {
  readonly baseUrl: string;
  /** Requests for chat so far. */
  readonly requests: readonly ChatBody[];
  /** Everything received, as text, for looking for what must not leave. */
  readonly received: () => string;
  behave(behaviour: Behaviour): void;
  say(says: Says): void;
  close(): Promise<void>;
}

export async function startLocalEndpoint(): Promise<LocalEndpoint> {
  const requests: ChatBody[] = [];
  const texts: string[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = right;
  let says: Says = () => '{}';
  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      texts.push(`${request.url} ${JSON.stringify(request.headers)} ${text}`);
      if (request.url === '/v1/embeddings') return embed(response, text);
      if (request.url?.startsWith('/v1/audio/') === true) {
        if (behaviour === right) return sound(response, request.url, says);
        return behaviour(response, NO_CHAT, says);
      }
      const body = chatBody.parse(JSON.parse(text));
      requests.push(body);
      behaviour(response, body, says);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${portOf(server)}/v1`,
    requests,
    received: () => texts.join('\n'),
    behave: (next) => (behaviour = next),
    say: (next) => (says = next),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const NO_CHAT: ChatBody = { model: 'speech', messages: [] };

/** Speech either way: says what was said, or gives the beginning of an Ogg file. */
function sound(response: ServerResponse, url: string, says: Says): void {
  if (url.endsWith('/transcriptions')) return json(response, 200, { text: says(NO_CHAT) });
  response.writeHead(200, { 'content-type': 'audio/ogg' });
  response.end(Buffer.concat([Buffer.from('OggS'), Buffer.alloc(60)]));
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

const replyOf = (content: string | null, more: object = {}) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 0,
  model: 'local',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content }, ...more }],
  usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
});

/** Answers as it should. */
export const right: Behaviour = (response, body, says) => json(response, 200, replyOf(says(body)));

/** Answers rightly, but so many milliseconds late. */
export const late =
  (ms: number): Behaviour =>
  (response, body, says) =>
    void setTimeout(() => right(response, body, says), ms).unref();

/** Takes the request and never sends a byte. */
export const silent: Behaviour = () => {};

/** Sends headers and half of the body, then nothing more. */
export const stalled: Behaviour = (response, body, says) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write(half(JSON.stringify(replyOf(says(body)))));
};

/** Breaks the connection in the middle of the body. */
export const cutMidBody: Behaviour = (response, body, says) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write(half(JSON.stringify(replyOf(says(body)))), () => void setTimeout(() => response.destroy(), 10));
};

/** Ends the body cleanly in its middle. */
export const cutCleanly: Behaviour = (response, body, says) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(half(JSON.stringify(replyOf(says(body)))));
};

/** Streams though nobody asked it to, and closes in the middle. */
export const cutMidStream: Behaviour = (response, body, says) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const delta = { id: '1', choices: [{ index: 0, delta: { content: half(says(body)) }, finish_reason: null }] };
  response.end(`data: ${JSON.stringify(delta)}\n\n`);
};

const half = (text: string): string => text.slice(0, Math.floor(text.length / 2));

const error = (message: string, code: string, param: string | null = null) => ({
  error: { message, type: code, code, param },
});

export const rateLimited: Behaviour = (response) =>
  json(response, 429, error('slow down', 'rate_limit_exceeded'), { 'retry-after': '20' });
export const outOfQuota: Behaviour = (response) => json(response, 429, error('no money', 'insufficient_quota'));
export const down503: Behaviour = (response) => json(response, 503, error('overloaded', 'server_error'));
/** Refuses the request as such, as when it is too long. */
export const badRequest: Behaviour = (response) => json(response, 400, error('too long', 'context_length_exceeded'));
export const htmlIn200: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<html><body>Please log in to the hospital network</body></html>');
};
/** JSON that is none, as the whole body. */
export const malformedBody: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"choices": [{"message": ');
};
/** A model that talks instead of sending the object. */
export const malformedText: Behaviour = (response) => json(response, 200, replyOf('Sure! Here is {"sentences": [oops'));
export const emptyChoices: Behaviour = (response) => json(response, 200, { ...replyOf(''), choices: [] });
export const refusing: Behaviour = (response) =>
  json(
    response,
    200,
    replyOf(null, { message: { role: 'assistant', content: null, refusal: 'I cannot help with that.' } }),
  );
export const tooLong: Behaviour = (response, body, says) =>
  json(response, 200, replyOf(says(body), { finish_reason: 'length' }));
/** Finish reason missing, as when a proxy gives up. */
export const unfinished: Behaviour = (response, body, says) =>
  json(response, 200, replyOf(says(body), { finish_reason: null }));

/** Understands neither schemas nor JSON mode nor a seed, as small servers do. */
export const plainOnly: Behaviour = (response, body, says) => {
  if (body.response_format !== undefined) return json(response, 400, error('what?', 'invalid_request_error'));
  if (body.temperature !== undefined) {
    return json(response, 400, error('unsupported', 'unsupported_value', 'temperature'));
  }
  return right(
    response,
    body,
    (request) => `<think>{"hm": 1}</think>\nHere it is:\n\`\`\`json\n${says(request)}\n\`\`\``,
  );
};

/** One behaviour after the other, the last one for good. */
export const inTurn = (...behaviours: readonly Behaviour[]): Behaviour => {
  let at = 0;
  return (response, body, says) => {
    const now = behaviours[Math.min(at, behaviours.length - 1)];
    at += 1;
    now?.(response, body, says);
  };
};

const embeddingBody = z.object({ input: z.array(z.string()), encoding_format: z.string().optional() });

/** Four numbers a text, made of its letters. */
function embed(response: ServerResponse, text: string): void {
  const { input } = embeddingBody.parse(JSON.parse(text));
  const data = input.map((item, index) => ({
    index,
    object: 'embedding',
    embedding: [item.length, item.charCodeAt(0), item.charCodeAt(item.length - 1), 1],
  }));
  // The order of the list is not promised.
  json(response, 200, {
    object: 'list',
    model: 'local',
    data: data.reverse(),
    usage: { prompt_tokens: 3, total_tokens: 3 },
  });
}

/** What goes wrong between a request for words and a whole reply. */
export const ON_THE_WAY: readonly (readonly [string, Behaviour])[] = [
  ['late', late(5_000)],
  ['silent', silent],
  ['stalled in the body', stalled],
  ['cut in the body', cutMidBody],
  ['cut cleanly', cutCleanly],
  ['cut in a stream', cutMidStream],
  ['rate limited', rateLimited],
  ['out of quota', outOfQuota],
  ['503', down503],
  ['HTML in a 200', htmlIn200],
  ['malformed body', malformedBody],
  ['malformed text', malformedText],
  ['no choices', emptyChoices],
  ['refusing', refusing],
  ['finish_reason length', tooLong],
  ['no finish_reason', unfinished],
];
