import { element } from './dom.js';
import { icon } from './icons.js';
import { textsIn } from './texts.js';

/**
 * The three people as tabs, for a narrow screen. Arrow keys move between them; a number tells of unread messages.
 * @param {{ panes: readonly any[], language: () => string }} page
 */
export function createTabs(page) {
  const list = element('div', { class: 'tabs', role: 'tablist' });
  const unread = new Map(page.panes.map(({ role }) => [role, 0]));
  let shown = page.panes[0].role;

  function draw() {
    const texts = textsIn(page.language());
    list.setAttribute('aria-label', texts.people);
    list.replaceChildren(...page.panes.map(({ role }) => tab(role, texts)));
    for (const pane of page.panes) {
      pane.element.hidden = pane.role !== shown;
      pane.element.setAttribute('aria-labelledby', `tab-${pane.role}`);
    }
  }

  function tab(role, texts) {
    const count = unread.get(role);
    return element(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${role}`,
        'data-role': role,
        'aria-selected': String(role === shown),
        'aria-controls': `pane-${role}`,
        tabindex: role === shown ? 0 : -1,
        on: { click: () => show(role), keydown: (event) => move(event, role) },
      },
      icon(role),
      texts.role[role],
      count === 0 ? null : element('span', { class: 'badge', 'aria-label': `${count} ${texts.newMessages}` }, String(count)),
    );
  }

  function show(role) {
    shown = role;
    unread.set(role, 0);
    draw();
  }

  function move(event, role) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const roles = page.panes.map((pane) => pane.role);
    show(roles.at((roles.indexOf(role) + step) % roles.length));
    list.querySelector('[aria-selected="true"]').focus();
  }

  draw();
  return {
    element: list,
    draw,
    show,
    shown: () => page.panes.find(({ role }) => role === shown),
    /** Counts a message in a phone that is not seen now. */
    news(role) {
      const { element: phone } = page.panes.find((pane) => pane.role === role);
      if (phone.offsetParent !== null) return;
      unread.set(role, unread.get(role) + 1);
      draw();
    },
  };
}
