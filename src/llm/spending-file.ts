import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { createSpending, type Spending, type SpendingLimits, type Spent } from './spending.ts';

const spentSchema = z.object({
  day: z.iso.date(),
  calls: z.number().nonnegative(),
  inputTokens: z.number().nonnegative(),
  outputTokens: z.number().nonnegative(),
  cost: z.number().nonnegative(),
});

/**
 * Counters of a day that outlive the program, so that a limit is not spent again after each start. A file that is missing or broken counts
 * as nothing spent; one that cannot be written costs the memory only.
 * @param onFailure told once when the file cannot be written
 */
export function keepSpending(
  limits: SpendingLimits,
  path: string,
  onFailure: (error: unknown) => void,
  day?: () => string,
): Spending & { readonly kept: () => Promise<void> } {
  let writing = Promise.resolve();
  let isBroken = false;
  const write = async (spent: Spent): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(spent));
    await rename(`${path}.new`, path);
  };
  const keep = (spent: Spent): void => {
    writing = writing
      .then(() => write(spent))
      .catch((error: unknown) => {
        if (!isBroken) onFailure(error);
        isBroken = true;
      });
  };
  const spending = createSpending(limits, {
    before: readSpent(path),
    onChange: keep,
    ...(day === undefined ? {} : { day }),
  });
  return { ...spending, kept: () => writing };
}

function readSpent(path: string): Spent | null {
  try {
    return spentSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
