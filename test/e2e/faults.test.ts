import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botTexts } from '../../src/bot/texts/texts.ts';
import type { Fault } from '../../src/playground/faults/faults.ts';
import { personEdits, personSends } from '../../src/playground/telegram/person-acts.ts';
import { personAsksInline, pressData } from '../../src/playground/telegram/person-presses.ts';
import { addGroup } from '../../src/playground/telegram/telegram.ts';
import { startWholeProgram, type WholeProgram } from './support/whole-program.ts';

const vi = botTexts('vi');
const QUESTION = 'Hộ nghèo vay vốn được bao nhiêu?';
/** Stands in everything that is written below, and must never stand in the log. */
const MARKER = 'Bí-mật-của-Lan-7431';

describe('the real bot and a Telegram that fails', () => {
  let program: WholeProgram;
  beforeAll(async () => {
    program = await startWholeProgram();
  }, 60_000);
  afterAll(() => program?.stop());
  const order = (method: string, fault: Fault, times = 1) => program.playground.faults.order({ method, times, fault });
  const answersTo = (visitor: { chat: () => readonly { from: { is_bot: boolean } }[] }) =>
    visitor.chat().filter(({ from }) => from.is_bot).length;

  it.each<[string, Fault]>([
    ['asks to wait', { kind: 'too_many_requests', retryAfter: 1 }],
    ['breaks down', { kind: 'server_error' }],
    ['is hidden behind a broken proxy', { kind: 'bad_gateway' }],
    ['cuts the line', { kind: 'cut' }],
    ['refuses the markup', { kind: 'bad_request' }],
  ])('an answer arrives once when sending %s', async (_, fault) => {
    const lan = program.newcomer();
    order('sendMessage', fault);
    const { text } = await lan.write(`${QUESTION} ${MARKER}`);
    expect(text).toContain('[1]');
    expect(answersTo(lan)).toBe(1);
    expect(program.playground.faults.waiting()).toEqual([]);
  });

  it('an answer that may have arrived is sent at most twice', async () => {
    const lan = program.newcomer();
    order('sendMessage', { kind: 'cut', after: true });
    await lan.write(QUESTION);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(answersTo(lan)).toBeLessThanOrEqual(2);
  });

  it('a refusal by the person erases everything and does not stop the bot', async () => {
    const lan = program.newcomer();
    await lan.write(QUESTION);
    const before = program.log().split('Erased after a block').length;
    order('sendMessage', { kind: 'blocked' });
    personSends(program.playground.telegram, lan.id, { kind: 'text', text: MARKER });
    await expect.poll(() => program.log().split('Erased after a block').length).toBe(before + 1);
    expect((await lan.write('/help')).text).toContain(vi.help[0]);
  });

  it('fetching goes on after faults of its own', async () => {
    const lan = program.newcomer();
    order('getUpdates', { kind: 'bad_gateway' });
    order('getUpdates', { kind: 'cut' });
    order('getUpdates', { kind: 'too_many_requests', retryAfter: 1 });
    expect((await lan.write('/help')).text).toContain(vi.help[0]);
    expect((await lan.write('/privacy')).text).toContain(vi.privacy[0]);
    expect((await lan.write('/contact')).text).toContain(vi.contacts);
  });

  it('a press that cannot be answered any more still does its work', async () => {
    const lan = program.newcomer();
    await lan.write(QUESTION);
    order('answerCallbackQuery', { kind: 'bad_request', description: 'query is too old and response timeout expired' });
    expect((await lan.press(vi.sourcesButton)).text).toContain(vi.sourcesOf);
  });

  it('an update that comes twice is answered once', async () => {
    const lan = program.newcomer();
    const { updates } = program.playground.telegram;
    const stop = updates.onArrival(() => {
      stop();
      const [update] = updates.waiting();
      if (update !== undefined) updates.repeat(update);
    });
    await lan.write('/help');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answersTo(lan)).toBe(1);
  });

  it('what waited while the bot was away is answered with an apology', async () => {
    const lan = program.newcomer();
    const date = Math.floor(Date.now() / 1000) - 1200;
    expect((await lan.write(QUESTION, { date })).text).toContain(vi.late);
  });

  it('messages in a burst are answered in their order', async () => {
    const lan = program.newcomer();
    const commands = ['/help', '/privacy', '/contact', '/moi'];
    for (const text of commands) personSends(program.playground.telegram, lan.id, { kind: 'text', text });
    const wanted = [vi.help[0], vi.privacy[0], vi.contacts, vi.newStarted];
    const order = () =>
      wanted.map((words) => lan.chat().findIndex((one) => one.from.is_bot && one.text?.includes(words ?? '')));
    await expect.poll(() => order().every((place) => place >= 0), { timeout: 8000 }).toBe(true);
    expect(order()).toEqual([...order()].sort((one, other) => one - other));
  });

  it('old and unknown buttons are answered', async () => {
    const lan = program.newcomer();
    const { messages } = await lan.write('/start');
    const [message] = messages;
    if (message === undefined) throw new Error('no message');
    const pressed = await lan.act(() => pressData(program.playground.telegram, lan.id, message, `old:${MARKER}`));
    expect([...pressed.toasts, pressed.text].join(' ')).toContain(vi.staleButton);
  });

  it('a group hears it only when it is called', async () => {
    const { telegram } = program.playground;
    const lan = program.newcomer();
    const group = -700_001;
    addGroup(telegram, { id: group, title: 'Thôn', members: [lan.id] });
    personSends(telegram, lan.id, { kind: 'text', text: 'mai họp thôn' }, { chat: group });
    const call = { kind: 'text', text: '/hoi@hoi_xa_bot hộ nghèo vay được bao nhiêu?' } as const;
    const { messages } = await lan.act(() => personSends(telegram, lan.id, call, { chat: group }), group);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toContain('[1]');
    expect(telegram.chats.find(group)?.messages).toHaveLength(3);
  });

  it('nothing that people wrote, no id and no token stands in the log, whatever went wrong', async () => {
    const { telegram, token } = program.playground;
    const lan = program.newcomer();
    const [secret = ''] = token.split(':').slice(1);
    const faults: Fault[] = [
      { kind: 'blocked' },
      { kind: 'bad_request', description: MARKER },
      { kind: 'server_error' },
      { kind: 'bad_gateway' },
      { kind: 'cut' },
      { kind: 'too_many_requests', retryAfter: 0 },
    ];
    const file = { name: `${MARKER}.pdf`, type: MARKER, bytes: Buffer.from(MARKER), caption: MARKER };
    for (const fault of faults) {
      order('*', fault, 2);
      const { message_id: id } = personSends(telegram, lan.id, { kind: 'text', text: `/start ${MARKER}` });
      personEdits(telegram, lan.id, lan.id, id, `${MARKER} vay vốn`);
      for (const kind of ['document', 'voice', 'sticker'] as const) personSends(telegram, lan.id, { kind, ...file });
      personAsksInline(telegram, lan.id, MARKER);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    program.playground.faults.clear();
    await program.newcomer().write('/help');
    for (const leak of [MARKER, secret, String(lan.id), 'vay vốn']) expect(program.log()).not.toContain(leak);
    expect(program.log().length).toBeGreaterThan(1000);
  });
});
