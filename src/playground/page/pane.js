import { createComposer } from './composer.js';
import { element, iconButton } from './dom.js';
import { icon } from './icons.js';
import { finish } from './inline-keyboard.js';
import { createInlineSearch } from './inline-search.js';
import { createMessageList } from './message-list.js';
import { askToOpen, notice, showPicture, toast } from './notices.js';
import { openMessageMenu, openPaneMenu } from './pane-menus.js';
import { acceptDrops, createSending } from './sending.js';
import { startButton } from './start-button.js';
import { textsIn } from './texts.js';
import { welcome } from './welcome.js';

/**
 * One person's phone: the chat with the bot, or the group.
 * @param {any} store
 * @param {number} personId
 * @param {{ poster: string | null, onNews: () => void, onBotLink: (payload: string, texts: any) => void }} page `poster` is the start parameter the page was opened with; `onBotLink` is told of links to the bot
 */
export function createPane(store, personId, page) {
  const me = () => store.person(personId);
  const { role } = me();
  const root = element('section', { class: 'pane', 'data-role': role, id: `pane-${role}` });
  const texts = () => textsIn(me().language);
  let chatId = personId;

  const pane = {
    element: root,
    person: personId,
    poster: page.poster,
    texts,
    chat: () => chatId,
    group: () => store.setting.group,
    language: () => me().language,
    botUsername: () => store.setting.bot.username,
    commands: () => (chatId === personId ? me().commands : me().groupCommands),
    chatState: () => store.chat(chatId),
    welcome: () => welcome(store, me(), chatId, texts()),
    context,
    enter,
  };
  pane.sending = createSending(pane);
  pane.startButton = () => startButton(pane);
  pane.composer = createComposer(pane);
  pane.write = pane.composer.write;
  pane.search = createInlineSearch(pane);
  const list = createMessageList(pane);

  /** What a bubble needs of its pane. */
  function context(message) {
    return {
      person: personId,
      chat: chatId,
      texts: texts(),
      botName: store.setting.bot.name[me().language],
      nameOfPerson: (id) => store.person(id)?.firstName,
      reaction: store.reactionTo(chatId, message.message_id),
      onCommand: pane.sending.write,
      onLink: openLink,
      onPicture: (source, words) => showPicture(source, words, texts()),
      onCopy: pane.sending.copy,
      onInline: (query) => pane.write(`@${pane.botUsername()} ${query}`),
      onShow: (id) => list.show(id),
      onMenu: (shown, opener) => openMessageMenu(pane, shown, opener),
      onFailure: pane.sending.failed,
    };
  }

  /** A link to the bot itself stays on the page; any other leads out, after a question. */
  function openLink(url) {
    const to = new URL(url);
    const own = to.hostname === 't.me' && to.pathname.slice(1).toLowerCase() === pane.botUsername().toLowerCase();
    if (own) page.onBotLink(to.searchParams.get('start') ?? '', texts());
    else askToOpen(url, texts());
  }

  /** Opens the private chat with a start parameter at hand, as a link to the bot does. */
  function openPoster(payload) {
    pane.poster = payload === '' ? null : payload;
    enter(personId);
  }

  function enter(chat) {
    chatId = chat;
    drawAll();
    pane.composer.focus();
  }

  function drawAll() {
    const words = texts();
    root.lang = me().language;
    root.setAttribute('aria-label', words.role[role]);
    root.dataset.drop = words.drop;
    const [messages, toEnd] = list.elements;
    root.replaceChildren(header(words), groupBar(words), messages, pane.composer.element, toEnd);
    pane.composer.draw();
    list.showAll(store.messagesIn(chatId));
  }

  function header(words) {
    const more = iconButton(icon('more'), words.more, () => openPaneMenu(pane, more, root), { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
    const who = element('div', { class: 'who' }, element('h2', {}, words.role[role]), element('p', {}, words.subtitle[role]));
    return element('header', { class: 'pane-header' }, element('span', { class: 'avatar' }, icon(role)), who, more);
  }

  function groupBar(words) {
    const back = iconButton(icon('back'), words.leaveGroup, () => enter(personId));
    return element('div', { class: 'group-bar', hidden: chatId === personId }, back, `${store.chat(pane.group()).title} · ${words.groupTitle}`);
  }

  /** Draws anew only what has changed, so that a half-written message keeps its place. */
  function settle() {
    if (root.lang !== me().language) drawAll();
    else pane.composer.draw();
  }

  function callbackAnswer({ query, text, alert, url }) {
    finish(query);
    if (text !== '' && alert) notice(text, texts());
    else if (text !== '') toast(root, text);
    if (url !== null) openLink(url);
  }

  function inChat(happening) {
    switch (happening.kind) {
      case 'message':
        list.add(happening.message, happening.message.from.id === personId);
        if (happening.message.from.id !== personId) page.onNews();
        break;
      case 'edited':
        list.change(happening.message);
        break;
      case 'deleted':
        list.remove(happening.messageId);
        break;
      case 'reaction': {
        const message = store.messagesIn(chatId).find(({ message_id: id }) => id === happening.messageId);
        if (message !== undefined) list.change(message);
        break;
      }
      case 'action':
        list.startTyping();
        break;
      default:
    }
  }

  function take(happening) {
    if (happening.chat === chatId) inChat(happening);
    else if (happening.kind === 'snapshot') drawAll();
    else if (happening.kind === 'setting') settle();
    else if (happening.kind === 'callback-answer' && happening.answer.person === personId) callbackAnswer(happening.answer);
    else if (happening.kind === 'inline-results' && happening.results.person === personId) pane.search.show(happening.results);
  }

  acceptDrops(root, pane.sending);
  drawAll();
  return { role, element: root, take, openPoster, menu: (opener, within) => openPaneMenu(pane, opener, within) };
}
