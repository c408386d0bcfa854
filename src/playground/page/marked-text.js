import { element, newId } from './dom.js';
import { icon } from './icons.js';

const PLAIN = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's' };
const BLOCKS = new Set(['blockquote', 'expandable_blockquote', 'pre']);

/**
 * Draws a text with its entities. Each entity becomes an element around the text it spans; what is text stays text.
 * @param {string} text
 * @param {readonly any[]} entities sorted, the longer first
 * @param {{ texts: any, onCommand: (text: string) => void, onLink: (url: string) => void }} context
 */
export function markedText(text, entities, context) {
  const root = element('div', { class: 'words' });
  fill(root, text, entities, 0, text.length, context);
  return root;
}

function fill(parent, text, entities, from, to, context) {
  let at = from;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= at) continue;
    parent.append(text.slice(at, entity.offset));
    const inner = entities.slice(index + 1).filter((other) => other.offset < end && other.offset + other.length <= end);
    const { outer, holder } = draw(entity, text.slice(entity.offset, end), context);
    fill(holder, text, inner, entity.offset, end, context);
    parent.append(outer);
    at = end;
    if (BLOCKS.has(entity.type) && text[at] === '\n') at += 1;
  }
  parent.append(text.slice(at, to));
}

/** The element of an entity and the one inside it that holds its text. */
function draw(entity, words, context) {
  const simple = (made) => ({ outer: made, holder: made });
  switch (entity.type) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
      return simple(element(PLAIN[entity.type]));
    case 'code':
      return simple(element('code'));
    case 'pre': {
      const code = element('code');
      return { outer: element('pre', { tabindex: 0 }, code), holder: code };
    }
    case 'blockquote':
      return simple(element('blockquote'));
    case 'expandable_blockquote':
      return quotation(words, context.texts);
    case 'spoiler':
      return simple(spoiler(context.texts));
    case 'text_link':
    case 'url':
      return simple(link(entity.url ?? (/^https?:/i.test(words) ? words : `http://${words}`), context));
    case 'email':
      return simple(element('a', { href: `mailto:${words}` }));
    case 'phone_number':
      return simple(element('a', { href: `tel:${words.replace(/[^+\d]/g, '')}` }));
    case 'bot_command':
      return simple(element('button', { type: 'button', class: 'command', on: { click: () => context.onCommand(words) } }));
    default:
      return simple(element('span', { class: 'tag' }));
  }
}

/** A link of the bot asks before it leads away, as Telegram's does; only web addresses lead anywhere. */
function link(url, { onLink }) {
  if (!/^https?:\/\//i.test(url)) return element('span', { class: 'tag' });
  const ask = (event) => {
    event.preventDefault();
    onLink(url);
  };
  return element('a', { href: url, title: url, target: '_blank', rel: 'noopener noreferrer', on: { click: ask } });
}

function spoiler(texts) {
  const show = () => {
    made.setAttribute('aria-expanded', 'true');
    made.removeAttribute('aria-label');
  };
  const made = element('button', { type: 'button', class: 'spoiler', 'aria-expanded': 'false', 'aria-label': texts.spoiler, on: { click: show } });
  return made;
}

const SHORT = 150;

/** A quotation of which three lines are seen until it is opened. */
function quotation(words, texts) {
  const id = newId('quotation');
  const holder = element('span', { class: 'quoted', id });
  const outer = element('blockquote', { class: 'quotation' }, holder);
  if (words.length <= SHORT && words.split('\n').length <= 3) return { outer, holder };
  outer.classList.add('closed');
  const label = element('span', {}, texts.showMore);
  const turn = () => {
    const closed = outer.classList.toggle('closed');
    label.textContent = closed ? texts.showMore : texts.showLess;
    more.setAttribute('aria-expanded', String(!closed));
  };
  const more = element(
    'button',
    { type: 'button', class: 'more', 'aria-expanded': 'false', 'aria-controls': id, on: { click: turn } },
    label,
    icon('chevron'),
  );
  outer.append(more);
  return { outer, holder };
}
