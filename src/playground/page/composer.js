import { element, iconButton } from './dom.js';
import { icon } from './icons.js';
import { openAttachments } from './pane-menus.js';
import { createSuggestions } from './suggestions.js';

const PAUSE = 350;
const OPENS = { 'aria-haspopup': 'menu', 'aria-expanded': 'false' };

/**
 * Where a person writes: field, attachments, commands; or the one button to start.
 * @param {any} pane
 */
export function createComposer(pane) {
  const place = element('div', { class: 'composer' });
  let draft = '';
  /** The message that is answered or changed: `{ kind: 'reply' | 'edit', message }`. */
  let above = null;
  const focus = () => place.querySelector('textarea, .start')?.focus({ preventScroll: true });

  function draw() {
    const start = pane.startButton();
    if (start !== null) {
      place.replaceChildren(element('button', { type: 'button', class: 'start', on: { click: start.press } }, start.label));
      return;
    }
    const focused = place.contains(document.activeElement);
    const texts = pane.texts();
    const field = drawField(texts);
    const suggestions = createSuggestions(field);
    const send = iconButton(icon('send'), texts.send, () => undefined, { type: 'submit', class: 'icon-button send' });
    const attach = iconButton(icon('attach'), texts.attach, () => openAttachments(pane, attach), OPENS);
    const commands = iconButton(icon('commands'), texts.commands, () => {
      if (suggestions.isOpen()) suggestions.close();
      else offerCommands(suggestions, pane, '');
      field.focus();
    });
    const submit = (event) => {
      event?.preventDefault();
      const words = field.value;
      if (words.trim() === '') return;
      pane.sending.submit(words, above);
      above = null;
      draft = '';
      draw();
      focus();
    };
    const change = () => {
      draft = field.value;
      send.disabled = draft.trim() === '';
    };
    field.addEventListener('input', () => {
      change();
      suggest(field.value, suggestions, pane);
    });
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || suggestions.takeKey(event)) return;
      if (event.key === 'Escape') setAbove(null);
      else if (event.key === 'Enter' && !event.shiftKey) submit(event);
    });
    field.addEventListener('blur', () => {
      setTimeout(() => place.contains(document.activeElement) || suggestions.close(), 150);
    });
    const line = element('form', { on: { submit } }, attach, element('div', { class: 'field' }, field, commands), send);
    place.replaceChildren(suggestions.element, ...aboveLine(above, texts, () => setAbove(null)), line, ...replyKeys(pane));
    change();
    if (focused) focus();
  }

  function drawField(texts) {
    const field = element('textarea', { rows: 1, placeholder: texts.message, 'aria-label': texts.message, enterkeyhint: 'send', autocomplete: 'off' });
    field.value = draft;
    field.addEventListener('paste', ({ clipboardData }) => {
      if (clipboardData.files.length > 0) pane.sending.files([...clipboardData.files]);
    });
    return field;
  }

  function setAbove(wanted) {
    if (wanted === above) return;
    if (wanted?.kind === 'edit') draft = wanted.message.text;
    else if (above?.kind === 'edit') draft = '';
    above = wanted;
    draw();
    focus();
  }

  return {
    element: place,
    draw,
    focus,
    answer: (message) => setAbove({ kind: 'reply', message }),
    edit: (message) => setAbove({ kind: 'edit', message }),
    /** Puts words into the field as if they had been typed. */
    write(words) {
      draft = words;
      draw();
      focus();
      place.querySelector('textarea')?.dispatchEvent(new Event('input'));
    },
  };
}

function aboveLine(above, texts, cancel) {
  if (above === null) return [];
  const { message, kind } = above;
  const title = kind === 'edit' ? texts.editing : texts.replying;
  const what = element('div', { class: 'what' }, element('strong', {}, title), element('span', {}, message.text ?? message.caption ?? '…'));
  return [element('div', { class: 'above' }, icon(kind), what, iconButton(icon('close'), texts.cancel, cancel))];
}

/** Buttons that the bot has put below the field; each writes its own words. */
function replyKeys(pane) {
  const rows = pane.chatState().replyKeyboard?.keyboard ?? [];
  if (rows.length === 0) return [];
  const press = (button) => () => (button.request_location ? pane.sending.location() : pane.sending.write(button.text));
  const key = (button) => element('button', { type: 'button', on: { click: press(button) } }, button.text);
  return [element('div', { class: 'reply-keys' }, ...rows.map((row) => element('div', { class: 'row' }, ...row.map(key))))];
}

let timer;
/** Commands after `/`, cards after `@bot`. */
function suggest(words, suggestions, pane) {
  clearTimeout(timer);
  const inline = `@${pane.botUsername()} `;
  if (words.startsWith(inline)) timer = setTimeout(() => pane.search.ask(words.slice(inline.length), suggestions), PAUSE);
  else if (/^\/\w*$/.test(words)) offerCommands(suggestions, pane, words.slice(1).toLowerCase());
  else suggestions.close();
}

function offerCommands(suggestions, pane, begun) {
  const texts = pane.texts();
  const to = pane.chat() === pane.person ? '' : `@${pane.botUsername()}`;
  const choose = (command) => () => {
    pane.write('');
    pane.sending.write(`/${command}${to}`);
  };
  const offered = pane
    .commands()
    .filter(({ command }) => command.startsWith(begun))
    .map(({ command, description }) => ({ first: `/${command}`, second: description, choose: choose(command) }));
  if (offered.length === 0 && begun !== '') suggestions.close();
  else suggestions.offer(offered, { label: texts.commands, kind: 'commands', none: texts.noCommands });
}
