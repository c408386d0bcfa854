/** What the page knows: who is there, and every message by chat. Told of each happening, it tells whoever watches. */
export function createStore() {
  const watchers = new Set();
  const store = {
    setting: null,
    messages: new Map(),
    reactions: new Map(),
    watch(watcher) {
      watchers.add(watcher);
    },
    person: (id) => store.setting.people.find((person) => person.id === id),
    chat: (id) => store.setting.chats.find((chat) => chat.id === id),
    messagesIn: (id) => store.messages.get(id) ?? [],
    reactionTo: (chat, message) => store.reactions.get(chat)?.get(message) ?? [],
    take(happening) {
      keep(store, happening);
      for (const watcher of watchers) watcher(happening);
    },
  };
  return store;
}

function keep(store, happening) {
  switch (happening.kind) {
    case 'snapshot':
      store.setting = happening.setting;
      store.messages = new Map(Object.entries(happening.messages).map(([chat, list]) => [Number(chat), [...list]]));
      store.reactions = new Map(
        Object.entries(happening.reactions).map(([chat, list]) => [
          Number(chat),
          new Map(Object.entries(list).map(([message, emoji]) => [Number(message), emoji])),
        ]),
      );
      break;
    case 'setting':
      store.setting = happening.setting;
      break;
    case 'message':
      store.messages.set(happening.chat, [...store.messagesIn(happening.chat), happening.message]);
      break;
    case 'edited':
      store.messages.set(
        happening.chat,
        store.messagesIn(happening.chat).map((old) => (old.message_id === happening.message.message_id ? happening.message : old)),
      );
      break;
    case 'deleted':
      store.messages.set(
        happening.chat,
        store.messagesIn(happening.chat).filter((old) => old.message_id !== happening.messageId),
      );
      break;
    case 'reaction': {
      const reactions = store.reactions.get(happening.chat) ?? new Map();
      reactions.set(happening.messageId, happening.emoji);
      store.reactions.set(happening.chat, reactions);
      break;
    }
    default:
  }
}
