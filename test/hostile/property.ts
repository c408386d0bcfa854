import fc from 'fast-check';

/** What became of the generated cases of one property. */
export interface Tally {
  readonly name: string;
  readonly tried: number;
  /** Cases that threw, hung, or broke what must hold. */
  readonly lost: number;
  /** Cases whose text, or a name of a file outside, came out where it must not. */
  readonly leaked: number;
  readonly slowestMs: number;
  /** Time of all cases. */
  readonly ms: number;
  /** A line for each kind of fault, with the seed that repeats it. */
  readonly faults: readonly string[];
}

/** Something that holds for every input of a kind. */
export interface Property {
  readonly name: string;
  /** Share of all generated cases. */
  readonly share: number;
  readonly run: (cases: number, seed: number) => Promise<Tally>;
}

/** A secret came out; told apart from what is merely wrong. */
export class Leak extends Error {}

/** Longest that one case may take. */
export const LONGEST_MS = 1000;

/**
 * A property of generated inputs. Every case is run, also after one that failed; the first of each kind of fault is told.
 * @param check throws when it does not hold
 */
export function property<T>(
  name: string,
  share: number,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => unknown,
): Property {
  return {
    name,
    share,
    run: async (cases, seed) => {
      const faults = new Map<string, string>();
      let [lost, leaked, slowestMs] = [0, 0, 0];
      const begun = performance.now();
      for (const input of fc.sample(inputs, { numRuns: cases, seed })) {
        const started = performance.now();
        let fault = await outcome(() => check(input));
        const ms = performance.now() - started;
        slowestMs = Math.max(slowestMs, ms);
        if (fault === null && ms > LONGEST_MS && (await isSlow(() => check(input)))) fault = new Error('over a second');
        if (fault === null) continue;
        if (fault instanceof Leak) leaked += 1;
        else lost += 1;
        const kind = fault.message.split('\n')[0]?.slice(0, 120) ?? '';
        if (!faults.has(kind)) faults.set(kind, `${name}, seed ${seed}: ${kind} at ${show(input)}`);
      }
      const ms = performance.now() - begun;
      return { name, tried: cases, lost, leaked, slowestMs, ms, faults: [...faults.values()] };
    },
  };
}

async function outcome(check: () => unknown): Promise<Error | null> {
  try {
    await check();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A busy machine is no fault of the program: what took long once is timed again, by the time of this process. */
async function isSlow(check: () => unknown): Promise<boolean> {
  const before = process.cpuUsage();
  await outcome(check);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 > LONGEST_MS;
}

function show(input: unknown): string {
  return (fc.stringify(input) ?? '').slice(0, 200);
}

/** Throws when it is not so. */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}
