import { existsSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { type Config, type ConfigMistake, describeMistakes, readConfig } from '../src/config.ts';
import { asFailure, Failure } from '../src/failure.ts';
import { connect, type Database } from '../src/postgres/connect.ts';
import { createLogger, type Logger } from '../src/logger.ts';

/** Wrong usage: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command may use of the outside world. */
export interface Terminal {
  /** A line on standard output; with --json only JSON goes there. */
  readonly print: (line: string) => void;
  /** A line for people on standard error. */
  readonly note: (line: string) => void;
  readonly log: Logger;
  readonly config: Config;
  /** PostgreSQL where `DATABASE_URL` names one, else null; opened once and closed when the command ends. */
  readonly database: () => Database | null;
  /** What is wrong in the environment; none unless the command tolerates mistakes. */
  readonly mistakes: readonly ConfigMistake[];
}

export interface Command<Arguments> {
  /** Name after `npm run`. */
  readonly name: string;
  /** Shown with --help. */
  readonly usage: string;
  /** Own options besides --data, --json and --help. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Reads `{...options, words}`; `words` are the arguments that are no option. */
  readonly schema: z.ZodType<Arguments>;
  /** Runs with nothing configured where the configuration is wrong, instead of failing. */
  readonly toleratesMistakes?: boolean;
  /** Does the work; throws `Failure` or `UsageError`. A number returned is the exit status. */
  readonly run: (given: Arguments, terminal: Terminal) => Promise<number | undefined>;
}

/** Connections of one command. */
const CONNECTIONS = 4;

/** Options that all commands have. */
export const common = { data: z.string().min(1).default('data'), json: z.boolean().default(false) };

/** A whole number given as text. */
export const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);

export const day = z.iso.date('must be a day, YYYY-MM-DD');

function readArguments<Arguments>(command: Command<Arguments>, argv: readonly string[]): Arguments | 'help' {
  const options = {
    ...command.options,
    data: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'the arguments cannot be read',
    );
  }
  if (parsed.values['help'] === true) return 'help';
  const checked = command.schema.safeParse({ ...parsed.values, words: parsed.positionals });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const option = issue?.path[0];
  throw new UsageError(
    `${option === undefined || option === 'words' ? '' : `--${String(option)} `}${issue?.message ?? 'wrong'}`,
  );
}

/** Where a command writes and what it reads of the environment. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a command.
 * @returns the exit status: 0 done, 1 failed with one line on standard error, 2 wrong usage
 */
export async function execute<Arguments>(
  command: Command<Arguments>,
  argv: readonly string[],
  { out, error, environment }: Surroundings,
): Promise<number> {
  let opened: Database | null = null;
  try {
    const given = readArguments(command, argv);
    if (given === 'help') {
      out(`${command.usage}\n`);
      return 0;
    }
    const { config, mistakes } = configuration(environment, command.toleratesMistakes === true);
    const terminal = {
      print: (line: string) => out(`${line}\n`),
      note: (line: string) => error(`${line}\n`),
      log: createLogger(config.logLevel, { write: error }),
      config,
      mistakes,
      database: () => {
        if (config.databaseUrl !== null) opened ??= connect(config.databaseUrl, { connections: CONNECTIONS });
        return opened;
      },
    };
    return (await command.run(given, terminal)) ?? 0;
  } catch (thrown) {
    const [status, line] = describe(command.name, thrown);
    error(`${line}\n`);
    if (status === 1 && environment['LOG_LEVEL'] === 'debug' && thrown instanceof Error) error(`${thrown.stack}\n`);
    return status;
  } finally {
    await closed(opened);
  }
}

const closed = (database: Database | null) => database?.end({ timeout: 5 });

function configuration(environment: Surroundings['environment'], tolerates: boolean) {
  const result = readConfig(environment);
  if (result.kind === 'good') return { config: result.config, mistakes: [] };
  const bare = readConfig({});
  if (tolerates && bare.kind === 'good') return { config: bare.config, mistakes: result.mistakes };
  throw new Failure(
    `The configuration is wrong: ${describeMistakes(result.mistakes)}.`,
    'Mend it in .env or the environment.',
  );
}

function describe(name: string, thrown: unknown): [status: 1 | 2, line: string] {
  const error = asFailure(thrown, `at npm run ${name}`);
  if (error instanceof UsageError) {
    return [2, `npm run ${name}: ${error.message} (npm run ${name} -- --help shows how to use it)`];
  }
  if (error instanceof Failure) return [1, error.line];
  const what = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
  return [1, `npm run ${name} failed: ${what} (LOG_LEVEL=debug shows where, npm run doctor checks the parts)`];
}

/** Runs a command with the arguments, streams and environment (and `.env`) of this process. */
export async function runCommand<Arguments>(command: Command<Arguments>): Promise<void> {
  // A reader that goes away (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await execute(command, process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    environment: process.env,
  });
}
