import type { Playground } from '../../../src/playground/playground.ts';
import type { Happening } from '../../../src/playground/telegram/events.ts';
import type { InlineButton, Message } from '../../../src/playground/telegram/model.ts';
import { personSends, type Sending, type SendingOptions } from '../../../src/playground/telegram/person-acts.ts';
import { personPresses } from '../../../src/playground/telegram/person-presses.ts';

/** What the bot did in answer to one act. */
export interface Reaction {
  readonly messages: readonly Message[];
  readonly edits: readonly Message[];
  /** What a press was answered with. */
  readonly toasts: readonly string[];
  /** All texts and captions, new and edited. */
  readonly text: string;
}

/** Somebody who writes to the bot and waits for what it does. */
export interface Visitor {
  readonly id: number;
  readonly write: (text: string, options?: SendingOptions) => Promise<Reaction>;
  readonly send: (sending: Sending, options?: SendingOptions) => Promise<Reaction>;
  /** Does anything else and waits for what the bot does then. */
  readonly act: (act: () => unknown, chat?: number) => Promise<Reaction>;
  /** Presses a button by a part of its label, the newest such first. */
  readonly press: (label: string | RegExp) => Promise<Reaction>;
  /** Labels of the newest message that has buttons. */
  readonly buttons: () => string[];
  readonly chat: () => readonly Message[];
}

const PATIENCE = 15_000;
/** Milliseconds without anything new after which the bot is taken to be done. */
const QUIET = { message: 90, toast: 300 };

export function createVisitor(playground: Playground, id: number): Visitor {
  const { telegram } = playground;
  const chat = () => telegram.chats.find(id)?.messages ?? [];
  const send = (sending: Sending, options: SendingOptions = {}) =>
    reactionTo(playground, id, options.chat ?? id, () => personSends(telegram, id, sending, options));
  return {
    id,
    chat,
    send,
    act: (act, where = id) => reactionTo(playground, id, where, act),
    write: (text, options) => send({ kind: 'text', text }, options),
    press: (label) => {
      const meets = ({ text }: InlineButton) => (typeof label === 'string' ? text.includes(label) : label.test(text));
      const message = chat().findLast(({ reply_markup: keyboard }) => keyboard?.inline_keyboard.flat().some(meets));
      if (message === undefined) throw new Error(`no button ${String(label)}`);
      return reactionTo(playground, id, id, () => personPresses(telegram, id, id, message.message_id, meets));
    },
    buttons: () =>
      chat()
        .findLast((one) => one.reply_markup)
        ?.reply_markup?.inline_keyboard.flat()
        .map(({ text }) => text) ?? [],
  };
}

/** Does something and gathers what the bot does then, until it is quiet. */
function reactionTo(playground: Playground, person: number, chat: number, act: () => unknown): Promise<Reaction> {
  return new Promise((resolve, reject) => {
    const messages: Message[] = [];
    const edits: Message[] = [];
    const toasts: string[] = [];
    let timer = setTimeout(() => finish(new Error('the bot did nothing')), PATIENCE);
    const again = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(null), milliseconds);
    };
    const take = (happening: Happening) => {
      if (happening.kind === 'callback-answer' && happening.answer.person === person) {
        if (happening.answer.text !== '') toasts.push(happening.answer.text);
        again(messages.length + edits.length > 0 ? QUIET.message : QUIET.toast);
      } else if ('chat' in happening && happening.chat === chat) {
        if (happening.kind === 'message' && happening.message.from.is_bot) messages.push(happening.message);
        else if (happening.kind === 'edited' && happening.message.from.is_bot) edits.push(happening.message);
        else if (happening.kind !== 'deleted') return;
        again(QUIET.message);
      }
    };
    const stop = playground.telegram.events.watch(take);
    function finish(error: Error | null): void {
      stop();
      clearTimeout(timer);
      const text = [...messages, ...edits].map((one) => one.text ?? one.caption ?? '').join('\n');
      if (error === null) resolve({ messages, edits, toasts, text });
      else reject(error);
    }
    act();
  });
}
