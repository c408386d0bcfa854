import { act, upload } from './connection.js';
import { createComposer } from './composer.js';
import { element, iconButton } from './dom.js';
import { icon } from './icons.js';
import { finish } from './inline-keyboard.js';
import { openMenu } from './menu.js';
import { createMessageList } from './message-list.js';
import { askToOpen, notice, showPicture, toast } from './notices.js';
import { welcome } from './welcome.js';
import { textsIn } from './texts.js';

const HA_GIANG = { latitude: 22.823, longitude: 104.984 };
const ACCEPTED = { photo: 'image/*', document: '', voice: 'audio/*,.ogg,.oga,.mp3,.m4a,.wav,.webm' };
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * One person's phone: the chat with the bot, or the group, with all that the person can do there.
 * @param {any} store
 * @param {number} personId
 * @param {{ poster: string | null, onNews: () => void }} page
 */
export function createPane(store, personId, page) {
  const me = () => store.person(personId);
  const { role } = me();
  let chatId = personId;
  let poster = page.poster;
  let inline = null;
  const root = element('section', { class: 'pane', 'data-role': role, id: `pane-${role}` });
  const texts = () => textsIn(me().language);
  const botName = () => store.setting.bot.name[me().language];
  const failed = () => toast(root, texts().notSent);
  const tell = (name, details) => act(name, { person: personId, chat: chatId, ...details }).catch(failed);

  const pane = {
    element: root,
    texts,
    botUsername: () => store.setting.bot.username,
    commands: () => (chatId === personId ? me().commands : me().groupCommands),
    replyKeyboard: () => store.chat(chatId).replyKeyboard,
    startButton,
    welcome: () => welcome(store, me(), chatId, texts()),
    send(words, above) {
      if (above?.kind === 'edit') return tell('edit', { message: above.message.message_id, text: words });
      return tell('write', above === null ? { text: words } : { text: words, replyTo: above.message.message_id });
    },
    sendCommand(command) {
      composer.write('');
      const to = chatId === personId ? '' : `@${store.setting.bot.username}`;
      return pane.send(`/${command}${to}`, null);
    },
    sendLocation: () => tell('location', HA_GIANG),
    sendSticker: () => tell('sticker', {}),
    pick,
    sendFiles: (files) => {
      for (const file of files) sendFile(file, file.type.startsWith('image/') ? 'photo' : 'document');
    },
    async askInline(query, suggestions) {
      suggestions.offer([], { label: texts().askInline, kind: 'cards', none: texts().searching });
      inline = { suggestions, query: null };
      const asked = await tell('inline', { query });
      if (inline?.suggestions === suggestions) inline.query = asked?.id ?? null;
      if (early !== null) showCards(early);
    },
    context: (message) => ({
      person: personId,
      chat: chatId,
      texts: texts(),
      botName: botName(),
      nameOfPerson: (id) => store.person(id)?.firstName,
      reaction: store.reactionTo(chatId, message.message_id),
      onCommand: (command) => pane.send(command, null),
      onLink: (url) => askToOpen(url, texts()),
      onPicture: (source, words) => showPicture(source, words, texts()),
      onCopy: copy,
      onInline: (query) => composer.write(`@${store.setting.bot.username} ${query}`),
      onShow: (id) => list.show(id),
      onMenu: (shown, opener) => openMenu(root, opener, messageActs(shown)),
      onFailure: failed,
    }),
  };
  const list = createMessageList(pane);
  const composer = createComposer(pane);

  function startButton() {
    if (chatId !== personId) return null;
    const { blocked, open } = store.chat(personId);
    const start = async () => {
      const words = poster === null ? '/start' : `/start ${poster}`;
      poster = null;
      if (blocked) await tell('block', { blocked: false });
      await tell('write', { text: words });
      composer.draw();
      composer.focus();
    };
    if (blocked) return { label: texts().restart, press: start };
    if (poster !== null) return { label: texts().startWith, press: start };
    return open ? null : { label: texts().start, press: start };
  }

  function pick(kind) {
    const input = element('input', { type: 'file', accept: ACCEPTED[kind], multiple: kind === 'photo', hidden: true });
    input.addEventListener('change', () => {
      for (const file of input.files) sendFile(file, kind);
      input.remove();
    });
    root.append(input);
    input.click();
  }

  async function sendFile(file, kind) {
    if (file.size > MOST_BYTES) return toast(root, texts().tooBig);
    try {
      await upload(file, { person: personId, chat: chatId, kind });
    } catch (error) {
      toast(root, /IMAGE_PROCESS_FAILED/.test(error.message) ? texts().notPicture : texts().notSent);
    }
  }

  function copy(words) {
    navigator.clipboard.writeText(words).then(() => toast(root, texts().copied), failed);
  }

  function messageActs(message) {
    const words = message.text ?? message.caption;
    const id = message.message_id;
    return [
      { icon: 'reply', label: texts().reply, choose: () => composer.answer(message) },
      ...(message.from.id === personId && message.text ? [{ icon: 'edit', label: texts().edit, choose: () => composer.edit(message) }] : []),
      ...(words ? [{ icon: 'copy', label: texts().copy, choose: () => copy(words) }] : []),
      ...(words ? [{ icon: 'forward', label: texts().forward, choose: () => tell('forward', { message: id }) }] : []),
    ];
  }

  function menu(opener, within) {
    openMenu(within, opener, [
      { icon: 'group', label: chatId === personId ? texts().group : texts().leaveGroup, choose: () => enter(chatId === personId ? store.setting.group : personId) },
      { icon: 'at', label: texts().askInline, choose: () => composer.write(`@${store.setting.bot.username} `) },
      { icon: 'language', label: texts().language, choose: () => tell('language', { language: me().language === 'vi' ? 'en' : 'vi' }) },
      null,
      { icon: 'clear', label: texts().clear, choose: () => tell('clear', {}) },
      ...(chatId === personId ? [{ icon: 'stop', label: texts().stop, danger: true, choose: () => tell('block', { blocked: true }) }] : []),
    ]);
  }

  function enter(chat) {
    chatId = chat;
    drawAll();
  }

  /** Cards that came before the id of their query did. */
  let early = null;
  function showCards(results) {
    early = null;
    if (inline === null) return;
    if (inline.query === null) {
      early = results;
      return;
    }
    if (inline.query !== results.query) return;
    const cards = results.cards.map(({ id, title, description }) => ({
      first: title,
      second: description,
      choose: () => {
        composer.write('');
        tell('choose', { card: id });
      },
    }));
    if (results.button !== null) {
      const { text: words, start } = results.button;
      cards.unshift({ first: words, second: '', choose: () => (composer.write(''), tell('write', { chat: personId, text: `/start ${start}`.trim() })) });
    }
    inline.suggestions.offer(cards, { label: texts().askInline, kind: 'cards', none: texts().noResults });
  }

  function drawAll() {
    const words = texts();
    root.lang = me().language;
    root.setAttribute('aria-label', words.role[role]);
    root.dataset.drop = words.drop;
    const more = iconButton(icon('more'), words.more, () => menu(more, root), { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
    const header = element(
      'header',
      { class: 'pane-header' },
      element('span', { class: 'avatar' }, icon(role)),
      element('div', { class: 'who' }, element('h2', {}, words.role[role]), element('p', {}, words.subtitle[role])),
      more,
    );
    const group = element(
      'div',
      { class: 'group-bar', hidden: chatId === personId },
      iconButton(icon('back'), words.leaveGroup, () => enter(personId)),
      `${store.chat(store.setting.group).title} · ${words.groupTitle}`,
    );
    const [messages, toEnd] = list.elements;
    root.replaceChildren(header, group, messages, composer.element, toEnd);
    composer.draw();
    list.showAll(store.messagesIn(chatId));
  }

  function take(happening) {
    switch (happening.kind) {
      case 'snapshot':
        return drawAll();
      case 'setting':
        return settle();
      case 'message': {
        if (happening.chat !== chatId) return;
        const mine = happening.message.from.id === personId;
        list.add(happening.message, mine);
        if (!mine) page.onNews();
        return;
      }
      case 'edited':
        return happening.chat === chatId ? list.change(happening.message) : undefined;
      case 'deleted':
        return happening.chat === chatId ? list.remove(happening.messageId) : undefined;
      case 'reaction': {
        const message = store.messagesIn(chatId).find(({ message_id: id }) => id === happening.messageId);
        return happening.chat === chatId && message ? list.change(message) : undefined;
      }
      case 'action':
        return happening.chat === chatId ? list.startTyping() : undefined;
      case 'callback-answer':
        return happening.answer.person === personId ? callbackAnswer(happening.answer) : undefined;
      case 'inline-results':
        return happening.results.person === personId ? showCards(happening.results) : undefined;
      default:
    }
  }

  /** Draws anew only what has changed, so that a half-written message keeps its place. */
  function settle() {
    if (root.lang !== me().language) return drawAll();
    composer.draw();
    if (store.messagesIn(chatId).length === 0) list.showAll([]);
  }

  function callbackAnswer({ query, text, alert, url }) {
    finish(query);
    if (text !== '') alert ? notice(text, texts()) : toast(root, text);
    if (url !== null) askToOpen(url, texts());
  }

  acceptDrops(root, pane);
  drawAll();
  return { role, element: root, take, menu, focus: composer.focus, label: () => texts().role[role] };
}

function acceptDrops(root, pane) {
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    root.classList.add('dropping');
  });
  root.addEventListener('dragleave', ({ relatedTarget }) => root.contains(relatedTarget) || root.classList.remove('dropping'));
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    root.classList.remove('dropping');
    pane.sendFiles([...event.dataTransfer.files]);
  });
}
