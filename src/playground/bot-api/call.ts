import type { IncomingMessage } from 'node:http';
import { badRequest, Refusal } from '../telegram/refusal.ts';
import type { Call } from './call-model.ts';
import { readForm } from './read-form.ts';

const MOST_BYTES = 52 * 1024 * 1024;

/** Reads a call from the query and a JSON, urlencoded or multipart body. @throws {Refusal} 400 or 413 */
export async function readCall(request: IncomingMessage, query: URLSearchParams): Promise<Call> {
  const bytes = await readBody(request, MOST_BYTES);
  const type = request.headers['content-type'] ?? '';
  const fromQuery = Object.fromEntries(query);
  if (bytes.length === 0) return { parameters: fromQuery, uploads: new Map() };
  if (/^application\/json\b/i.test(type))
    return { parameters: { ...fromQuery, ...parseJson(bytes) }, uploads: new Map() };
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    const form = readForm(bytes, type);
    return { parameters: { ...fromQuery, ...form.parameters }, uploads: form.uploads };
  }
  return { parameters: fromQuery, uploads: new Map() };
}

function parseJson(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below, together with JSON that is no object.
  }
  throw badRequest("can't parse JSON object");
}

/** @throws {Refusal} 413 past the limit */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > most) throw new Refusal(413, 'Request Entity Too Large');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
