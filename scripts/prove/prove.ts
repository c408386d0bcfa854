import type { Application } from '../../src/application.ts';
import { adversarialPart } from './adversarial.ts';
import { claimPart } from './corpus-claims.ts';
import { faultParts, killPart } from './faults.ts';
import { fuzzParts } from './fuzz.ts';
import { type Part, timed } from './part.ts';

export const PARTS = ['faults', 'kills', 'fuzz', 'adversarial', 'claims'] as const;

export interface ProveOptions {
  readonly short: boolean;
  readonly seed: number;
  /** Everything that the application has logged so far. */
  readonly log: () => string;
  /** One part; all when absent. */
  readonly only?: (typeof PARTS)[number];
}

/** How much of each is done. */
const AMOUNTS = {
  full: { cases: 12_000, kills: 200, everyClaim: 1 },
  short: { cases: 500, kills: 4, everyClaim: 8 },
} as const;
const TODAY = '2026-11-22';

/** Runs the parts one after the other. */
export async function prove(
  application: Application,
  { short, seed, log, only }: ProveOptions,
): Promise<readonly Part[]> {
  const { cases, kills, everyClaim } = AMOUNTS[short ? 'short' : 'full'];
  const parts: Part[] = [];
  const wanted = (part: (typeof PARTS)[number]): boolean => only === undefined || only === part;
  if (wanted('fuzz')) parts.push(...(await fuzzParts(cases, seed, application, log)));
  if (wanted('adversarial')) parts.push(await timed(() => adversarialPart(application)));
  if (wanted('claims')) parts.push(await timed(() => claimPart(application, TODAY, everyClaim)));
  if (wanted('faults')) {
    const started = performance.now();
    const [faults, ...others] = await faultParts(short);
    if (faults !== undefined) parts.push({ ...faults, ms: performance.now() - started });
    parts.push(...others.map((part) => ({ ...part, ms: 0 })));
  }
  if (wanted('kills')) parts.push(await timed(() => killPart(kills)));
  return parts;
}
