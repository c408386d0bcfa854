import { readCurrent } from '../retrieval/generation/current.ts';
import { indexFolder } from '../retrieval/generation/layout.ts';

/** Milliseconds between two looks at which generation is to be served. */
const LOOK_EVERY = 15_000;

export interface FollowOptions {
  readonly dataFolder: string;
  /** Name of the generation that is served now. */
  readonly serving: () => string;
  /** Serves what CURRENT names. */
  readonly reload: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  readonly lookEvery?: number;
}

/**
 * Serves an index that was built or rolled back by another program (`npm run index`) while this one runs. A name that could not be
 * served is not tried again until it changes.
 * @returns a function that ends it
 */
export function followCurrent({ dataFolder, serving, reload, onFailure, lookEvery }: FollowOptions): () => void {
  let tried = '';
  let busy = false;
  const look = async (): Promise<void> => {
    const named = await readCurrent(indexFolder(dataFolder));
    if (named === null || named === serving() || named === tried) return;
    tried = named;
    await reload();
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    look()
      .catch(onFailure)
      .finally(() => {
        busy = false;
      });
  }, lookEvery ?? LOOK_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
