import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Update } from 'grammy/types';
import { z } from 'zod';

/** Larger than any update of Telegram's. */
const MOST_BYTES = 1024 * 1024;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

const updateShape = z.looseObject({ update_id: z.int() });

/** What became of a request that should hold an update, as an HTTP status. */
export type WebhookStatus = 200 | 400 | 401 | 413 | 503;

export interface WebhookOptions {
  readonly secret: string;
  /** Keeps the update; rejects when it cannot, so that Telegram sends it again. */
  readonly accept: (update: Update) => Promise<void>;
}

/** Reads one request of Telegram's. Nothing is read of one that does not know the secret. */
export async function receiveUpdate(
  request: IncomingMessage,
  { secret, accept }: WebhookOptions,
): Promise<WebhookStatus> {
  const given = request.headers[SECRET_HEADER];
  if (typeof given !== 'string' || !isSame(given, secret)) return 401;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) return 413;
    parts.push(bytes);
  }
  const update = parse(Buffer.concat(parts).toString('utf8'));
  if (update === null) return 400;
  try {
    await accept(update);
    return 200;
  } catch {
    return 503;
  }
}

function parse(body: string): Update | null {
  try {
    const read = updateShape.safeParse(JSON.parse(body));
    // Telegram vouches for the rest of the shape; handlers take only what they check.
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
