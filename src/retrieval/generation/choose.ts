import { join } from 'node:path';
import { generationNumbers, generationsToTry, readCurrent } from './current.ts';
import { generationName } from './layout.ts';
import { type Reading, type Rejection, readGeneration, type VerifiedGeneration } from './read.ts';

export interface Choice {
  /** The generation to serve; null when there is none that is whole. */
  readonly generation: VerifiedGeneration | null;
  /** Generations that were tried before it and why they are not served. */
  readonly rejected: readonly Rejection[];
  readonly current: string | null;
}

/** Finds the newest whole generation, from CURRENT backwards. `keep`: see `readGeneration`. */
export async function chooseGeneration(index: string, keep?: (file: string) => boolean): Promise<Choice> {
  const current = await readCurrent(index);
  const rejected: Rejection[] = [];
  for (const name of await generationsToTry(index)) {
    const reading = await readGeneration(join(index, name), name, keep);
    if (reading.kind === 'good') return { generation: reading.generation, rejected, current };
    rejected.push(reading.rejection);
  }
  return { generation: null, rejected, current };
}

export interface Listed {
  readonly name: string;
  readonly current: boolean;
  readonly reading: Reading;
}

/** All generations, newest first, each checked. */
export async function listGenerations(index: string): Promise<Listed[]> {
  const current = await readCurrent(index);
  const listed: Listed[] = [];
  for (const number of await generationNumbers(index)) {
    const name = generationName(number);
    listed.push({ name, current: name === current, reading: await readGeneration(join(index, name), name) });
  }
  return listed;
}
