import { act, listen } from './connection.js';
import { element } from './dom.js';
import { askWhose } from './notices.js';
import { createPane } from './pane.js';
import { createStore } from './store.js';
import { createTabs } from './tabs.js';
import { textsIn } from './texts.js';
import { createTheme } from './theme.js';
import { createTopBar } from './top-bar.js';

const KEPT = 'hoi-xa-language';
const theme = createTheme();
const store = createStore();
const asked = new URLSearchParams(location.search);
let language = localStorage.getItem(KEPT) ?? (navigator.language.startsWith('en') ? 'en' : 'vi');
let started = false;

/** A message that arrives with the page still empty begins it. */
listen((happening) => {
  store.take(happening);
  if (started) return;
  started = true;
  begin();
}, showConnection);

function begin() {
  const poster = asked.get('start');
  const wanted = asked.get('as') ?? 'household';
  const panes = store.setting.people.map(({ id, role }) =>
    createPane(store, id, { poster: role === wanted ? poster : null, onNews: () => tabs.news(role), onBotLink }),
  );
  const tabs = createTabs({ panes, language: () => language });
  const app = element('div', { class: 'app' });
  const bar = createTopBar({
    language: () => language,
    theme,
    onLanguage: speak,
    onMore: (opener) => tabs.shown().menu(opener, app),
  });
  const phones = element('div', { class: 'panes' }, ...panes.map((pane) => pane.element));
  app.append(bar.element, element('main', {}, tabs.element, phones));
  document.body.append(app);
  document.documentElement.lang = language;
  tabs.show(panes.some(({ role }) => role === wanted) ? wanted : panes[0].role);
  store.watch((happening) => {
    for (const pane of panes) pane.take(happening);
  });
  if (store.setting.people.some((person) => person.language !== language)) speak(language);

  /** A link to the bot is opened on one of the phones: an invitation is for somebody else than who made it. */
  function onBotLink(payload, texts) {
    const phones = panes.map((pane) => ({
      role: pane.role,
      label: texts.subtitle[pane.role],
      choose: () => {
        tabs.show(pane.role);
        pane.openPoster(payload);
      },
    }));
    askWhose(phones, texts);
  }

  /** Sets the language of the page and of all three phones. */
  function speak(wished) {
    language = wished;
    localStorage.setItem(KEPT, wished);
    document.documentElement.lang = wished;
    for (const { id } of store.setting.people) act('language', { person: id, language: wished }).catch(() => showConnection(false));
    bar.draw();
    tabs.draw();
  }
}

function showConnection(connected) {
  document.querySelector('.lost')?.remove();
  if (!connected) document.body.append(element('div', { class: 'lost', role: 'alert' }, textsIn(language).lost));
}
