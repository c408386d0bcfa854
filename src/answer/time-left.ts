import type { Draft } from './draft.ts';

/** Left for checking and sending when a model is given up. */
const RESERVE = 250;

/** Milliseconds that a model may still take, 0 when none are left. @param wholeMs from the arrival of the question to the reply */
export function timeLeft({ startedAt }: Draft, wholeMs: number): number {
  const now = performance.now();
  return Math.max(0, wholeMs - RESERVE - (now - (startedAt ?? now)));
}
