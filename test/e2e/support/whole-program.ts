import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORPUS_OF_RECORD, openApplication } from '../../../src/application.ts';
import type { ConfiguredHelp } from '../../../src/configured-model.ts';
import type { ReadAloud } from '../../../src/llm/read-aloud.ts';
import type { Transcribe } from '../../../src/llm/speech.ts';
import { createLogger } from '../../../src/logger.ts';
import { ADMINISTRATORS, CAST, type Role } from '../../../src/playground/cast.ts';
import { type Playground, startPlayground } from '../../../src/playground/playground.ts';
import { addPerson } from '../../../src/playground/telegram/telegram.ts';
import { serveTelegram } from '../../../src/telegram.ts';
import { corpusFoldersOf } from '../../../src/upkeep/folders.ts';
import { putIndex } from './built-index.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const DEPUTY = 6_000_001;

/** The program as `npm start` runs it, in a folder of its own with a copy of the corpus, with hands to play the three people. */
export interface WholeProgram {
  readonly playground: Playground;
  readonly household: Visitor;
  readonly official: Visitor;
  readonly administrator: Visitor;
  /** A second administrator, who has not used up the messages a person may send in a minute. */
  readonly deputy: Visitor;
  /** Somebody who has never written; the app speaks Vietnamese unless told otherwise. */
  readonly newcomer: (language?: 'vi' | 'en') => Visitor;
  /** Port of the webhook and of `/healthz`; null with long polling. */
  readonly port: number | null;
  /** The program's own copy of the corpus. */
  readonly corpus: string;
  /** Everything logged so far. */
  readonly log: () => string;
  /** Stops the bot and starts it anew over the same state; the chats stay as they are. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What `npm start` takes from the configuration. */
interface ProgramOptions {
  readonly webhook?: boolean;
  /** The configured chat model, its counters kept in a data folder. */
  readonly model?: (dataFolder: string) => Promise<ConfiguredHelp | null>;
  readonly transcribe?: Transcribe | null;
  readonly readAloud?: ReadAloud | null;
}

/** Indexes the corpus that comes with the program and runs the real bot at the local Telegram. */
export async function startWholeProgram(options: ProgramOptions = {}): Promise<WholeProgram> {
  const home = process.cwd();
  const folder = await prepareFolder(home);
  process.chdir(folder);
  const dataFolder = join(folder, 'data');
  const lines: string[] = [];
  const log = createLogger('debug', { write: (line) => void lines.push(line) });
  const model = (await options.model?.(dataFolder)) ?? null;
  const open = () =>
    openApplication({
      dataFolder,
      ...(model === null ? {} : { help: model.help }),
      corpusFolders: corpusFoldersOf(CORPUS_OF_RECORD, dataFolder),
      embedder: null,
      log,
      onBuild: () => undefined,
    });
  const application = await open();
  const playground = await startPlayground({
    port: 0,
    now: Date.now,
    onError: (error) => log.error('The local Telegram failed', { error }),
  });
  const { token, apiRoot } = playground;
  const port = options.webhook === true ? await freePort() : null;
  const webhook = port === null ? null : { url: `http://127.0.0.1:${port}/hook`, secret: 'bi-mat-cua-webhook' };
  const connection = { token, apiRoot, webhook, admins: [...ADMINISTRATORS, DEPUTY] };
  addPerson(playground.telegram, { id: DEPUTY, firstName: 'Phó', language: 'vi' });
  const run = () => {
    const stopping = new AbortController();
    const done = serveTelegram(
      {
        connection,
        application,
        reopen: open,
        dataFolder,
        idSecret: null,
        port,
        transcribe: options.transcribe ?? null,
        readAloud: options.readAloud ?? null,
        log,
      },
      stopping.signal,
    );
    return async () => {
      stopping.abort();
      await done;
    };
  };
  let stopBot = run();
  let newcomers = 0;
  const visitor = (role: Role): Visitor => createVisitor(playground, CAST.find((one) => one.role === role)?.id ?? 0);
  return {
    playground,
    household: visitor('household'),
    official: visitor('official'),
    administrator: visitor('administrator'),
    deputy: createVisitor(playground, DEPUTY),
    port,
    corpus: join(folder, CORPUS_OF_RECORD),
    newcomer: (language = 'vi') => {
      newcomers += 1;
      const id = 6_100_000 + newcomers;
      addPerson(playground.telegram, { id, firstName: 'Người mới', language });
      return createVisitor(playground, id);
    },
    log: () => lines.join(''),
    restart: async () => {
      await stopBot();
      stopBot = run();
    },
    stop: async () => {
      await stopBot();
      await playground.close();
      process.chdir(home);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A folder as the project's, with a copy of the corpus, since administrators add to it, and an index. */
export async function prepareFolder(home: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-xa-e2e-'));
  await cp(join(home, CORPUS_OF_RECORD), join(folder, CORPUS_OF_RECORD), { recursive: true });
  for (const name of ['src', 'scripts', 'prompts', 'node_modules', 'package.json', 'tsconfig.json']) {
    await symlink(join(home, name), join(folder, name));
  }
  await putIndex(join(home, CORPUS_OF_RECORD), join(folder, 'data'));
  return folder;
}

/** A port that nothing listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}
