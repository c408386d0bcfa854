import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../../src/failure.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Installs the libraries of this folder where they are not there yet. They are no dependency of the project: with what they bring they
 * weigh more than all of it, and only this measurement wants them. Their scripts are not run: none of them needs its own.
 * @throws {Failure} when npm cannot install them
 */
export function installPeers(note: (line: string) => void): void {
  if (existsSync(`${HERE}node_modules/.package-lock.json`)) return;
  note('installing the peers below scripts/bench/peers, about 740 MB');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', HERE], { stdio: ['ignore', 2, 2] });
  if (status !== 0)
    throw new Failure('The peers cannot be installed.', `Try: npm ci --ignore-scripts --prefix ${HERE}`);
}
