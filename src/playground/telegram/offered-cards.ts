import type { Content, InlineKeyboard } from './model.ts';
import { createBoundedMap } from './bounded-map.ts';

/** A card that a person may send into a chat in the bot's name. */
export interface OfferedCard {
  readonly id: string;
  readonly content: Content;
  readonly keyboard: InlineKeyboard | null;
}

/** The cards each person was last offered. */
export interface OfferedCards {
  offer(person: number, query: string, cards: readonly OfferedCard[]): void;
  find(person: number, id: string): { readonly query: string; readonly card: OfferedCard } | null;
}

/** Inline cards that a person may still choose from. */
export function createOfferedCards(): OfferedCards {
  const offered = createBoundedMap<number, { query: string; cards: readonly OfferedCard[] }>(500);
  return {
    offer: (person, query, cards) => offered.set(person, { query, cards }),
    find: (person, id) => {
      const last = offered.get(person);
      const card = last?.cards.find((one) => one.id === id);
      return last === undefined || card === undefined ? null : { query: last.query, card };
    },
  };
}
