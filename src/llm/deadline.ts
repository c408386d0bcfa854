/** The time by which a reply must go out, passed down to everything that waits on the outside world. */
export interface Deadline {
  /** Aborted when the time is up. */
  readonly signal: AbortSignal;
  /** Milliseconds left, by a clock that never jumps; 0 when the time is up. */
  left(): number;
}

/** A deadline so many milliseconds from now. */
export function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms;
  return { signal: AbortSignal.timeout(Math.max(0, Math.round(ms))), left: () => Math.max(0, end - performance.now()) };
}

/** The value of the work, or `null` when the time is up first. The work is left to itself then; it should watch the signal. */
export async function before<T>(deadline: Deadline, work: Promise<T>): Promise<T | null> {
  const { signal } = deadline;
  let stop = (): void => {};
  const late = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Waits; ends early when the time is up. */
export async function pause(ms: number, deadline: Deadline): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await before(deadline, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms))));
  clearTimeout(timer);
}
