import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { asFailure, Failure } from '../src/failure.ts';

/**
 * Reads a file of JSON objects, one a line; empty lines are passed over.
 * @throws {Failure} with file and line of the first one that is not JSON or not of the schema
 */
export async function linesOfFile<Line>(path: string, schema: z.ZodType<Line>): Promise<readonly Line[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw asFailure(error, `reading ${path}`);
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const mend = `Write one JSON object a line; see --help.`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Failure(`${path}:${index + 1} is no JSON.`, mend);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    throw new Failure(`${path}:${index + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}.`, mend);
  });
}
