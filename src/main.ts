import { existsSync } from 'node:fs';
import { openApplication } from './application.ts';
import { describeMistakes, readConfig } from './config.ts';
import { asFailure, Failure } from './failure.ts';
import { createLogger } from './logger.ts';
import { converse } from './terminal.ts';

/** The only file that reads the environment and starts things. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const read = readConfig(process.env);
  if (read.kind === 'bad') {
    throw new Failure(
      `The configuration is wrong: ${describeMistakes(read.mistakes)}.`,
      'Mend it in .env or the environment.',
    );
  }
  const { config } = read;
  const { answer } = await openApplication({
    dataFolder: 'data',
    corpusFolders: ['corpus'],
    embedder: null,
    log: createLogger(config.logLevel, { write: (text) => process.stderr.write(text) }),
    onBuild: () => process.stderr.write('No index yet: building it from corpus …\n'),
  });
  await converse(answer, () => new Date().toISOString().slice(0, 10), { input: process.stdin, output: process.stdout });
}

main().catch((error: unknown) => {
  const failure = asFailure(error, 'starting');
  process.stderr.write(`${failure instanceof Failure ? failure.line : String(failure)}\n`);
  process.exitCode = 1;
});
