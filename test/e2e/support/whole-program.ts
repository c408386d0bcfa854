import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORPUS_OF_RECORD, openApplication } from '../../../src/application.ts';
import { createLogger } from '../../../src/logger.ts';
import { ADMINISTRATORS, CAST, type Role } from '../../../src/playground/cast.ts';
import { type Playground, startPlayground } from '../../../src/playground/playground.ts';
import { addPerson } from '../../../src/playground/telegram/telegram.ts';
import { serveTelegram } from '../../../src/telegram.ts';
import { corpusFoldersOf } from '../../../src/upkeep/folders.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** The program as `npm start` runs it, in a folder of its own, with hands to play the three people. */
export interface WholeProgram {
  readonly playground: Playground;
  readonly household: Visitor;
  readonly official: Visitor;
  readonly administrator: Visitor;
  /** Somebody who has never written; the app speaks Vietnamese unless told otherwise. */
  readonly newcomer: (language?: 'vi' | 'en') => Visitor;
  /** Everything logged so far. */
  readonly log: () => string;
  /** Stops the bot and starts it anew over the same state; the chats stay as they are. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Builds an index of the corpus that comes with the program and runs the real bot at the local Telegram. */
export async function startWholeProgram(): Promise<WholeProgram> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hoi-xa-e2e-'));
  const lines: string[] = [];
  const log = createLogger('debug', { write: (line) => void lines.push(line) });
  const open = () =>
    openApplication({
      dataFolder,
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
  const connection = { token, apiRoot, admins: ADMINISTRATORS };
  const run = () => {
    const stopping = new AbortController();
    const done = serveTelegram(
      { connection, application, reopen: open, dataFolder, idSecret: null, log },
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
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
