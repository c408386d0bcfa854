import type { Logger } from '../logger.ts';
import type { Clock } from './clock.ts';

/** Work that comes round. */
export interface Rounds {
  /** Does it now, and again so many milliseconds after each time that it ended. */
  round(milliseconds: number, failed: string, work: () => Promise<void>): void;
  /** Nothing is begun any more. */
  end(): void;
}

/** Work that is done again and again while the bot runs; a round that fails is logged and the next one comes. */
export function createRounds(clock: Clock, log: Logger): Rounds {
  const callOffs = new Set<() => void>();
  let isEnded = false;
  return {
    round: (milliseconds, failed, work) => {
      const go = (): void => {
        work()
          .catch((error: unknown) => log.error(failed, { error }))
          .finally(() => {
            if (isEnded) return;
            const callOff = clock.after(milliseconds, () => {
              callOffs.delete(callOff);
              go();
            });
            callOffs.add(callOff);
          });
      };
      go();
    },
    end: () => {
      isEnded = true;
      for (const callOff of callOffs) callOff();
    },
  };
}
