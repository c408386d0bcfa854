import type { Migration } from '../migrate.ts';

/** Sessions, queue and all else that the bot keeps. Needs no extension. */
export const STATE_MIGRATIONS: readonly Migration[] = [];
