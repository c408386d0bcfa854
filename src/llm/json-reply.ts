import type { z } from 'zod';

/** What a model's text holds: a value of the wanted shape, or what is wrong with it in words for the model. */
export type JsonReply<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'wrong'; readonly faults: string };

/** Longest list of faults that is sent back for mending. */
const MOST_FAULTS = 600;

/**
 * Reads JSON out of a model's text: bare, in a code fence, after thoughts aloud or between sentences.
 * The faults name places of the shape only, never values.
 */
export function readJsonReply<T>(text: string, schema: z.ZodType<T>): JsonReply<T> {
  const found = objectIn(text.replace(/^[\s\S]*<\/think>/u, ''));
  if (found === null) return { kind: 'wrong', faults: 'The reply is not a JSON object.' };
  let value: unknown;
  try {
    value = JSON.parse(found);
  } catch {
    return { kind: 'wrong', faults: 'The reply is not valid JSON.' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'value', value: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'object'}: ${message}`).join('; ');
  return { kind: 'wrong', faults: faults.slice(0, MOST_FAULTS) };
}

/** The first object of a text, brackets balanced, strings minded. */
function objectIn(text: string): string | null {
  const start = text.indexOf('{');
  if (start < 0) return null;
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth += 1;
    else if (character === '}' && (depth -= 1) === 0) return text.slice(start, at + 1);
  }
  return null;
}
