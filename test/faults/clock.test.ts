import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayInVietnam } from '../../src/bot/clock.ts';
import { deadlineIn } from '../../src/llm/deadline.ts';
import { openState } from '../../src/state/sqlite/open-state.ts';
import { startBot } from '../bot/support/bot-at-work.ts';
import { createFakeClock } from '../bot/support/fake-clock.ts';

afterEach(() => vi.restoreAllMocks());

const HOUR = 3_600_000;

describe('a clock that is set back an hour', () => {
  it('does not give a waiting model an hour more', async () => {
    const deadline = deadlineIn(60);
    const real = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(real - HOUR);
    expect(deadline.left()).toBeLessThanOrEqual(60);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(deadline.left()).toBeLessThanOrEqual(0);
  });

  it('leaves the bot answering, and nobody shut out by the limit of messages', async () => {
    const work = startBot();
    for (let at = 0; at < 25; at += 1) await work.write(`/help ${at}`);
    const back = createFakeClock(work.clock.now() - HOUR);
    Object.assign(work.clock, back);
    await work.clock.pass(61_000);
    const before = work.telegram.texts().length;
    await work.write('/help');
    expect(work.telegram.texts().length).toBe(before + 1);
    expect(work.telegram.texts().at(-1)).not.toContain('gửi hơi nhanh');
  });

  it('keeps a conversation no longer than its time once the clock is right again', async () => {
    const clock = { now: 10 * HOUR };
    const state = openState({ path: ':memory:', now: () => clock.now, onBroken: () => undefined });
    await state.sessions.write('p', 'turn', { text: 'a' });
    clock.now -= HOUR;
    expect(await state.sessions.read('p', 'turn')).toEqual({ text: 'a' });
    clock.now += 2 * HOUR;
    expect(await state.sessions.read('p', 'turn')).toBeUndefined();
    await state.close();
  });
});

describe('the day of a rule', () => {
  it('is that of Viet Nam, at midnight, in summer time and wherever the machine stands', () => {
    expect(dayInVietnam(Date.parse('2026-12-31T16:59:59Z'))).toBe('2026-12-31');
    expect(dayInVietnam(Date.parse('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
    for (const zone of ['America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati']) {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      expect(dayInVietnam(Date.parse('2026-03-29T00:30:00Z'))).toBe('2026-03-29');
      expect(dayInVietnam(Date.parse('2026-11-01T18:30:00Z'))).toBe('2026-11-02');
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});
