import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { asFailure } from '../../failure.ts';
import { migrate } from './migrate.ts';

export type Database = InstanceType<typeof DatabaseSync>;

/** What opening a state file needs to know. */
export interface DatabaseOptions {
  /** `data/state.sqlite`, or `:memory:`. */
  readonly path: string;
  /** Told once when the file was broken and was put aside; the state then starts empty. */
  readonly onBroken: () => void;
}

/**
 * Opens the state file and brings it to the newest shape. A file that is no database any more is put aside and replaced:
 * people are answered without what was known of them.
 * @throws {Failure} when the disk does not play along
 */
export function openDatabase({ path, onBroken }: DatabaseOptions): Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    try {
      return openWhole(path);
    } catch (error) {
      if (!isBroken(error)) throw error;
      onBroken();
      for (const ending of ['-wal', '-shm', '']) putAside(`${path}${ending}`);
      return openWhole(path);
    }
  } catch (error) {
    throw asFailure(error, `opening ${path}`);
  }
}

function openWhole(path: string): Database {
  const database = new DatabaseSync(path, { timeout: 5000 });
  try {
    // What is deleted is overwritten in the file, not only unlinked.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    database.exec('PRAGMA foreign_keys = ON;');
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, as their messages say. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && /malformed|not a database|disk image/iu.test(error.message);
}

function putAside(file: string): void {
  try {
    renameSync(file, `${file}.broken`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

/** Does several writes as one: all of them or none. */
export function inOneStep<T>(database: Database, write: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = write();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
