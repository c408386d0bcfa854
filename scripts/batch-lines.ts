import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { Failure } from '../src/failure.ts';
import { lineId, whatIsWrong } from './line-fields.ts';

/** A line of a batch as read, or what is wrong with it. */
export type BatchLine<T> =
  | { readonly kind: 'good'; readonly value: T }
  | { readonly kind: 'wrong'; readonly line: number; readonly id: string | number | null; readonly error: string };

const idSchema = z.object({ id: lineId });

/**
 * Opens a file of one JSON object a line and reads it line by line; empty lines do not count.
 * Throws an error of the system at once when the file cannot be opened.
 */
export async function openBatch<T>(file: string, schema: z.ZodType<T>): Promise<AsyncGenerator<BatchLine<T>>> {
  const input = createReadStream(file, 'utf8');
  await new Promise((resolve, reject) => input.once('open', resolve).once('error', reject));
  return readLines(input, schema);
}

async function* readLines<T>(input: NodeJS.ReadableStream, schema: z.ZodType<T>): AsyncGenerator<BatchLine<T>> {
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() !== '') yield readLine(text, number, schema);
  }
}

function readLine<T>(text: string, line: number, schema: z.ZodType<T>): BatchLine<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'wrong', line, id: null, error: 'not JSON' };
  }
  const read = schema.safeParse(value);
  if (read.success) return { kind: 'good', value: read.data };
  const error = whatIsWrong(read.error);
  return { kind: 'wrong', line, id: idSchema.safeParse(value).data?.id ?? null, error };
}

/** What a batch with wrong lines ends with, after all others are done. */
export function wrongLines(file: string, wrong: readonly number[], example: string): Failure {
  const which = wrong.length === 1 ? 'Line' : 'Lines';
  const some = wrong.slice(0, 5).join(', ') + (wrong.length > 5 ? ` and ${wrong.length - 5} more` : '');
  return new Failure(`${which} ${some} of ${file} could not be read.`, `A line is ${example}.`);
}
