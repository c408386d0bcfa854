import { before, type Deadline } from './deadline.ts';

/** A bounded number of calls at a time; who comes later waits in line until its deadline. */
export interface Places {
  /** Takes a place. @returns what gives it back, or `null` when none came free in time or the line is full. */
  take(deadline: Deadline): Promise<(() => void) | null>;
}

/**
 * @param most calls at a time
 * @param line how many may wait; more are turned away at once, since they would be late anyway
 */
export function createPlaces(most: number, line: number): Places {
  let free = most;
  const waiting: (() => void)[] = [];
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const once = (act: () => void): (() => void) => {
    let done = false;
    return () => {
      if (done) return;
      done = true;
      act();
    };
  };
  return {
    async take(deadline) {
      if (free > 0) {
        free -= 1;
        return once(giveBack);
      }
      if (waiting.length >= line || deadline.left() === 0) return null;
      let turn = (): void => {};
      const called = new Promise<true>((resolve) => (turn = () => resolve(true)));
      waiting.push(turn);
      const came = await before(deadline, called);
      if (came === true) return once(giveBack);
      const at = waiting.indexOf(turn);
      if (at >= 0) waiting.splice(at, 1);
      else giveBack();
      return null;
    },
  };
}
