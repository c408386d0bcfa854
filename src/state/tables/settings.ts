import { z } from 'zod';
import type { Database } from '../database.ts';

/** Answers are stopped; people get the notice instead. */
export interface Off {
  readonly since: number;
  /** Words of the administrator; null: the usual ones. */
  readonly notice: string | null;
}

/** What administrators switch while the program runs. */
export interface Settings {
  /** Null: answers are given. */
  off(): Promise<Off | null>;
  turnOff(notice: string | null): Promise<void>;
  turnOn(): Promise<void>;
}

const off = z.object({ since: z.number(), notice: z.string().nullable() });

export function createSettings(database: Database, now: () => number): Settings {
  const read = database.prepare("SELECT value FROM settings WHERE name = 'off'");
  const write = database.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES ('off', ?)");
  const remove = database.prepare("DELETE FROM settings WHERE name = 'off'");
  return {
    off: async () => {
      const value = read.get()?.['value'];
      return typeof value === 'string' ? off.parse(JSON.parse(value)) : null;
    },
    turnOff: async (notice) => void write.run(JSON.stringify({ since: now(), notice })),
    turnOn: async () => void remove.run(),
  };
}
