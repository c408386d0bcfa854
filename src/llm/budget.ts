import { type Breaker, createBreaker } from './breaker.ts';
import { before, type Deadline, pause } from './deadline.ts';
import { failed, mayPass, type Outcome } from './outcome.ts';
import { createPlaces, type Places } from './places.ts';
import { createSpending, type Spending, UNLIMITED } from './spending.ts';

/** From a question's arrival to its reply, milliseconds. */
export const WHOLE_BUDGET = 25_000;

/** Everything that bounds the calls to one endpoint. */
export interface Budget {
  /**
   * Makes a call, and once more when the failure may pass and there is time. Never throws, never takes longer than the deadline.
   * @param attempt one call; 0 is the first. It should watch the deadline's signal, but is not waited for beyond it.
   */
  run<T>(deadline: Deadline, attempt: (number: number) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  readonly spending: Spending;
  readonly breaker: Breaker;
}

export interface BudgetParts {
  readonly breaker?: Breaker;
  readonly places?: Places;
  readonly spending?: Spending;
  /** 0 up to 1, for the jitter. */
  readonly random?: () => number;
}

const ATTEMPTS = 2;
/** Wait before the second try: half of this and as much again by chance (Brooker's jitter). */
const BACKOFF = 400;
/** A call that has less time than this is not worth starting. */
const LEAST = 150;

const AT_ONCE = 8;
const IN_LINE = 32;

/** Bounds calls by a number of places, a breaker and what may be spent a day; parts that are not given have their defaults. */
export function createBudget(parts: BudgetParts = {}): Budget {
  const breaker = parts.breaker ?? createBreaker();
  const places = parts.places ?? createPlaces(AT_ONCE, IN_LINE);
  const spending = parts.spending ?? createSpending(UNLIMITED);
  const random = parts.random ?? Math.random;

  const once = async <T>(deadline: Deadline, call: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (!spending.allows()) return failed('day_limit');
    if (!breaker.admits()) return failed('resting');
    const outcome = (await before(deadline, call())) ?? failed('late');
    tell(breaker, outcome);
    return outcome;
  };

  const tries = async <T>(
    deadline: Deadline,
    attempt: (number: number) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    let outcome: Outcome<T> = failed('late');
    for (let number = 0; number < ATTEMPTS; number += 1) {
      outcome = await once(deadline, () => attempt(number));
      if (outcome.kind === 'done' || !mayPass(outcome.reason)) return outcome;
      const wait = outcome.retryAfter ?? BACKOFF / 2 + (BACKOFF / 2) * random();
      if (wait + LEAST > deadline.left()) return outcome;
      if (number + 1 < ATTEMPTS) await pause(wait, deadline);
    }
    return outcome;
  };

  return {
    spending,
    breaker,
    async run(deadline, attempt) {
      const giveBack = await places.take(deadline);
      if (giveBack === null) return failed('busy');
      try {
        return await tries(deadline, attempt);
      } finally {
        giveBack();
      }
    },
  };
}

/** What an outcome says about the endpoint's health. */
function tell(breaker: Breaker, outcome: Outcome<unknown>): void {
  if (outcome.kind === 'done') return breaker.succeeded();
  switch (outcome.reason) {
    case 'out_of_quota':
    case 'refused_by_server':
      return breaker.trip();
    case 'declined':
    case 'cut_short':
      return breaker.succeeded();
    case 'busy':
    case 'resting':
    case 'day_limit':
      return breaker.undecided();
    case 'late':
    case 'unreachable':
    case 'rate_limited':
    case 'server_failed':
    case 'not_understood':
    case 'malformed':
      return breaker.failed();
  }
}
