import { createServer, type IncomingMessage } from 'node:http';

/** What stands before the replicas: hands each request to one of them, and to the next when that one is away. */
export interface Gateway {
  readonly address: string;
  /** Updates handed over a second time, as Telegram does when it saw no answer. */
  readonly repeats: number;
  close(): Promise<void>;
}

const PATIENCE = 10_000;

/** @param repeated share of updates that come twice, to two replicas at about the same time */
export async function startGateway(
  ports: () => readonly number[],
  repeated: number,
  random: () => number,
): Promise<Gateway> {
  let turn = 0;
  let repeats = 0;
  const toSome = async (body: Buffer, headers: Record<string, string>): Promise<number> => {
    const all = ports();
    turn += 1;
    for (let time = 0; time < all.length; time += 1) {
      const port = all[(turn + time) % all.length] ?? 0;
      const status = await fetch(`http://127.0.0.1:${port}/hook`, {
        method: 'POST',
        body,
        headers,
        signal: AbortSignal.timeout(PATIENCE),
      }).then(
        (reply) => reply.status,
        () => 502,
      );
      if (status < 500) return status;
    }
    return 503;
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      const headers = {
        'content-type': 'application/json',
        ...(typeof secret === 'string' ? { 'x-telegram-bot-api-secret-token': secret } : {}),
      };
      const first = toSome(body, headers);
      if (random() < repeated) {
        repeats += 1;
        void toSome(body, headers);
      }
      response.writeHead(await first).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    address: `http://127.0.0.1:${address.port}/hook`,
    get repeats() {
      return repeats;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
