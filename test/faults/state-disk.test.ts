import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { openState } from '../../src/state/sqlite/open-state.ts';
import { startBot } from '../bot/support/bot-at-work.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'hoi-xa-disk-'));
const open = (path: string, onBroken: () => void = () => undefined) => openState({ path, now: () => 1, onBroken });

describe('the state on a disk that fails', () => {
  it('that is full, in the middle of a conversation: the person is answered, and the bot goes on', async () => {
    const work = startBot();
    const { sessions, answers } = work.services.state;
    const full = (): Promise<never> => Promise.reject(new Error('database or disk is full'));
    const kept = { sessions: { ...sessions }, answers: { ...answers } };
    Object.assign(sessions, { write: full });
    Object.assign(answers, { keep: full });
    await work.write('hộ nghèo vay được bao nhiêu?');
    expect(work.telegram.texts()).toHaveLength(1);
    expect(work.telegram.texts()[0]?.length).toBeGreaterThan(20);
    Object.assign(sessions, kept.sessions);
    Object.assign(answers, kept.answers);
    await work.write('hộ nghèo vay được bao nhiêu?');
    expect(work.telegram.texts().at(-1)).toContain('Không cần thế chấp');
    expect(work.log.join('')).not.toContain('hộ nghèo vay');
  });

  it('where its folder is no folder: one line that says what and how to mend it', () => {
    const file = join(folder(), 'data');
    writeFileSync(file, 'no folder');
    let failure: unknown;
    try {
      open(join(file, 'state.sqlite'));
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    expect(failure instanceof Failure ? failure.line : '').toMatch(/^[^\n]{20,300}$/u);
  });

  it('that cut it off anywhere: it opens, whole or empty, and the broken one is kept aside', async () => {
    const path = join(folder(), 'state.sqlite');
    const first = open(path);
    for (let n = 0; n < 40; n += 1) await first.sessions.write(`p-${n}`, 'turn', { text: 'x'.repeat(2000) });
    await first.close();
    const whole = readFileSync(path);
    for (let part = 0; part <= 10; part += 1) {
      const copy = join(folder(), 'state.sqlite');
      writeFileSync(copy, whole);
      truncateSync(copy, Math.floor((whole.length * part) / 10));
      let broken = 0;
      const state = open(copy, () => (broken += 1));
      await state.sessions.write('p', 'turn', { text: 'a' });
      expect(await state.sessions.read('p', 'turn')).toEqual({ text: 'a' });
      if (broken > 0) expect(readFileSync(`${copy}.broken`).length).toBe(Math.floor((whole.length * part) / 10));
      await state.close();
    }
  });
});
