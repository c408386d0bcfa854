import type { Migration } from '../migrate.ts';
import { INBOX_TABLES } from './inbox-tables.ts';
import { STATE_TABLES } from './state-tables.ts';

/** Sessions, queue and all else that the bot keeps. Needs no extension. */
export const STATE_MIGRATIONS: readonly Migration[] = [
  { number: 201, name: 'state: tables', sql: STATE_TABLES },
  { number: 202, name: 'state: updates and whose turn it is', sql: INBOX_TABLES },
];
