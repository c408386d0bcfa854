import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../failure.ts';
import { type Disk, replaceWhole } from './disk.ts';
import { CURRENT, generationName, generationNumber } from './layout.ts';

/** Name that CURRENT holds; null when it is missing or does not hold the name of a generation. */
export async function readCurrent(index: string): Promise<string | null> {
  const text = await readFile(join(index, CURRENT), 'utf8').catch(() => '');
  const name = text.trim();
  return generationNumber(name) === null ? null : name;
}

/** Moves CURRENT to another generation in one step. */
export async function writeCurrent(disk: Disk, index: string, name: string): Promise<void> {
  await replaceWhole(disk, index, CURRENT, Buffer.from(`${name}\n`));
}

/** Numbers of all generations on disk, whole or not, newest first. */
export async function generationNumbers(index: string): Promise<number[]> {
  const names = await readdir(index).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .map(generationNumber)
    .filter((number) => number !== null)
    .sort((a, b) => b - a);
}

/**
 * Generations in the order in which to try them: CURRENT, then the older ones, newest first, and the newer ones last:
 * CURRENT was moved back from them, or a build was killed before it came to move CURRENT on.
 * Without a good CURRENT it is all of them, newest first.
 */
export async function generationsToTry(index: string): Promise<string[]> {
  const numbers = await generationNumbers(index);
  const current = await readCurrent(index);
  const start = current === null ? null : generationNumber(current);
  if (start === null) return numbers.map(generationName);
  const older = numbers.filter((number) => number <= start);
  const newer = numbers.filter((number) => number > start);
  return [...older, ...newer].map(generationName);
}
