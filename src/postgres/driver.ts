import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The client library, loaded when a database is first asked for: most programs have none, and it takes a tenth of a second. */
export const driver = (): typeof import('pg') => require('pg') as typeof import('pg');
