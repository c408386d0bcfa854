import { act } from './connection.js';
import { element } from './dom.js';
import { icon } from './icons.js';

const PATIENCE = 15_000;

/**
 * The buttons below a message.
 * @param {any} message
 * @param {any} context
 */
export function inlineKeyboard(message, context) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length === 0) return null;
  return element(
    'div',
    { class: 'keyboard' },
    ...rows.map((row) => element('div', { class: 'row' }, ...row.map((button) => drawButton(button, message, context)))),
  );
}

function drawButton(button, message, context) {
  const style = button.style ?? '';
  if (button.url !== undefined) {
    const ask = (event) => {
      event.preventDefault();
      context.onLink(button.url);
    };
    const to = { href: button.url, target: '_blank', rel: 'noopener noreferrer', class: style, title: button.url, on: { click: ask } };
    return element('a', to, button.text, icon('out'));
  }
  const press = { type: 'button', class: style };
  if (button.copy_text !== undefined) {
    const copy = () => context.onCopy(button.copy_text.text);
    return element('button', { ...press, on: { click: copy } }, button.text, icon('copy'));
  }
  const inline = button.switch_inline_query_current_chat ?? button.switch_inline_query;
  if (inline !== undefined) {
    return element('button', { ...press, on: { click: () => context.onInline(inline) } }, button.text, icon('at'));
  }
  const made = element('button', { ...press, on: { click: () => pressed(made, button.callback_data, message, context) } }, button.text);
  return made;
}

/** Presses still without an answer, by the id of their query. */
const waiting = new Map();

async function pressed(button, data, message, { person, chat, onFailure }) {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    const { id } = await act('press', { person, chat, message: message.message_id, data });
    const done = () => button.removeAttribute('aria-busy');
    if (answered.delete(id)) done();
    else waiting.set(id, done);
    setTimeout(() => finish(id), PATIENCE);
  } catch {
    button.removeAttribute('aria-busy');
    onFailure();
  }
}

const answered = new Set();

/** Ends the waiting of the button whose press was answered. The answer may be here before the id of the press is. */
export function finish(query) {
  const done = waiting.get(query);
  if (done === undefined) answered.add(query);
  waiting.delete(query);
  done?.();
  if (answered.size > 50) answered.clear();
}
