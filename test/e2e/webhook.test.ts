import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botTexts } from '../../src/bot/texts/texts.ts';
import { startWholeProgram, type WholeProgram } from './support/whole-program.ts';

const vi = botTexts('vi');

describe('the real bot by webhook', () => {
  let program: WholeProgram;
  beforeAll(async () => {
    program = await startWholeProgram({ webhook: true });
  }, 60_000);
  afterAll(() => program?.stop());
  const hook = (init: RequestInit) => fetch(`http://127.0.0.1:${program.port}/hook`, { method: 'POST', ...init });

  it('answers what is posted to it', async () => {
    const lan = program.newcomer();
    expect((await lan.write('Hộ nghèo vay vốn được bao nhiêu?')).text).toContain('[1]');
    expect((await lan.press(vi.sourcesButton)).text).toContain(vi.sourcesOf);
    expect(program.playground.telegram.updates.waiting()).toEqual([]);
  });

  it('takes nothing without the secret', async () => {
    const lan = program.newcomer();
    const body = JSON.stringify({
      update_id: 1,
      message: { message_id: 1, date: 1, chat: { id: lan.id, type: 'private' } },
    });
    const headers = { 'content-type': 'application/json' };
    expect((await hook({ headers, body })).status).toBeGreaterThanOrEqual(400);
    const wrong = { ...headers, 'x-telegram-bot-api-secret-token': 'sai' };
    expect((await hook({ headers: wrong, body })).status).toBeGreaterThanOrEqual(400);
    expect(lan.chat()).toEqual([]);
  });

  it('is healthy once an update was handled', async () => {
    await program.newcomer().write('/help');
    expect((await fetch(`http://127.0.0.1:${program.port}/healthz`)).status).toBe(200);
  });
});
