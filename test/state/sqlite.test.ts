import { describe } from 'vitest';
import { openState } from '../../src/state/sqlite/open-state.ts';
import { stateContract } from './contract.ts';

describe('the state in SQLite', () => {
  stateContract(async () => {
    const clock = { now: Date.parse('2026-11-21') };
    return { clock, state: openState({ path: ':memory:', now: () => clock.now, onBroken: () => undefined }) };
  });
});
