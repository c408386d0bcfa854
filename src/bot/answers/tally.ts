import type { Status } from '../../answer/model.ts';

/** How questions ended since the program began: counts, nothing else. */
export interface Tally {
  count(status: Status): void;
  /** `answered 12`, most first. */
  lines(): readonly string[];
}

/** @param onCount told of each one counted */
export function createTally(onCount: (status: Status) => void = () => undefined): Tally {
  const counts = new Map<Status, number>();
  return {
    count: (status) => {
      counts.set(status, (counts.get(status) ?? 0) + 1);
      onCount(status);
    },
    lines: () => [...counts].sort(([, a], [, b]) => b - a).map(([status, count]) => `${status} ${count}`),
  };
}
