/**
 * Asks the bot as `@bot words` does in any chat and offers the cards it sends back.
 * @param {any} pane `texts()`, `sending`, `person`, `write(words)` of the composer
 */
export function createInlineSearch(pane) {
  /** The list that waits for cards, and the id of its query once it is known. */
  let waiting = null;
  /** Cards that came before the id of their query did. */
  let early = null;

  const offer = (list, cards, none) => list.offer(cards, { label: pane.texts().askInline, kind: 'cards', none });

  function show(results) {
    if (waiting === null || waiting.query === null) {
      early = results;
      return;
    }
    early = null;
    if (waiting.query !== results.query) return;
    const cards = results.cards.map(({ id, title, description }) => ({
      first: title,
      second: description,
      choose: () => {
        pane.write('');
        pane.sending.tell('choose', { card: id });
      },
    }));
    offer(waiting.list, [...buttonOf(results), ...cards], pane.texts().noResults);
  }

  /** The button above the cards opens the bot's own chat. */
  function buttonOf({ button }) {
    if (button === null) return [];
    const choose = () => {
      pane.write('');
      pane.sending.tell('write', { chat: pane.person, text: `/start ${button.start}`.trim() });
    };
    return [{ first: button.text, second: '', choose }];
  }

  return {
    show,
    async ask(query, list) {
      offer(list, [], pane.texts().searching);
      const mine = { list, query: null };
      waiting = mine;
      const asked = await pane.sending.ask('inline', { query });
      if (waiting !== mine) return;
      mine.query = asked?.id ?? null;
      if (early !== null) show(early);
    },
  };
}
