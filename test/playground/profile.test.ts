import { describe, expect, it } from 'vitest';
import { bench, GROUP, LAN, MINH, refusalOf } from './support/with-playground.ts';

const HELP = { command: 'help', description: 'Trợ giúp' };

describe('commands', () => {
  it('are kept by scope and language, and the nearest list is seen', async () => {
    const { bot, playground } = await bench();
    const list = (description: string) => [{ command: 'help', description }];
    await bot.api.setMyCommands(list('Help'));
    await bot.api.setMyCommands(list('Trợ giúp'), { language_code: 'vi' });
    await bot.api.setMyCommands(list('Quản trị'), { scope: { type: 'chat', chat_id: MINH } });
    await bot.api.setMyCommands(list('Nhóm'), { scope: { type: 'all_group_chats' } });
    const seen = (id: number, language: string, chat = id) =>
      playground.telegram.commands.seenBy({ id, language }, { id: chat, type: chat < 0 ? 'group' : 'private' })[0]
        ?.description;
    expect(seen(LAN, 'vi')).toBe('Trợ giúp');
    expect(seen(LAN, 'en')).toBe('Help');
    expect(seen(MINH, 'vi')).toBe('Quản trị');
    expect(seen(LAN, 'vi', GROUP)).toBe('Nhóm');
    expect(await bot.api.getMyCommands({ language_code: 'vi' })).toEqual([HELP]);
    await bot.api.deleteMyCommands({ language_code: 'vi' });
    expect(await bot.api.getMyCommands({ language_code: 'vi' })).toEqual([]);
    expect(seen(LAN, 'vi')).toBe('Help');
  });

  it('are refused when Telegram would not take them', async () => {
    const { bot } = await bench();
    const set = (command: string, description = 'a') => refusalOf(bot.api.setMyCommands([{ command, description }]));
    expect(await set('Help')).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    expect(await set('kiểm_tra')).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    expect(await set('help', '')).toBe('400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
    expect(await refusalOf(bot.api.setMyCommands(Array.from({ length: 101 }, () => HELP)))).toContain('400');
  });
});

describe('profile', () => {
  it('has name, description and short description by language', async () => {
    const { bot } = await bench();
    expect(await bot.api.getMe()).toMatchObject({
      is_bot: true,
      username: 'hoi_xa_bot',
      supports_inline_queries: true,
    });
    await bot.api.setMyDescription('Trợ lý AI', { language_code: 'vi' });
    await bot.api.setMyDescription('An AI assistant');
    await bot.api.setMyShortDescription('AI');
    await bot.api.setMyName('Ask the Commune', { language_code: 'en' });
    expect(await bot.api.getMyDescription({ language_code: 'vi' })).toEqual({ description: 'Trợ lý AI' });
    expect(await bot.api.getMyDescription({ language_code: 'fr' })).toEqual({ description: 'An AI assistant' });
    expect(await bot.api.getMyShortDescription()).toEqual({ short_description: 'AI' });
    expect(await bot.api.getMyName({ language_code: 'en' })).toEqual({ name: 'Ask the Commune' });
    expect(await bot.api.getMyName()).toEqual({ name: 'Hỏi Xã' });
    expect(await refusalOf(bot.api.setMyDescription('a'.repeat(513)))).toMatch(/^400/);
    expect(await refusalOf(bot.api.setMyShortDescription('a'.repeat(121)))).toMatch(/^400/);
  });
});

describe('chats', () => {
  it('show typing, reactions and who is there', async () => {
    const { bot, open, next } = await bench();
    expect(await refusalOf(bot.api.getChat(LAN))).toBe('400 Bad Request: chat not found');
    open();
    expect(await bot.api.getChat(LAN)).toMatchObject({ id: LAN, type: 'private', first_name: 'Lan' });
    const action = next('action');
    await bot.api.sendChatAction(LAN, 'typing');
    expect(await action).toMatchObject({ chat: LAN, action: 'typing' });
    expect(await refusalOf(bot.api.raw.sendChatAction({ chat_id: LAN, action: 'dancing' as 'typing' }))).toMatch(
      /^400/,
    );
    const reaction = next('reaction');
    await bot.api.setMessageReaction(LAN, 1, [{ type: 'emoji', emoji: '👍' }]);
    expect(await reaction).toMatchObject({ messageId: 1, emoji: ['👍'] });
    expect(
      await refusalOf(
        bot.api.raw.setMessageReaction({
          chat_id: LAN,
          message_id: 1,
          reaction: [{ type: 'emoji', emoji: '🌾' as '👍' }],
        }),
      ),
    ).toBe('400 Bad Request: REACTION_INVALID');
    expect(await bot.api.getChatMember(GROUP, MINH)).toMatchObject({ status: 'member', user: { id: MINH } });
  });
});
