import { existsSync } from 'node:fs';
import { CORPUS_OF_RECORD, openApplication } from './application.ts';
import { type Config, describeMistakes, readConfig } from './config.ts';
import { configuredEmbedder, configuredHelp } from './configured-model.ts';
import { asFailure, Failure } from './failure.ts';
import { serveLocally } from './local-telegram.ts';
import { createReader } from './llm/read-aloud.ts';
import { createTranscriber } from './llm/speech.ts';
import { createLogger, type Logger } from './logger.ts';
import { connect, type Database } from './postgres/connect.ts';
import { serveTelegram } from './telegram.ts';
import { converse } from './terminal.ts';
import { corpusFoldersOf } from './upkeep/folders.ts';

const DATA_FOLDER = 'data';

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
  const log = createLogger(config.logLevel, { write: (text) => process.stderr.write(text) });
  const model = await configuredHelp(config, DATA_FOLDER, log);
  const { databaseUrl } = config;
  const database = databaseUrl === null ? null : connect(databaseUrl, { name: 'hoi-xa index' });
  try {
    await serve(config, { log, model, database });
  } finally {
    await database?.end({ timeout: 5 });
  }
}

interface Parts {
  readonly log: Logger;
  readonly model: Awaited<ReturnType<typeof configuredHelp>>;
  /** Where the index is served from; null: files. */
  readonly database: Database | null;
}

/** Runs what the configuration asks for, until the program is told to stop. */
async function serve(config: Config, { log, model, database }: Parts): Promise<void> {
  const open = () =>
    openApplication({
      dataFolder: DATA_FOLDER,
      database,
      corpusFolders: corpusFoldersOf(CORPUS_OF_RECORD, DATA_FOLDER),
      embedder: configuredEmbedder(config),
      ...(model === null ? {} : { help: model.help }),
      log,
      onBuild: (why) => process.stderr.write(`${why}\n`),
    });
  const application = await open();
  if (process.argv.includes('--terminal')) {
    const streams = { input: process.stdin, output: process.stdout };
    return converse(application.answer, () => new Date().toISOString().slice(0, 10), streams);
  }
  const { telegram: connection, databaseUrl, idSecret, port, speech, voice } = config;
  const transcribe = speech === null ? null : createTranscriber(speech);
  const readAloud = voice === null ? null : createReader(voice);
  const common = {
    application,
    reopen: open,
    dataFolder: DATA_FOLDER,
    database,
    idSecret,
    transcribe,
    readAloud,
    spent: model?.spent ?? null,
    log,
  };
  if (connection !== null) return serveTelegram({ connection, port, databaseUrl, ...common }, untilStopped());
  const onOpen = (address: string) => process.stdout.write(`Hỏi Xã: ${address}\nCtrl+C ends it.\n`);
  await serveLocally({ ...common, port, onOpen }, untilStopped());
}

/** Aborted by the first SIGINT or SIGTERM; a second one ends the program at once. */
function untilStopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

main().catch((error: unknown) => {
  const failure = asFailure(error, 'starting');
  process.stderr.write(`${failure instanceof Failure ? failure.line : String(failure)}\n`);
  process.exitCode = 1;
});
