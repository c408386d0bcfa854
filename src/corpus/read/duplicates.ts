import { createHash } from 'node:crypto';
import type { ReadDocument } from './read-document.ts';

/** Short texts (`Không quy định.`) may be the same and yet be two. */
const TELLING_LENGTH = 300;

/** Remembers what was read; the path of an earlier file with the same bytes, or with the same title and text in another format. */
export function duplicateFinder(): (read: ReadDocument, path: string) => string | null {
  const seen = new Map<string, string>();
  return ({ document, blocks }, path) => {
    const text = blocks.map((block) => block.text).join('\n');
    const keys = [document.hash];
    if (text.length >= TELLING_LENGTH)
      keys.push(createHash('sha256').update(`${document.title}\n${text}`).digest('hex'));
    const earlier = keys.map((key) => seen.get(key)).find((it) => it !== undefined) ?? null;
    if (earlier === null) for (const key of keys) seen.set(key, path);
    return earlier;
  };
}
