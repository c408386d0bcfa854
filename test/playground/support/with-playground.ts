import { Bot } from 'grammy';
import { afterEach } from 'vitest';
import { type Playground, startPlayground } from '../../../src/playground/playground.ts';
import type { Happening } from '../../../src/playground/telegram/events.ts';
import type { Message } from '../../../src/playground/telegram/model.ts';
import { personSends } from '../../../src/playground/telegram/person-acts.ts';
import { addGroup, addPerson } from '../../../src/playground/telegram/telegram.ts';

export const LAN = 5001;
export const MINH = 5002;
export const GROUP = -4001;

/** A local Telegram with two people and a group, and grammY's own client for it. */
export interface Bench {
  readonly playground: Playground;
  readonly bot: Bot;
  readonly errors: unknown[];
  /** Sets the clock forward. */
  readonly wait: (milliseconds: number) => void;
  /** Lan has pressed Start, so the bot may write to her. */
  readonly open: () => void;
  /** What happens next of a kind. */
  readonly next: <K extends Happening['kind']>(kind: K) => Promise<Extract<Happening, { kind: K }>>;
  /** The next message that the bot writes. */
  readonly reply: () => Promise<Message>;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

export async function bench(): Promise<Bench> {
  let ahead = 0;
  const errors: unknown[] = [];
  const playground = await startPlayground({
    port: 0,
    now: () => Date.now() + ahead,
    onError: (error) => errors.push(error),
  });
  const { telegram, token, apiRoot } = playground;
  addPerson(telegram, { id: LAN, firstName: 'Lan', language: 'vi' });
  addPerson(telegram, { id: MINH, firstName: 'Minh', username: 'minh', language: 'en' });
  addGroup(telegram, { id: GROUP, title: 'Thôn 3', members: [LAN, MINH] });
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: 5 } });
  toClose.push(async () => {
    if (bot.isRunning()) await bot.stop();
    await playground.close();
  });
  return {
    playground,
    bot,
    errors,
    wait: (milliseconds) => {
      ahead += milliseconds;
    },
    open: () => {
      personSends(telegram, LAN, { kind: 'text', text: '/start' });
    },
    next: (kind) => nextOf(playground, kind),
    reply: async () => {
      for (;;) {
        const { message } = await nextOf(playground, 'message');
        if (message.from.is_bot) return message;
      }
    },
  };
}

function nextOf<K extends Happening['kind']>(
  playground: Playground,
  kind: K,
): Promise<Extract<Happening, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const is = (happening: Happening): happening is Extract<Happening, { kind: K }> => happening.kind === kind;
    const timer = setTimeout(() => reject(new Error(`no ${kind} within 5 s`)), 5000);
    const stop = playground.telegram.events.watch((happening) => {
      if (!is(happening)) return;
      clearTimeout(timer);
      stop();
      resolve(happening);
    });
  });
}

/** How a refused call reads, `400 Bad Request: …`. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'error_code' in error && 'description' in error) {
      return `${String(error.error_code)} ${String(error.description)}`;
    }
    return error instanceof Error ? error.name : String(error);
  }
  return 'accepted';
}
