import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asFailure, systemCode } from '../failure.ts';

/**
 * The secret under which ids are hashed: the configured one, or one that is made once and kept in `id-secret` below the data folder.
 * @throws {Failure} when it can neither be read nor written
 */
export async function readIdSecret(configured: string | null, dataFolder: string): Promise<string> {
  if (configured !== null) return configured;
  const file = join(dataFolder, 'id-secret');
  try {
    await mkdir(dataFolder, { recursive: true });
    const made = randomBytes(32).toString('base64url');
    await writeFile(file, `${made}\n`, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw asFailure(error, `reading ${file}`);
  }
}
