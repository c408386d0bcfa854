/** The time on the clock and the time that the process has computed, milliseconds. */
export interface Moment {
  readonly wall: number;
  readonly cpu: number;
}

/** Now, on both clocks. The second counts all threads, garbage collection too, and stands still while other programs have the machine. */
export function moment(): Moment {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1000 };
}

/** What has passed on both clocks since a moment. */
export const since = (before: Moment): Moment => {
  const now = moment();
  return { wall: now.wall - before.wall, cpu: now.cpu - before.cpu };
};
