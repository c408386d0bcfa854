import { element, iconButton } from './dom.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import { createSuggestions } from './suggestions.js';

const PAUSE = 350;

/**
 * Where a person writes: field, attachments, commands; or the one button to start.
 * @param {any} pane what the pane offers and does
 */
export function createComposer(pane) {
  const place = element('div', { class: 'composer' });
  let draft = '';
  let above = null;

  function draw() {
    const texts = pane.texts();
    const start = pane.startButton();
    if (start !== null) {
      place.replaceChildren(element('button', { type: 'button', class: 'start', on: { click: start.press } }, start.label));
      return;
    }
    const field = element('textarea', { rows: 1, placeholder: texts.message, 'aria-label': texts.message, enterkeyhint: 'send', autocomplete: 'off' });
    const suggestions = createSuggestions(field);
    const send = iconButton(icon('send'), texts.send, () => submit(), { type: 'submit', class: 'icon-button send' });
    const attach = iconButton(icon('attach'), texts.attach, () => openMenu(pane.element, attach, attachments(texts, pane)), { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
    const commands = iconButton(icon('commands'), texts.commands, () => {
      if (suggestions.isOpen()) suggestions.close();
      else offerCommands(suggestions, pane, '');
      field.focus();
    });
    const refresh = () => {
      draft = field.value;
      send.disabled = field.value.trim() === '';
      suggest(field.value, suggestions, pane);
    };
    const submit = () => {
      if (field.value.trim() === '') return;
      pane.send(field.value, above);
      field.value = '';
      setAbove(null);
      refresh();
      field.focus();
    };
    field.value = draft;
    field.addEventListener('input', refresh);
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || suggestions.takeKey(event)) return;
      if (event.key === 'Escape' && above !== null) setAbove(null);
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      submit();
    });
    field.addEventListener('paste', (event) => {
      if (event.clipboardData.files.length > 0) pane.sendFiles([...event.clipboardData.files]);
    });
    field.addEventListener('blur', () => setTimeout(() => place.contains(document.activeElement) || suggestions.close(), 150));
    const form = element('form', { on: { submit: (event) => event.preventDefault() } }, attach, element('div', { class: 'field' }, field, commands), send);
    place.replaceChildren(suggestions.element, ...aboveLine(above, texts, () => setAbove(null)), form, ...replyKeys(pane));
    refresh();
    suggestions.close();
  }

  /** @param {{ kind: 'reply' | 'edit', message: any } | null} wanted */
  function setAbove(wanted) {
    if (wanted === above) return;
    above = wanted;
    if (wanted?.kind === 'edit') draft = wanted.message.text;
    draw();
    focus();
  }
  const focus = () => place.querySelector('textarea, .start')?.focus({ preventScroll: true });

  return {
    element: place,
    draw,
    focus,
    answer: (message) => setAbove({ kind: 'reply', message }),
    edit: (message) => setAbove({ kind: 'edit', message }),
    write(words) {
      draft = words;
      draw();
      focus();
      place.querySelector('textarea')?.dispatchEvent(new Event('input'));
    },
    offerCards(results) {
      pane.cards = results;
      const field = place.querySelector('textarea');
      if (field !== null && inlineQuery(field.value, pane) !== null) field.dispatchEvent(new CustomEvent('cards'));
    },
  };
}

function aboveLine(above, texts, cancel) {
  if (above === null) return [];
  const { message, kind } = above;
  const words = message.text ?? message.caption ?? '…';
  const title = kind === 'edit' ? texts.editing : texts.replying;
  return [
    element(
      'div',
      { class: 'above' },
      icon(kind),
      element('div', { class: 'what' }, element('strong', {}, title), element('span', {}, words)),
      iconButton(icon('close'), texts.cancel, cancel),
    ),
  ];
}

function attachments(texts, pane) {
  return [
    { icon: 'photo', label: texts.photo, choose: () => pane.pick('photo') },
    { icon: 'file', label: texts.file, choose: () => pane.pick('document') },
    { icon: 'voice', label: texts.voice, choose: () => pane.pick('voice') },
    { icon: 'location', label: texts.location, choose: pane.sendLocation },
    { icon: 'sticker', label: texts.sticker, choose: pane.sendSticker },
  ];
}

function replyKeys(pane) {
  const rows = pane.replyKeyboard()?.keyboard ?? [];
  if (rows.length === 0) return [];
  const key = (button) =>
    element('button', { type: 'button', on: { click: () => (button.request_location ? pane.sendLocation() : pane.send(button.text, null)) } }, button.text);
  return [element('div', { class: 'reply-keys' }, ...rows.map((row) => element('div', { class: 'row' }, ...row.map(key))))];
}

const inlineQuery = (words, pane) => {
  const start = `@${pane.botUsername()} `;
  return words.startsWith(start) ? words.slice(start.length) : null;
};

let timer;
function suggest(words, suggestions, pane) {
  clearTimeout(timer);
  const query = inlineQuery(words, pane);
  if (query !== null) {
    timer = setTimeout(() => pane.askInline(query, suggestions), PAUSE);
  } else if (/^\/\w*$/.test(words)) offerCommands(suggestions, pane, words.slice(1).toLowerCase());
  else suggestions.close();
}

function offerCommands(suggestions, pane, begun) {
  const texts = pane.texts();
  const offered = pane
    .commands()
    .filter(({ command }) => command.startsWith(begun))
    .map(({ command, description }) => ({ first: `/${command}`, second: description, choose: () => pane.sendCommand(command) }));
  if (offered.length === 0 && begun !== '') suggestions.close();
  else suggestions.offer(offered, { label: texts.commands, kind: 'commands', none: texts.noCommands });
}
