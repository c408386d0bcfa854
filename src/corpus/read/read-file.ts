import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Skipped } from '../model.ts';
import { DEFAULT_MAX_BYTES, type ReadFileOptions, type ReadOutcome } from './read-document.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Reads one file as a document with the id given. Never throws for what is in the file: it comes back as skipped, with the reason and
 * one line that says how to mend it.
 */
export async function readFileAsDocument(
  path: string,
  id: string,
  options: ReadFileOptions = {},
): Promise<ReadOutcome> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const skip = (reason: Skipped['reason'], detail: string): ReadOutcome => ({
    kind: 'skipped',
    skipped: { path, reason, detail },
  });
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > maxBytes) {
      return skip('too_large', `${megabytes(size)} MB, at most ${megabytes(maxBytes)} MB are read; split the file`);
    }
    bytes = await readFile(path);
  } catch {
    return skip('broken', 'the file cannot be opened; check that it exists and may be read');
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  const result = await readBytes(bytes, { path, id, hash });
  return result.kind === 'read' ? result : skip(result.kind, result.detail);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/u, '');
}
