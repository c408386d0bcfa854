import { parseFrontMatter } from '../front-matter.ts';
import type { Skipped } from '../model.ts';
import type { ReadDocument } from './read-document.ts';
import { recordDocument } from './record-document.ts';

/** What became of the bytes of a file. */
export type BytesOutcome =
  | { readonly kind: 'read'; readonly read: ReadDocument }
  | { readonly kind: 'skipped'; readonly reason: Skipped['reason']; readonly detail: string };

export interface FileIdentity {
  readonly path: string;
  readonly id: string;
  readonly hash: string;
}

/** Reads the bytes of a file by their format. */
export async function readBytes(bytes: Uint8Array, file: FileIdentity): Promise<BytesOutcome> {
  if (bytes.length === 0) return { kind: 'skipped', reason: 'empty', detail: 'the file is empty; save it again' };
  const text = new TextDecoder('utf-8').decode(bytes);
  const front = parseFrontMatter(text);
  if (front.kind === 'bad') {
    return { kind: 'skipped', reason: 'bad_front_matter', detail: `line ${front.line}: ${front.detail}` };
  }
  if (front.kind === 'ok') return { kind: 'read', read: recordDocument(file.id, file.hash, front.front, front.body) };
  return { kind: 'skipped', reason: 'unknown_format', detail: 'only Markdown with front matter is read so far' };
}
