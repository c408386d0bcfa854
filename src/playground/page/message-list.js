import { bubble } from './bubble.js';
import { dayOf } from './days.js';
import { element, iconButton } from './dom.js';
import { icon } from './icons.js';

const NEAR = 120;
const MARGIN = 14;
const TYPING_LASTS = 5500;
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * The messages of a chat, the newest at the end. New ones are read out; the list stays where the reader is, unless that is the end.
 * @param {any} pane what the pane offers: `context(message)`, `texts()`, `welcome()`
 */
export function createMessageList(pane) {
  const list = element('div', { class: 'messages', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', tabindex: 0 });
  const toEnd = iconButton(icon('down'), '', () => scrollToEnd(true), { class: 'icon-button to-end', hidden: true });
  const typing = element('div', { class: 'typing', role: 'status' }, element('i'), element('i'), element('i'));
  let typingTimer;
  let last = null;

  const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  const scrollToEnd = (smooth) => {
    list.scrollTo({ top: list.scrollHeight, behavior: smooth && !stillness.matches ? 'smooth' : 'instant' });
  };
  const find = (id) => list.querySelector(`[data-message="${id}"]`);
  const draw = (message) => bubble(message, pane.context(message));

  list.addEventListener('scroll', () => {
    toEnd.hidden = atEnd();
  });
  // Pictures grow after they are loaded; who reads the end keeps reading the end.
  new ResizeObserver(() => {
    if (toEnd.hidden) scrollToEnd(false);
  }).observe(list);
  list.addEventListener('load', () => toEnd.hidden && scrollToEnd(false), true);

  function append(message) {
    const day = dayOf(message.date, pane.texts());
    if (last === null || dayOf(last.date, pane.texts()) !== day) list.append(element('div', { class: 'day' }, day));
    const drawn = draw(message);
    if (last?.from.id === message.from.id) drawn.classList.add('follows');
    last = message;
    if (typing.isConnected) typing.before(drawn);
    else list.append(drawn);
    return drawn;
  }

  /**
   * The end of the list, or the beginning of a message that is taller than it: the answer stands in its first line.
   * At once: while a list still moves, nobody can tell where its reader is.
   */
  function showNew(drawn) {
    const top = drawn.offsetTop - list.offsetTop - MARGIN;
    list.scrollTo({ top: Math.min(top, list.scrollHeight), behavior: 'instant' });
  }

  /** Draws a chat from its beginning; nothing of it is read out. */
  function showAll(messages) {
    list.setAttribute('aria-label', pane.texts().messages);
    toEnd.setAttribute('aria-label', pane.texts().toEnd);
    toEnd.title = pane.texts().toEnd;
    last = null;
    list.setAttribute('aria-live', 'off');
    list.replaceChildren();
    if (messages.length === 0) list.append(pane.welcome());
    for (const message of messages) append(message);
    scrollToEnd(false);
    setTimeout(() => list.setAttribute('aria-live', 'polite'), 50);
  }

  function stopTyping() {
    clearTimeout(typingTimer);
    typing.remove();
  }

  return {
    elements: [list, toEnd],
    showAll,
    add(message, mine) {
      list.querySelector('.welcome')?.remove();
      if (!mine) stopTyping();
      const stay = !mine && !atEnd();
      const drawn = append(message);
      if (!stay) showNew(drawn);
      toEnd.hidden = !stay;
    },
    change(message) {
      const old = find(message.message_id);
      if (old === null) return;
      const end = atEnd();
      const focused = old.contains(document.activeElement);
      const drawn = draw(message);
      if (old.classList.contains('follows')) drawn.classList.add('follows');
      drawn.style.animation = 'none';
      old.replaceWith(drawn);
      if (focused) (drawn.querySelector('.keyboard button') ?? list).focus();
      if (end) scrollToEnd(false);
    },
    remove(id) {
      find(id)?.remove();
      if (list.querySelector('.message') === null) showAll([]);
    },
    show(id) {
      const found = find(id);
      found?.scrollIntoView({ block: 'center', behavior: stillness.matches ? 'instant' : 'smooth' });
      found?.querySelector('button, a')?.focus({ preventScroll: true });
    },
    startTyping() {
      const end = atEnd();
      typing.setAttribute('aria-label', pane.texts().typing);
      list.append(typing);
      if (end) scrollToEnd(false);
      clearTimeout(typingTimer);
      typingTimer = setTimeout(() => typing.remove(), TYPING_LASTS);
    },
  };
}
