/** What building cost: CPU of all threads of the process, so that garbage collection counts, and the time on the clock. */
export interface BuildCost {
  readonly cpuSeconds: number;
  readonly seconds: number;
}

/** Runs some work once and tells what it cost. */
export function costOf(work: () => void): BuildCost {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpuSeconds: (user + system) / 1e6, seconds: (performance.now() - start) / 1000 };
}

/** Percentiles of times in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Percentiles of some times. */
export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/**
 * Times some ways of answering the same queries, taking turns: each query goes through all of them before the next one comes, and the one
 * that goes first changes each time, so that noise of the machine falls on all alike. One round before the first counted one warms them up.
 *
 * @returns milliseconds of each counted call, by the name of the way.
 */
export function interleaved(
  ways: ReadonlyMap<string, (query: string) => unknown>,
  queries: readonly string[],
  rounds: number,
): ReadonlyMap<string, readonly number[]> {
  const names = [...ways.keys()];
  const times = new Map(names.map((name): [string, number[]] => [name, []]));
  for (const way of ways.values()) for (const query of queries.slice(0, 20)) way(query);
  for (let round = 0; round < rounds; round++) {
    queries.forEach((query, turn) => {
      names.forEach((_, i) => {
        const name = names[(i + turn) % names.length] ?? '';
        const start = performance.now();
        ways.get(name)?.(query);
        times.get(name)?.push(performance.now() - start);
      });
    });
  }
  return times;
}
