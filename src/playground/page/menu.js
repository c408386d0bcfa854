import { element } from './dom.js';
import { icon } from './icons.js';

/**
 * Opens a menu beside a button, inside the pane. Arrow keys move, Escape and a press elsewhere close it, and the focus goes back.
 * @param {HTMLElement} pane
 * @param {HTMLElement} opener
 * @param {readonly ({ icon: string, label: string, danger?: boolean, choose: () => void } | null)[]} entries null is a line between
 */
export function openMenu(pane, opener, entries) {
  const again = opener.getAttribute('aria-expanded') === 'true';
  closeOpen?.(false);
  if (again) return;
  const close = (giveBack) => {
    closeOpen = null;
    menu.remove();
    opener.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
    if (giveBack) opener.focus();
  };
  const outside = (event) => {
    if (!menu.contains(event.target) && !opener.contains(event.target)) close(false);
  };
  const menu = element('div', { class: 'menu', role: 'menu', on: { keydown: (event) => move(event, menu, close) } });
  menu.append(...entries.map((entry) => (entry === null ? element('hr') : item(entry, close))));
  closeOpen = close;
  opener.setAttribute('aria-expanded', 'true');
  pane.append(menu);
  place(menu, pane, opener);
  document.addEventListener('pointerdown', outside, true);
  menu.querySelector('button').focus();
}

/** Closes the menu that is open; there is one at most. */
let closeOpen = null;

function item({ icon: picture, label, danger, choose }, close) {
  const chosen = () => {
    close(true);
    choose();
  };
  return element(
    'button',
    { type: 'button', role: 'menuitem', tabindex: -1, class: danger ? 'danger' : '', on: { click: chosen } },
    icon(picture),
    label,
  );
}

function move(event, menu, close) {
  const items = [...menu.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  if (event.key === 'Escape' || event.key === 'Tab') close(true);
  else if (event.key in steps) items.at(steps[event.key] % items.length).focus();
  else return;
  event.preventDefault();
}

/** Below the opener where there is room, else above it; never outside the pane. */
function place(menu, pane, opener) {
  const space = pane.getBoundingClientRect();
  const at = opener.getBoundingClientRect();
  const below = at.bottom + menu.offsetHeight + 8 < space.bottom;
  const top = below ? Math.max(at.bottom, space.top) + 4 : at.top - menu.offsetHeight - 4;
  const left = Math.min(at.left, space.right - menu.offsetWidth - 8);
  menu.style.top = `${Math.max(top - space.top, 4)}px`;
  menu.style.left = `${Math.max(left - space.left, 8)}px`;
}
