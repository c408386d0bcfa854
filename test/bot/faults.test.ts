import { BUTTON_KINDS, type ButtonKind, kindOfButton } from '../../src/bot/callback-data.ts';
import { botTexts } from '../../src/bot/texts/texts.ts';
import { describe, expect, it } from 'vitest';
import { messageOf, startBot, TOKEN } from './support/bot-at-work.ts';
import { settle } from './support/fake-clock.ts';
import { createRowFinder } from '../../src/statistics/row-key.ts';
import { BUTTONS, COMMANDS, everyKind } from './support/every-kind.ts';
import { smallLibrary } from './support/small-library.ts';
import { refused } from './support/fake-telegram.ts';

describe('faults of Telegram', () => {
  it('waits as long as Telegram asks, up to 30 s, and sends once', async () => {
    const work = startBot();
    let refusals = 1;
    work.telegram.onCall = ({ method }) =>
      method === 'sendMessage' && refusals-- > 0 ? refused(429, 'Too Many Requests', { retry_after: 12 }) : undefined;
    await work.write('/help');
    await work.clock.pass(11_000);
    expect(work.telegram.texts()).toHaveLength(1);
    await work.clock.pass(2000);
    expect(work.telegram.texts()).toHaveLength(2);
  });

  it('gives up when it should wait longer than that', async () => {
    const work = startBot();
    work.telegram.onCall = ({ method }) =>
      method === 'sendMessage' ? refused(429, 'Too Many Requests', { retry_after: 400 }) : undefined;
    await work.write('/help');
    await work.clock.pass(600_000);
    // The help text and the apology, once each.
    expect(work.telegram.texts()).toHaveLength(2);
    expect(work.bot.dispatcher.running).toBe(0);
  });

  it('sends again once, not more, what a broken connection may have delivered', async () => {
    const work = startBot();
    work.telegram.onCall = ({ method, payload }) => {
      if (method === 'sendMessage' && String(payload['text']).includes('như đang hỏi cán bộ')) throw new Error('cut');
      return undefined;
    };
    await work.write('/help');
    await work.clock.pass(60_000);
    const sent = work.telegram.texts();
    expect(sent.filter((text) => text.includes('như đang hỏi cán bộ'))).toHaveLength(2);
    expect(sent.at(-1)).toContain('tôi gặp trục trặc');
  });

  it('sends plain text when the markup is refused', async () => {
    const work = startBot();
    work.telegram.onCall = ({ method, payload }) =>
      method === 'sendMessage' && payload['parse_mode'] !== undefined
        ? refused(400, "Bad Request: can't parse entities: unclosed tag")
        : undefined;
    await work.write('hộ nghèo vay được bao nhiêu?');
    expect(work.telegram.last('sendMessage')?.payload['text']).toContain('lãi < 7%. [1]');
    expect(work.telegram.last('sendMessage')?.payload['reply_markup']).toBeDefined();
  });

  it('erases everything of a person who blocked it, without another word', async () => {
    const work = startBot();
    await work.press('language:en');
    const person = work.services.identity.keyOf(42);
    expect(await work.services.state.people.find(person)).not.toBeNull();
    work.telegram.onCall = ({ method }) =>
      method === 'sendMessage' ? refused(403, 'Forbidden: bot was blocked by the user') : undefined;
    const before = work.telegram.texts().length;
    await work.write('/help');
    expect(await work.services.state.people.find(person)).toBeNull();
    expect(work.telegram.texts()).toHaveLength(before + 1);
  });

  it('takes a button that cannot be acknowledged any more as pressed', async () => {
    const work = startBot();
    work.telegram.onCall = ({ method }) =>
      method === 'answerCallbackQuery' ? refused(400, 'Bad Request: query is too old') : undefined;
    await work.press('language:en');
    expect(work.telegram.texts()[0]).toContain('I now use English');
    expect(work.log.join('')).not.toContain('"level":50');
  });

  it('apologises when something of its own breaks, and goes on', async () => {
    const work = startBot();
    const { answerWith } = work;
    work.answerWith = () => Promise.reject(new Error('broken'));
    await work.write('hộ nghèo vay được bao nhiêu?');
    expect(work.telegram.texts()[0]).toContain('tôi gặp trục trặc');
    work.answerWith = answerWith;
    await work.write('hộ nghèo vay được bao nhiêu?');
    expect(work.telegram.texts()[1]).toContain('Không cần thế chấp');
  });
});

