import { z } from 'zod';

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']), range: z.string() }),
  ),
});
const refusal = z.union([
  z.object({ message: z.string() }).transform(({ message }) => message.split(' - ')[0] ?? message),
  z.object({ error: z.object({ summary: z.string() }) }).transform(({ error }) => error.summary),
]);

/** What the registry said: which packages have known holes, or that it was not asked with success. */
export type AuditOutcome =
  | { readonly kind: 'clean' }
  | { readonly kind: 'holes'; readonly packages: readonly string[] }
  | { readonly kind: 'not offered'; readonly why: string };

/** Reads what `npm audit --json` printed. A registry without an audit, or none in reach, is no hole. */
export function readAudit(output: string): AuditOutcome {
  const value = parsed(output);
  const known = report.safeParse(value);
  if (known.success) {
    const packages = Object.entries(known.data.vulnerabilities).map(
      ([name, { severity, range }]) => `${name} ${range} (${severity})`,
    );
    return packages.length === 0 ? { kind: 'clean' } : { kind: 'holes', packages };
  }
  return { kind: 'not offered', why: refusal.safeParse(value).data ?? 'no answer that can be read' };
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
