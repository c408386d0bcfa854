import { element, iconButton } from './dom.js';
import { icon } from './icons.js';

const SHOWN = 3500;

/** A short word at the bottom of a pane that goes by itself. */
export function toast(pane, words) {
  pane.querySelector(':scope > .toast')?.remove();
  const made = element('div', { class: 'toast', role: 'status' });
  pane.append(made);
  made.textContent = words;
  setTimeout(() => made.remove(), Math.max(SHOWN, words.length * 60));
}

/** Words that stay until they are closed. */
export function notice(words, texts) {
  open(element('dialog', { class: 'notice', 'aria-label': words }, element('p', {}, words), answers(closer(texts.close, 'main'))));
}

/** Asks before a link leads out of the page. */
export function askToOpen(url, texts) {
  const go = element(
    'a',
    { class: 'main', href: url, target: '_blank', rel: 'noopener noreferrer', on: { click: () => made.close() } },
    texts.open,
  );
  const made = element(
    'dialog',
    { class: 'notice', 'aria-label': texts.openLink },
    element('p', {}, element('strong', {}, texts.openLink), '\n', url),
    answers(closer(texts.cancel, ''), go),
  );
  open(made);
  go.focus();
}

/**
 * Asks on whose phone a link to the bot is opened: a poster's, or an invitation.
 * @param {readonly { role: string, label: string, choose: () => void }[]} phones
 */
export function askWhose(phones, texts) {
  const choice = ({ role, label, choose }) => {
    const chosen = () => {
      made.close();
      choose();
    };
    return element('button', { type: 'button', class: 'phone', 'data-role': role, on: { click: chosen } }, icon(role), label);
  };
  const made = element(
    'dialog',
    { class: 'notice', 'aria-label': texts.whosePhone },
    element('p', {}, element('strong', {}, texts.whosePhone)),
    ...phones.map(choice),
    answers(closer(texts.cancel, '')),
  );
  open(made);
}

/** A picture in full size. */
export function showPicture(source, words, texts) {
  const close = iconButton(icon('close'), texts.close, () => made.close());
  const made = element(
    'dialog',
    { class: 'picture', 'aria-label': words, on: { click: ({ target }) => target === made && made.close() } },
    element('img', { src: source, alt: words }),
    close,
  );
  open(made);
}

const answers = (...buttons) => element('div', { class: 'answers' }, ...buttons);
const closer = (label, style) =>
  element('button', { type: 'button', class: style, on: { click: (event) => event.target.closest('dialog').close() } }, label);

function open(dialog) {
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
