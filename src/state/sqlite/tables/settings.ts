import { offShape, type Settings } from '../../tables/settings.ts';
import type { Database } from '../database.ts';

/** Switches, kept in SQLite. */
export function createSettings(database: Database, now: () => number): Settings {
  const read = database.prepare("SELECT value FROM settings WHERE name = 'off'");
  const write = database.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES ('off', ?)");
  const remove = database.prepare("DELETE FROM settings WHERE name = 'off'");
  return {
    off: async () => {
      const value = read.get()?.['value'];
      return typeof value === 'string' ? offShape.parse(JSON.parse(value)) : null;
    },
    turnOff: async (notice) => void write.run(JSON.stringify({ since: now(), notice })),
    turnOn: async () => void remove.run(),
  };
}
