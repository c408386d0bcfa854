import type { z } from 'zod';

/** The first thing wrong in plain words with where it is: `title.vi: must not be empty`. */
export function explain(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'is not as the schema wants it';
  const path = issue.path.join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}
