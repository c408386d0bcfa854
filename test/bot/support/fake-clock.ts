import type { Clock } from '../../../src/bot/clock.ts';

/** Time that passes only when told to. */
export interface FakeClock extends Clock {
  /** Lets time pass; what falls due runs in order, each after the promises before it have settled. */
  pass(milliseconds: number): Promise<void>;
  /** Whether anything waits for time to pass. */
  isAwaited(): boolean;
}

export function createFakeClock(start = Date.parse('2026-11-21T03:00:00Z')): FakeClock {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    isAwaited: () => timers.length > 0,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        await settle();
        const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter((other) => other !== due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
