import { outsideHandling } from '../../state/inbox/handling.ts';

/** Work beside the chats: an index that is built, a notice that goes to many. */
export interface Aside {
  begin(work: () => Promise<void>): void;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

/** Runs work that no reply waits for. @param onError told of what fails */
export function createAside(onError: (error: unknown) => void): Aside {
  const running = new Set<Promise<void>>();
  return {
    begin: (work) => {
      const done = outsideHandling(work)
        .catch(onError)
        .finally(() => running.delete(done));
      running.add(done);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
