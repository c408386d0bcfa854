import type { CallbackQuery, Message } from './model.ts';

/** What changed, for whoever watches: the page, and tests. */
export type Happening =
  | { readonly kind: 'message'; readonly chat: number; readonly message: Message }
  | { readonly kind: 'edited'; readonly chat: number; readonly message: Message }
  | { readonly kind: 'deleted'; readonly chat: number; readonly messageId: number }
  | { readonly kind: 'action'; readonly chat: number; readonly action: string }
  | { readonly kind: 'reaction'; readonly chat: number; readonly messageId: number; readonly emoji: readonly string[] }
  | { readonly kind: 'keyboard'; readonly chat: number }
  | { readonly kind: 'pressed'; readonly query: CallbackQuery }
  | { readonly kind: 'callback-answer'; readonly answer: CallbackAnswer }
  | { readonly kind: 'inline-results'; readonly results: InlineResults }
  | { readonly kind: 'profile' };

/** What the bot said to a press. */
export interface CallbackAnswer {
  readonly query: string;
  readonly person: number;
  readonly text: string;
  readonly alert: boolean;
  readonly url: string | null;
}

/** A card of an inline answer as a person sees it. */
export interface InlineCard {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}
export interface InlineResults {
  readonly query: string;
  readonly person: number;
  readonly cards: readonly InlineCard[];
  readonly nextOffset: string;
  /** Text of the button above the cards, which opens the bot with this start parameter. */
  readonly button: { readonly text: string; readonly start: string } | null;
}

export interface Events {
  emit(happening: Happening): void;
  /** @returns a function that ends the watching */
  watch(watcher: (happening: Happening) => void): () => void;
}

/** Tells listeners what happens. */
export function createEvents(): Events {
  const watchers = new Set<(happening: Happening) => void>();
  return {
    emit: (happening) => {
      for (const watcher of watchers) watcher(happening);
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
