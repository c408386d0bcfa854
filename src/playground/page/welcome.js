import { element } from './dom.js';

/** What stands in an empty chat: what the bot is, in its own words. */
export function welcome(store, person, chatId, texts) {
  const { bot, setting } = { bot: store.setting.bot, setting: store.setting };
  const inGroup = chatId === setting.group;
  return element(
    'div',
    { class: 'welcome' },
    element('img', { src: '/page/logo.svg', alt: '' }),
    element('h3', {}, inGroup ? store.chat(chatId).title : bot.name[person.language]),
    element('p', {}, inGroup ? texts.empty : bot.description[person.language] || texts.empty),
  );
}
