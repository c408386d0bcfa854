import type { InboxLimits } from '../../state/inbox/inbox.ts';

/** Messages a person may send in a minute, and how much is done and waits at a time. */
export const LIMITS: InboxLimits = { most: 20, span: 60_000, waitingPerChat: 25, atOnce: 20 };

/** Updates that may wait in a program that is alone. */
export const WAITING = 2000;
