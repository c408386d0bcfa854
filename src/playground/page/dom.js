/**
 * Makes an element. Text is only ever set as text, never as markup.
 * @param {string} tag
 * @param {Record<string, any>} attributes `on` holds listeners; true is an attribute without value; false, null and undefined are none
 * @param {...(Node | string | null | undefined | false)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

let count = 0;
/** An id that no other element has. */
export const newId = (word) => `${word}-${(count += 1)}`;

/** A round button with a picture and a name that is read out. */
export const iconButton = (picture, label, onPress, more = {}) =>
  element('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, on: { click: onPress }, ...more }, picture);
