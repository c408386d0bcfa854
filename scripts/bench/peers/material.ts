import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Embedder } from '../../../src/retrieval/embedding/model.ts';
import type { AskedOfPeer, Collection, Material } from './peer.ts';

const collectionSchema = z.object({
  name: z.string(),
  folder: z.string(),
  passages: z.array(z.object({ document: z.string(), text: z.string() })),
  questions: z.array(
    z.object({ kind: z.string(), language: z.enum(['vi', 'en']), text: z.string(), gold: z.array(z.string()) }),
  ),
  dimension: z.number(),
  depth: z.number(),
});

/** A collection on disk with the vectors of its passages and questions, for processes that measure one engine each. */
export async function writeMaterial(folder: string, collection: Collection, embedder: Embedder): Promise<void> {
  writeFileSync(join(folder, 'collection.json'), JSON.stringify(collection));
  const passages = await embedder.embed(collection.passages.map(({ text }) => text));
  const questions: Float32Array[] = [];
  for (const { text, language } of collection.questions) questions.push(await embedder.embedQuestion(text, language));
  writeFileSync(join(folder, 'passages.f32'), bytesOf(passages));
  writeFileSync(join(folder, 'questions.f32'), bytesOf(questions));
}

/** What was written, and its questions with their vectors, read one at a time so that they do not count as memory of an engine. */
export function readMaterial(folder: string): Material & { asked(question: number): AskedOfPeer } {
  const collection = collectionSchema.parse(JSON.parse(readFileSync(join(folder, 'collection.json'), 'utf8')));
  const row = collection.dimension * Float32Array.BYTES_PER_ELEMENT;
  return {
    collection,
    vectors: () => floats(readFileSync(join(folder, 'passages.f32'))),
    asked(question) {
      const { text = '', language = 'vi' } = collection.questions[question] ?? {};
      const file = openSync(join(folder, 'questions.f32'), 'r');
      const bytes = Buffer.alloc(row);
      readSync(file, bytes, 0, row, question * row);
      closeSync(file);
      return { text, language, vector: floats(bytes) };
    },
  };
}

function bytesOf(vectors: readonly Float32Array[]): Buffer {
  return Buffer.concat(
    vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/** A copy, since a buffer from a pool need not start at a multiple of four. */
function floats(bytes: Buffer): Float32Array {
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