describe('what comes in', () => {
  it('answers an update that is delivered twice once', async () => {
    const work = startBot();
    const message = {
      chat: { id: 42, type: 'private' as const, first_name: 'Lan' },
      date: 1,
      message_id: 1,
      text: 'vay?',
    };
    const from = { id: 42, is_bot: false, first_name: 'Lan' };
    await work.send({ update_id: 900, message: { ...message, from } });
    await work.send({ update_id: 900, message: { ...message, from } });
    expect(work.questions).toHaveLength(1);
  });

  it('says once that somebody sends too fast, then stays silent for a minute', async () => {
    const work = startBot();
    for (let at = 0; at < 30; at += 1) await work.write(`/help ${at}`);
    const told = work.telegram.texts().filter((text) => text.includes('gửi hơi nhanh'));
    expect(told).toHaveLength(1);
    expect(work.telegram.texts()).toHaveLength(21);
    await work.clock.pass(61_000);
    await work.write('/help');
    expect(work.telegram.texts()).toHaveLength(22);
  });

  it('says once to each chat that it is busy when there is no room left', async () => {
    const work = startBot();
    work.answerWith = () => new Promise(() => undefined);
    for (let at = 0; at < 2400; at += 1) {
      const id = 1 + (at % 120);
      void work.bot.accept({ update_id: 10_000 + at, message: messageOf('vay vốn?', { id }, work.clock) });
    }
    await settle();
    const { running, waiting } = work.bot.dispatcher;
    expect([running, waiting]).toEqual([20, 2000]);
    const busy = work.telegram.calls.filter(({ payload }) => String(payload['text']).includes('nhiều người hỏi'));
    const chats = new Set(busy.map(({ payload }) => payload['chat_id']));
    expect(busy.length).toBeGreaterThan(0);
    expect(busy).toHaveLength(chats.size);
  });

  it('tells somebody once who writes on while a long answer is under way', async () => {
    const work = startBot();
    work.answerWith = () => new Promise(() => undefined);
    await work.write('vay vốn?');
    await work.clock.pass(4000);
    await work.write('vay vốn nữa?');
    await work.write('vay vốn nữa?');
    expect(work.telegram.texts().filter((text) => text.includes('đang trả lời câu trước'))).toHaveLength(1);
  });

  it('renews the typing sign and says a word after 20 seconds', async () => {
    const work = startBot();
    work.answerWith = () => new Promise(() => undefined);
    await work.write('vay vốn?');
    await work.clock.pass(21_000);
    const typing = work.telegram.calls.filter(({ method }) => method === 'sendChatAction');
    expect(typing).toHaveLength(5);
    expect(work.telegram.texts()).toEqual(['Tôi đang tra cứu, xin chờ thêm chút.']);
  });
});

describe('what never leaves', () => {
  it('is looked for in every command and every kind of button', () => {
    const { command, administratorCommand } = botTexts('vi');
    const { ask: _, ...commands } = command;
    expect(COMMANDS.split(' ')).toEqual(expect.arrayContaining(Object.keys({ ...commands, ...administratorCommand })));
    const pressed = new Set(BUTTONS.split(' ').map((button) => kindOfButton(button)));
    expect(BUTTON_KINDS.filter((kind) => ![...pressed].includes(kind as ButtonKind))).toEqual([]);
  });

  const MARKER = 'DAUHIEU7731';
  const faults = {
    none: () => undefined,
    429: () => refused(429, `Too Many Requests ${MARKER}`, { retry_after: 90 }),
    403: () => refused(403, `Forbidden ${MARKER}`),
    400: () => refused(400, `Bad Request ${MARKER}`),
    502: () => refused(502, `Bad Gateway ${MARKER}`),
    cut: () => {
      throw new Error(`request to http://127.0.0.1/bot${TOKEN}/sendMessage failed ${MARKER}`);
    },
  };

  it.each(Object.entries(faults))('no text, no id and no token in the log: %s', async (_, fault) => {
    const id = 7_731_004_219;
    const rows = createRowFinder([]);
    const work = startBot({ admins: [id + 1], library: smallLibrary(), rows });
    work.telegram.onCall = ({ method }) => (method === 'getUpdates' ? undefined : fault());
    for (const from of [{ id }, { id: id + 1 }]) {
      for (const update of everyKind(MARKER, from, work.clock)) {
        await work.send(update);
        await work.clock.pass(4000);
      }
      work.answerWith = () => Promise.reject(new Error(MARKER));
      await work.write(`hộ nghèo ${MARKER}`, from);
      await work.clock.pass(70_000);
    }
    await work.clock.pass(300_000);
    expect(work.telegram.texts().filter((text) => text.includes('gửi hơi nhanh'))).toEqual([]);
    const lines = work.log.join('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const secret of [MARKER, String(id), String(id + 1), TOKEN, TOKEN.slice(2)])
      expect(lines).not.toContain(secret);
  });
});
