export interface BreakerSettings {
  /** So many failures … */
  readonly failures: number;
  /** … within so many milliseconds open it … */
  readonly within: number;
  /** … for so long. */
  readonly openFor: number;
}

const BREAKER: BreakerSettings = { failures: 5, within: 30_000, openFor: 30_000 };

export type BreakerState = 'closed' | 'open' | 'half_open';

/** Keeps calls away from an endpoint that fails (Nygard's circuit breaker). */
export interface Breaker {
  /** Whether a call may go out now; half open lets one through, whose outcome decides. */
  admits(): boolean;
  succeeded(): void;
  failed(): void;
  /** The call said nothing about the endpoint (it was given up here): its place is free again. */
  undecided(): void;
  /** Opens at once: what went wrong will not mend itself soon, such as a spent quota. */
  trip(): void;
  state(): BreakerState;
}

/** @param now milliseconds of a clock that never jumps */
export function createBreaker(
  settings: BreakerSettings = BREAKER,
  now: () => number = () => performance.now(),
  onChange: (state: BreakerState) => void = () => {},
): Breaker {
  let failures: readonly number[] = [];
  let openedAt: number | null = null;
  let trying = false;
  const state = (): BreakerState => {
    if (openedAt === null) return 'closed';
    return now() - openedAt >= settings.openFor ? 'half_open' : 'open';
  };
  const trip = (): void => {
    openedAt = now();
    trying = false;
    failures = [];
    onChange('open');
  };
  return {
    state,
    trip,
    admits() {
      const is = state();
      if (is !== 'half_open') return is === 'closed';
      if (trying) return false;
      trying = true;
      onChange('half_open');
      return true;
    },
    succeeded() {
      if (openedAt !== null) onChange('closed');
      openedAt = null;
      trying = false;
      failures = [];
    },
    failed() {
      if (openedAt !== null) return trip();
      failures = [...failures.filter((at) => now() - at < settings.within), now()];
      if (failures.length >= settings.failures) trip();
    },
    undecided() {
      trying = false;
    },
  };
}
