import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { asFailure, Failure } from '../src/failure.ts';
import { whatIsWrong } from './line-fields.ts';

/**
 * Reads a file of JSON objects, one a line; empty lines are passed over.
 * @throws {Failure} with file and line of the first one that is not JSON or not of the schema
 */
export async function linesOfFile<Line>(path: string, schema: z.ZodType<Line>): Promise<readonly Line[]> {
  const mend = 'A line is {"id": …, "text": …, "lang"?, "today"?, "place"?}; nothing was asked.';
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw asFailure(error, `reading ${path}`);
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Failure(`${path}:${index + 1} is no JSON.`, mend);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return [parsed.data];
    throw new Failure(`${path}:${index + 1}: ${whatIsWrong(parsed.error)}.`, mend);
  });
}
