import { AsyncLocalStorage } from 'node:async_hooks';
import type { PersonKey } from '../identity.ts';

/** A session that is to be written with the end of a handling; without data it ends. */
export interface SessionChange {
  readonly person: PersonKey;
  readonly kind: string;
  readonly data: string | null;
}

/** What was sent before and what is to be written, of an update that may have to be handled again. */
export interface Handling {
  /** Id of the message that was sent at this place in an earlier try; null: it has to be sent. Each call is the next place. */
  sentBefore(): number | null;
  /** @throws when another program has the update now */
  ensureOwned(): Promise<void>;
  /** Writes down that a message went out. */
  sent(message: number): Promise<void>;
  holdBack(change: SessionChange): void;
  /** Undefined: nothing is held back. */
  heldBack(person: PersonKey, kind: string): string | null | undefined;
  dropHeldBack(person: PersonKey): void;
  changes(): readonly SessionChange[];
}

/** Another program has the update now: this one is done with it. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

/** Whether work stopped because another process has taken it over. */
export const isTakenOver = (error: unknown): boolean => error instanceof TakenOver;

const current = new AsyncLocalStorage<Handling | null>();

/** The handling that the calling code is part of; null outside of one. */
export const currentHandling = (): Handling | null => current.getStore() ?? null;

export const duringHandling = <T>(handling: Handling, work: () => Promise<T>): Promise<T> =>
  current.run(handling, work);

/** Does something that is not part of the handling it was begun in: it may go on after its end, or not happen when it is done again. */
export const outsideHandling = <T>(work: () => T): T => current.run(null, work);

export interface HandlingOptions {
  /** Ids of messages sent in earlier tries, in order. */
  readonly sent: readonly number[];
  readonly ensureOwned: () => Promise<void>;
  readonly record: (message: number) => Promise<void>;
}

/** How one update is handled so that its replies go out once. */
export function createHandling({ sent, ensureOwned, record }: HandlingOptions): Handling {
  const held = new Map<string, SessionChange>();
  const keyOf = (person: PersonKey, kind: string): string => `${person} ${kind}`;
  let place = 0;
  return {
    sentBefore: () => {
      const before = sent[place] ?? null;
      place += 1;
      return before;
    },
    ensureOwned,
    sent: record,
    holdBack: (change) => void held.set(keyOf(change.person, change.kind), change),
    heldBack: (person, kind) => held.get(keyOf(person, kind))?.data,
    dropHeldBack: (person) => {
      for (const [key, change] of held) if (change.person === person) held.delete(key);
    },
    changes: () => [...held.values()],
  };
}
