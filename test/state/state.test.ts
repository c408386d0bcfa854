import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/state/sqlite/database.ts';
import { PERSONAL_TABLES } from '../../src/state/personal-tables.ts';
import { readIdSecret } from '../../src/state/id-secret.ts';
import { createIdentity } from '../../src/state/identity.ts';
import { MIGRATIONS } from '../../src/state/sqlite/migrations.ts';
import { openState } from '../../src/state/sqlite/open-state.ts';
import type { State } from '../../src/state/state.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'hoi-xa-state-'));

function open(path = ':memory:', clock = { now: Date.parse('2026-11-21') }): State {
  return openState({ path, now: () => clock.now, onBroken: () => undefined });
}

describe('the state', () => {
  it('has every table with a person in the list of what is erased', () => {
    const database = openDatabase({ path: ':memory:', onBroken: () => undefined });
    const tables = database
      .prepare(
        "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'person' WHERE m.type = 'table'",
      )
      .all()
      .map((row) => String(row['name']));
    expect(tables.sort()).toEqual([...PERSONAL_TABLES].sort());
  });

  it('erases everything of one person and nothing of another, from the file too', async () => {
    const path = join(folder(), 'state.sqlite');
    const state = open(path);
    for (const person of ['p-one', 'p-two']) {
      await state.people.chooseLanguage(person, 'en');
      await state.sessions.write(person, 'turn', { text: `MARKER-${person}` });
      await state.feedback.give(person, 'a', { kind: 'good' });
    }
    await state.erase('p-one');
    expect(await state.people.find('p-one')).toBeNull();
    expect(await state.sessions.read('p-one', 'turn')).toBeUndefined();
    expect(await state.people.find('p-two')).toMatchObject({ language: 'en' });
    expect(await state.feedback.count(0)).toEqual({ good: 1, bad: 0 });
    const bytes = ['', '-wal'].map((ending) => readFileSync(`${path}${ending}`).toString('latin1')).join('');
    expect(bytes).toContain('MARKER-p-two');
    expect(bytes).not.toContain('p-one');
    await state.close();
  });

  it('begins anew when the file is broken, and keeps the broken one aside', async () => {
    const path = join(folder(), 'state.sqlite');
    const first = open(path);
    await first.people.chooseLanguage('p', 'en');
    await first.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(7, 0, 2000));
    let told = 0;
    const second = openState({ path, now: () => 0, onBroken: () => (told += 1) });
    expect(await second.people.find('p')).toBeNull();
    expect([told, readFileSync(`${path}.broken`).length]).toEqual([1, bytes.length]);
    await second.close();
  });

  it('brings an old file to the newest shape and keeps what it holds', async () => {
    const path = join(folder(), 'state.sqlite');
    const { DatabaseSync } = await import('@photostructure/sqlite');
    const old = new DatabaseSync(path);
    old.exec(`${MIGRATIONS[0]}; PRAGMA user_version = 1;`);
    old.exec("INSERT INTO people (person, language, seen_at) VALUES ('p', 'en', 1)");
    old.close();
    const state = open(path);
    expect(await state.people.find('p')).toMatchObject({ language: 'en' });
    await state.close();
  });
});

describe('who people are', () => {
  const identity = createIdentity('one secret of the house');

  it('is a key that needs the secret, the same each time', () => {
    expect(identity.keyOf(42)).toMatch(/^[0-9a-f]{32}$/u);
    expect(identity.keyOf(42)).toBe(createIdentity('one secret of the house').keyOf(42));
    expect(identity.keyOf(42)).not.toBe(createIdentity('another secret of it').keyOf(42));
  });

  it('opens an address only with the secret it was sealed with', () => {
    const sealed = identity.seal(7_731_004_219);
    expect(identity.open(sealed)).toBe(7_731_004_219);
    expect(createIdentity('another secret of it').open(sealed)).toBeNull();
    expect(identity.open(sealed.slice(0, -1))).toBeNull();
  });

  it('rests on a secret that is made once and kept', async () => {
    const data = folder();
    const made = await readIdSecret(null, data);
    expect(made.length).toBeGreaterThan(30);
    expect(await readIdSecret(null, data)).toBe(made);
    expect(await readIdSecret('the configured one', data)).toBe('the configured one');
  });
});
