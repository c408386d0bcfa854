import { element, newId } from './dom.js';

/**
 * A list above the composer to choose from while the words stay in the field: commands after `/`, cards after `@bot`.
 * The field keeps the focus; the arrow keys move, Enter and Tab choose, Escape closes.
 * @param {HTMLTextAreaElement} field
 */
export function createSuggestions(field) {
  const list = element('div', { class: 'suggestions', role: 'listbox', id: newId('suggestions'), hidden: true });
  let choices = [];
  let at = -1;
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-haspopup', 'listbox');

  const select = (index) => {
    at = index;
    for (const [place, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(place === at));
    const chosen = at < 0 ? null : list.children[at];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    list.hidden = true;
    choices = [];
    select(-1);
  };
  const choose = (index) => {
    const { choose: chosen } = choices[index];
    close();
    chosen();
  };
  const option = ({ first, second }, index) =>
    element(
      'div',
      { role: 'option', id: newId('option'), 'aria-selected': 'false', on: { mousedown: (event) => event.preventDefault(), click: () => choose(index) } },
      element('span', { class: 'first' }, first),
      element('span', { class: 'second' }, second),
    );

  return {
    element: list,
    close,
    isOpen: () => !list.hidden,
    /** @param {readonly { first: string, second: string, choose: () => void }[]} offered */
    offer(offered, { label, kind, none }) {
      choices = offered;
      list.className = `suggestions ${kind}`;
      list.setAttribute('aria-label', label);
      list.replaceChildren(...offered.map(option));
      if (offered.length === 0) list.append(element('p', { class: 'none' }, none));
      list.hidden = false;
      select(-1);
    },
    /** @returns whether the key was for the list */
    takeKey(event) {
      if (list.hidden) return false;
      if (event.key === 'Escape') close();
      else if (choices.length === 0) return false;
      else if (event.key === 'ArrowDown') select((at + 1) % choices.length);
      else if (event.key === 'ArrowUp') select((at <= 0 ? choices.length : at) - 1);
      else if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0) choose(at);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
