import { createDispatcher } from '../../../src/bot/dispatch/dispatcher.ts';

/** How long each message of a crowd took from being sent to being answered, milliseconds. */
export interface CrowdFigures {
  readonly milliseconds: readonly number[];
  readonly seconds: number;
}

export interface WaitingFigures extends CrowdFigures {
  /** Messages answered before an earlier one of the same chat. */
  readonly outOfOrder: number;
}

/** A crowd: so many chats, each with so many messages. */
export interface Crowd {
  readonly chats: number;
  readonly messages: number;
}

/** All messages of a crowd come at once; each takes some time in which nothing is computed, as an answer of a model does. */
export async function waitingCrowd({ chats, messages }: Crowd, atOnce: number, waits: number): Promise<WaitingFigures> {
  const dispatcher = createDispatcher({
    atOnce,
    waiting: 1e6,
    waitingPerChat: 1e6,
    onError: (error) => console.error(error),
  });
  const milliseconds: number[] = [];
  const last = new Map<number, number>();
  let outOfOrder = 0;
  const started = performance.now();
  for (let message = 0; message < messages; message += 1) {
    for (let chat = 0; chat < chats; chat += 1) {
      dispatcher.take(chat, async () => {
        await new Promise((resolve) => setTimeout(resolve, waits));
        if ((last.get(chat) ?? -1) !== message - 1) outOfOrder += 1;
        last.set(chat, message);
        milliseconds.push(performance.now() - started);
      });
    }
  }
  await dispatcher.idle();
  return { milliseconds, outOfOrder, seconds: (performance.now() - started) / 1000 };
}
