/** Lets so many do something at the same time; the others wait in line. */
export interface Turns {
  /** Resolves when it is the caller's turn. @returns what ends the turn, also when called again */
  enter(): Promise<() => void>;
}

/** @param atOnce how many may be at it */
export function createTurns(atOnce: number): Turns {
  const line: (() => void)[] = [];
  let free = atOnce;
  const leave = (): void => {
    const next = line.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    enter: async () => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => line.push(resolve));
      let isOver = false;
      return () => {
        if (!isOver) leave();
        isOver = true;
      };
    },
  };
}
