import type { LoadedGeneration, Loading } from './load.ts';

/** The generation in use, which can be changed while questions are being answered. */
export interface LiveGeneration {
  /** The generation to answer a new question from. A question keeps the one it began with. */
  current(): LoadedGeneration;
  /** Loads what is to be served now and swaps to it; when nothing can be loaded the one in use stays. */
  reload(): Promise<Loading>;
}

/**
 * Holds one generation. Swapping is one assignment; the old one goes when the last answer that uses it is done.
 * @param load finds and opens the generation to serve
 */
export function createLiveGeneration(first: LoadedGeneration, load: () => Promise<Loading>): LiveGeneration {
  let serving = first;
  let running: Promise<Loading> | null = null;
  const reload = async (): Promise<Loading> => {
    const loading = await load();
    if (loading.kind === 'loaded') serving = loading.generation;
    return loading;
  };
  return {
    current: () => serving,
    reload: () => {
      running ??= reload().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
