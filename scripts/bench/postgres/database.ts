import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A database with pgvector to measure. */
export interface BenchDatabase {
  readonly url: string;
  /** What it is, for the reader of the figures. */
  readonly what: string;
  readonly stop: () => Promise<void>;
}

/** The server that `TEST_DATABASE_URL` or `DATABASE_URL` names, or PGlite in a process of its own. */
export async function benchDatabase(folder: string): Promise<BenchDatabase> {
  const given = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (given) return { url: given, what: 'the server given', stop: async () => undefined };
  const script = fileURLToPath(new URL('serve-pglite.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    url: String(url),
    what: 'PGlite (PostgreSQL compiled to WebAssembly, one thread) in a process of its own',
    stop: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
