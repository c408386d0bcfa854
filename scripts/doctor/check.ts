/** What one check found. */
export interface Finding {
  /** What was checked, `index`. */
  readonly name: string;
  readonly level: 'ok' | 'warn' | 'fail';
  /** What was found, one sentence without an end stop. */
  readonly what: string;
  /** How to mend it; null when there is nothing to mend. */
  readonly mend: string | null;
}

/** Looks at one part of the installation. */
export type Check = () => Promise<readonly Finding[]>;

/** Nothing to mend. */
export const ok = (name: string, what: string): Finding => ({ name, level: 'ok', what, mend: null });
/** Works, but less well than it could. */
export const warn = (name: string, what: string, mend: string): Finding => ({ name, level: 'warn', what, mend });
/** Does not work. */
export const fail = (name: string, what: string, mend: string): Finding => ({ name, level: 'fail', what, mend });

/** Runs the checks one after the other; one that throws is a finding, not the end. */
export async function runChecks(checks: Readonly<Record<string, Check>>): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      findings.push(...(await check()));
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown';
      findings.push(fail(name, `could not be checked: ${why}`, 'Mend what the message names and run it again.'));
    }
  }
  return findings;
}
