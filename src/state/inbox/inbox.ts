/** Something that came in and waits for its turn. */
export interface Incoming {
  /** Its number; what comes twice under one number is taken once. */
  readonly id: number;
  /** Whose order it keeps. */
  readonly chat: number;
  readonly sender: number;
  /** Whether it counts towards the rate of its sender. */
  readonly limited: boolean;
  /** Plain data. */
  readonly body: unknown;
}

/** What became of it. */
export type Received =
  | { readonly kind: 'taken' }
  /** After earlier ones of its chat; the one under way began at `since`, milliseconds since 1970. */
  | { readonly kind: 'behind'; readonly since: number | null }
  | { readonly kind: 'repeated' }
  /** Too many from its sender; `tell` only the first time in a row. */
  | { readonly kind: 'limited'; readonly tell: boolean }
  /** There is no room. */
  | { readonly kind: 'refused' };

/** Who does the work. */
export interface InboxWork {
  /** Rejects only when it has to be done again later, `isUnreachable`; settles every other error. */
  handle(body: unknown): Promise<void>;
  /** Several programs died at it: it is not tried again. */
  giveUp(body: unknown): Promise<void>;
}

/** How much a person may send, and how much of a chat may wait. */
export interface InboxLimits {
  readonly most: number;
  /** Milliseconds in which so many may come from one person. */
  readonly span: number;
  readonly waitingPerChat: number;
  /** Handled at the same time by this program. */
  readonly atOnce: number;
}

/** Keeps what comes in and hands it out in the order of each chat, each once. */
export interface Inbox {
  /** Resolves when it is kept. @throws when it could not be, and has to be sent again */
  put(incoming: Incoming): Promise<Received>;
  /** Begins to hand out. */
  start(work: InboxWork): void;
  /** Hands out no more; resolves when what is under way here is done. */
  stop(): Promise<void>;
  readonly running: number;
  /** As far as is known here and now. */
  readonly waiting: number;
  /** Whether other programs hand out of it too. */
  readonly isShared: boolean;
}
