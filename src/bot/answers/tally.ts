import type { Status } from '../../answer/model.ts';

/** How questions ended since the program began: counts, nothing else. */
export interface Tally {
  count(status: Status): void;
  /** `answered 12`, most first. */
  lines(): readonly string[];
}

export function createTally(): Tally {
  const counts = new Map<Status, number>();
  return {
    count: (status) => void counts.set(status, (counts.get(status) ?? 0) + 1),
    lines: () => [...counts].sort(([, a], [, b]) => b - a).map(([status, count]) => `${status} ${count}`),
  };
}
