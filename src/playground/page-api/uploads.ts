import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { readBody } from '../bot-api/call.ts';
import { CAST } from '../cast.ts';
import { personSends } from '../telegram/person-acts.ts';
import { badRequest } from '../telegram/refusal.ts';
import type { Telegram } from '../telegram/telegram.ts';

const MOST_BYTES = 50 * 1024 * 1024;
const uploadSchema = z.object({
  person: z.coerce.number().refine((id) => CAST.some((member) => member.id === id)),
  chat: z.coerce.number().int(),
  kind: z.enum(['photo', 'document', 'voice']),
  name: z.string().min(1).max(255),
  caption: z.string().max(1024).default(''),
});

/** A file that a visitor picked: its bytes are the body, the rest stands in the address. @throws {Refusal} 400 or 413 */
export async function takeUpload(telegram: Telegram, request: IncomingMessage, url: URL): Promise<{ id: number }> {
  const read = uploadSchema.safeParse(Object.fromEntries(url.searchParams));
  if (!read.success) throw badRequest('wrong upload');
  const { person, chat, kind, name, caption } = read.data;
  const bytes = await readBody(request, MOST_BYTES);
  if (bytes.length === 0) throw badRequest('file must be non-empty');
  const type = request.headers['content-type'] ?? 'application/octet-stream';
  return { id: personSends(telegram, person, { kind, name, type, bytes, caption }, { chat }).message_id };
}
