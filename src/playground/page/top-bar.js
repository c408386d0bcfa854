import { element, iconButton } from './dom.js';
import { icon } from './icons.js';
import { textsIn } from './texts.js';

/**
 * The bar above the phones: what this is, its language, light or dark.
 * @param {{ language: () => string, theme: any, onLanguage: (language: string) => void, onMore: (opener: HTMLElement) => void }} page
 */
export function createTopBar(page) {
  const bar = element('header', { class: 'top-bar' });
  function draw() {
    const texts = textsIn(page.language());
    const isDark = page.theme.current() === 'dark';
    const turn = iconButton(icon(isDark ? 'light' : 'dark'), isDark ? texts.toLight : texts.toDark, () => {
      page.theme.turn();
      draw();
      bar.querySelector('.theme').focus();
    });
    turn.classList.add('theme');
    const more = iconButton(icon('more'), texts.more, () => page.onMore(more), { class: 'icon-button narrow-only', 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
    bar.replaceChildren(
      element('img', { class: 'logo', src: '/page/logo.svg', alt: '' }),
      element('h1', {}, 'Hỏi Xã'),
      element('span', { class: 'motto' }, texts.motto),
      element('div', { class: 'controls' }, languages(page, texts), turn, more),
    );
  }
  draw();
  return { element: bar, draw };
}

function languages(page, texts) {
  const choice = (language, label, name) =>
    element(
      'button',
      { type: 'button', lang: language, 'aria-label': `${label}: ${name}`, 'aria-pressed': String(page.language() === language), on: { click: () => page.onLanguage(language) } },
      label,
    );
  return element('div', { class: 'choice', role: 'group', 'aria-label': texts.pageLanguage }, choice('vi', 'VI', 'Tiếng Việt'), choice('en', 'EN', 'English'));
}
