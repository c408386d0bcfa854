import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkDeployment } from './deployment/check-files.ts';
import { copiesOf } from './deployment/dockerfile.ts';

/*
 * What of the image can be checked without Docker: the compose file and the Dockerfile name things that are there, and the commands of the
 * Dockerfile work in a clean folder that holds what the image holds.
 */
const faults = checkDeployment('.');
for (const fault of faults) process.stderr.write(`${fault}\n`);

const folder = mkdtempSync(join(tmpdir(), 'hoi-xa-image-'));
try {
  for (const { sources, target } of copiesOf(readFileSync('Dockerfile', 'utf8'))) {
    for (const source of sources) {
      const to = target.endsWith('/') || sources.length > 1 ? join(folder, target, source) : join(folder, target);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(source, to, { recursive: true });
    }
  }
  const run = (command: string, words: readonly string[]): void => {
    process.stdout.write(`${command} ${words.join(' ')}\n`);
    execFileSync(command, words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund']);
  run('node', ['--import', 'tsx', 'scripts/index.ts']);
  run('node', ['--import', 'tsx', 'scripts/ask.ts', 'Hộ nghèo vay vốn được bao nhiêu?']);
  run('node', ['--import', 'tsx', 'scripts/doctor.ts']);
  if (!existsSync(join(folder, 'data', 'index'))) throw new Error('no index was built');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = faults.length === 0 ? 0 : 1;
