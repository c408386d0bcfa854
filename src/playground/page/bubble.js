import { attachment } from './attachments.js';
import { timeOf } from './days.js';
import { element, iconButton } from './dom.js';
import { icon } from './icons.js';
import { inlineKeyboard } from './inline-keyboard.js';
import { markedText } from './marked-text.js';

/**
 * A message as it stands in a chat.
 * @param {any} message
 * @param {any} context the pane's words and what it does on a press
 */
export function bubble(message, context) {
  const mine = message.from.id === context.person;
  const shown = attachment(message, context);
  const words = message.text ?? message.caption;
  const kinds = ['bubble', message.photo === undefined ? '' : 'has-picture', message.sticker === undefined ? '' : 'bare'];
  const box = element(
    'div',
    { class: kinds.join(' ').trim() },
    sender(message, mine, context),
    origin(message, context),
    replyLine(message, context),
    shown,
    words ? markedText(words, message.entities ?? message.caption_entities ?? [], context) : null,
    reactions(context.reaction),
    element('div', { class: 'meta' }, message.edit_date === undefined ? null : context.texts.edited, timeOf(message.date)),
  );
  return element(
    'article',
    { class: mine ? 'message mine' : 'message', 'data-message': message.message_id, 'aria-label': `${nameOf(message, context)}, ${timeOf(message.date)}` },
    box,
    inlineKeyboard(message, context),
    menuButton(message, context),
  );
}

const nameOf = (message, { texts, botName, nameOfPerson }) =>
  message.from.is_bot ? botName : (nameOfPerson(message.from.id) ?? texts.message);

const sender = (message, mine, context) =>
  message.chat.type === 'group' && !mine ? element('div', { class: 'sender' }, nameOf(message, context)) : null;

function origin(message, { texts, botName }) {
  const from = message.forward_origin?.sender_user;
  if (from !== undefined) return element('div', { class: 'note' }, `${texts.forwarded} ${from.is_bot ? botName : from.first_name}`);
  return message.via_bot === undefined ? null : element('div', { class: 'note' }, `${texts.via} @${message.via_bot.username}`);
}

function replyLine(message, { onShow }) {
  const replied = message.reply_to_message;
  if (replied === undefined) return null;
  const words = replied.text ?? replied.caption ?? '…';
  return element('button', { type: 'button', class: 'reply-line', on: { click: () => onShow(replied.message_id) } }, words);
}

const reactions = (emoji) => (emoji.length === 0 ? null : element('div', { class: 'reactions' }, emoji.join(' ')));

function menuButton(message, { texts, onMenu }) {
  const open = (event) => onMenu(message, event.currentTarget);
  return iconButton(icon('more'), texts.messageMenu, open, { class: 'icon-button message-menu', 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
}
