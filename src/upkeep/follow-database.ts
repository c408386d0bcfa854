import { generationName } from '../retrieval/generation/layout.ts';
import type { Database } from '../postgres/connect.ts';
import { CHANNEL, readPointer } from '../retrieval/postgres/pointer.ts';

/** Milliseconds between two looks at the pointer, in case a notification was lost. */
const LOOK_EVERY = 4_000;

export interface FollowDatabaseOptions {
  readonly sql: Database;
  /** Name of the generation that is served now. */
  readonly serving: () => string;
  /** Serves what the pointer names. */
  readonly reload: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  readonly lookEvery?: number;
}

/**
 * Serves the generation that the database names as soon as it is switched: at the notification, or else at the next look. A database that
 * cannot be reached is told once; what is served stays.
 * @returns a function that ends it
 */
export function followDatabase(options: FollowDatabaseOptions): () => void {
  const { sql, serving, reload, onFailure } = options;
  let busy = false;
  let again = false;
  let isAway = false;
  let ended = false;
  const look = async (): Promise<void> => {
    const pointer = await readPointer(sql);
    if (pointer !== null && generationName(pointer.number) !== serving()) await reload();
  };
  const wake = (): void => {
    again = true;
    if (busy || ended) return;
    busy = true;
    void run();
  };
  const run = async (): Promise<void> => {
    while (again && !ended) {
      again = false;
      try {
        await look();
        isAway = false;
      } catch (error) {
        if (!isAway && !ended) onFailure(error);
        isAway = true;
      }
    }
    busy = false;
  };
  const timer = setInterval(wake, options.lookEvery ?? LOOK_EVERY);
  timer.unref();
  const stopListening = sql.listen(CHANNEL, wake);
  return () => {
    ended = true;
    clearInterval(timer);
    void stopListening();
  };
}
