import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresState } from '../../src/state/postgres/open-state.ts';
import { SHARED_PERSONAL_TABLES } from '../../src/state/postgres/erase.ts';
import { stateContract } from './contract.ts';
import { type StateServer, startStateServer } from './support/state-server.ts';

let server: StateServer;
beforeAll(async () => {
  server = await startStateServer();
}, 60_000);
afterAll(() => server?.stop());

const open = async (clock = { now: Date.parse('2026-11-21') }) => ({
  clock,
  state: openPostgresState(server.sql, server.url, () => clock.now),
});

describe('the state in PostgreSQL', () => {
  stateContract(async () => {
    await server.clear();
    return open();
  });

  it('has every table with a person in the list of what is erased', async () => {
    const rows = await server.sql`
      select table_name as name from information_schema.columns where table_schema = 'hoi_xa' and column_name = 'person'`;
    expect(rows.map((row) => String(row['name'])).sort()).toEqual([...SHARED_PERSONAL_TABLES].sort());
  });

  it('does a duty of several programs once in its time', async () => {
    await server.clear();
    const { state, clock } = await open();
    const { state: other } = await open(clock);
    let done = 0;
    const tend = (one: typeof state) => one.duties.alone('tend', 1000, async () => void (done += 1));
    const first = await Promise.all([tend(state), tend(other), tend(state)]);
    expect([first.filter(Boolean).length, done]).toEqual([1, 1]);
    expect(await tend(other)).toBe(false);
    clock.now += 1001;
    expect([await tend(other), done]).toEqual([true, 2]);
  });

  it('revokes an invitation for good, however many accept it meanwhile', async () => {
    await server.clear();
    const { state } = await open();
    const code = await state.officials.invite('xã', 'admin');
    const [invitation] = await state.officials.invitations();
    const people = Array.from({ length: 20 }, (_, index) => `p${index}`);
    await Promise.all([
      ...people.slice(0, 10).map((person) => state.officials.accept(person, code)),
      state.officials.revoke(invitation?.id ?? ''),
      ...people.slice(10).map((person) => state.officials.accept(person, code)),
    ]);
    const left = await Promise.all(people.map((person) => state.officials.isOfficial(person)));
    expect(left.filter(Boolean)).toEqual([]);
  });
});
