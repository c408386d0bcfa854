import type { ReadDocument } from '../../../../src/corpus/read/read-document.ts';
import { readBytes } from '../../../../src/corpus/read/read-bytes.ts';

/** Reads a file that is only given by its name and what it holds; fails when it is skipped. */
export async function readAs(name: string, content: string | Uint8Array): Promise<ReadDocument> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcome = await readBytes(bytes, { path: name, id: name.replace(/\.\w+$/u, ''), hash: 'h' });
  if (outcome.kind !== 'read') throw new Error(`${outcome.kind}: ${outcome.detail}`);
  return outcome.read;
}

/** The texts of a document's blocks. */
export function texts({ blocks }: ReadDocument): string[] {
  return blocks.map(({ text }) => text);
}
