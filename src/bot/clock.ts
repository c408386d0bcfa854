/** Time as the bot sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once after so many milliseconds. @returns a function that calls it off */
  after(milliseconds: number, run: () => void): () => void;
}

export const realClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What of a signal is needed here; grammY brings its own kind. */
export interface Abortable {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Waits; ends at once when the signal is aborted. */
export function wait(clock: Clock, milliseconds: number, signal?: Abortable): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const done = (): void => {
      callOff();
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const callOff = clock.after(milliseconds, done);
    signal?.addEventListener('abort', done);
  });
}

const VIETNAM = 7 * 3_600_000;

/** The calendar day in Viet Nam, `YYYY-MM-DD`. */
export function dayInVietnam(now: number): string {
  return new Date(now + VIETNAM).toISOString().slice(0, 10);
}
