import { z } from 'zod';

/** How a reply of a certain shape is asked for; endpoints differ in what they understand, so it steps down. */
export const FORMATS = ['schema', 'json', 'plain'] as const;
export type Format = (typeof FORMATS)[number];

/** What an endpoint has been seen to understand. */
export interface Understood {
  readonly format: Format;
  /** Temperature 0 and a seed, for repeatable replies; some models take neither. */
  readonly fixed: boolean;
  /** Name of the parameter that bounds the reply. */
  readonly bound: 'max_tokens' | 'max_completion_tokens';
}

export const BEST: Understood = { format: 'schema', fixed: true, bound: 'max_tokens' };

/**
 * What to try when a request was not understood.
 * @param parameter the one complained about, or `null` when the server names none
 * @returns `null` when there is nothing left to try
 */
export function stepDown(known: Understood, parameter: string | null): Understood | null {
  if (known.fixed && (parameter === 'temperature' || parameter === 'seed')) return { ...known, fixed: false };
  if (parameter === 'max_tokens' && known.bound === 'max_tokens') return { ...known, bound: 'max_completion_tokens' };
  const lower = FORMATS[FORMATS.indexOf(known.format) + 1];
  if (lower !== undefined) return { ...known, format: lower };
  return known.fixed ? { ...known, fixed: false } : null;
}

/** The `response_format` of a request; absent in plain. */
export function responseFormat(format: Format, name: string, schema: z.ZodType) {
  switch (format) {
    case 'schema':
      return {
        response_format: {
          type: 'json_schema' as const,
          json_schema: { name, strict: true, schema: jsonSchema(schema) },
        },
      };
    case 'json':
      return { response_format: { type: 'json_object' as const } };
    case 'plain':
      return {};
  }
}

/** Shape of the reply as JSON Schema, also written into the prompt where the endpoint takes none. */
export function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io: 'input' });
  return shape;
}
