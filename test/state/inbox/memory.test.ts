import { describe } from 'vitest';
import { createDispatcher } from '../../../src/bot/dispatch/dispatcher.ts';
import { createMemoryInbox } from '../../../src/bot/dispatch/memory-inbox.ts';
import { inboxContract, LIMITS } from './contract.ts';

describe('the inbox in memory', () => {
  inboxContract(async () => {
    const clock = { now: 1_000_000 };
    const dispatcher = createDispatcher({ ...LIMITS, waiting: 100, onError: () => undefined });
    const asClock = { now: () => clock.now, after: () => () => undefined };
    return { clock, inbox: createMemoryInbox({ dispatcher, clock: asClock, limits: LIMITS }) };
  });
});
