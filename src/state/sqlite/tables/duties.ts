import type { Duties, Duty } from '../../tables/duties.ts';

/** One program over one file: it does each duty whenever it comes round, one at a time. */
export function createDuties(): Duties {
  const under = new Set<Duty>();
  return {
    alone: async (duty, _every, work) => {
      if (under.has(duty)) return false;
      under.add(duty);
      try {
        await work();
        return true;
      } finally {
        under.delete(duty);
      }
    },
  };
}
