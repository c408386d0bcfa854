import type { ServerResponse } from 'node:http';
import type { Happening } from '../telegram/events.ts';
import type { Telegram } from '../telegram/telegram.ts';
import { chatsShown, settingOf, snapshotOf } from './setting.ts';

const HEARTBEAT = 20_000;

/** Sends what stands there now, then everything that happens in the chats of the page, as server-sent events. */
export function streamEvents(telegram: Telegram, response: ServerResponse): void {
  const shown = new Set(chatsShown(telegram).map(({ info }) => info.id));
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const tell = (body: unknown) => response.write(`data: ${JSON.stringify(body)}\n\n`);
  tell({ kind: 'snapshot', ...snapshotOf(telegram) });
  const stop = telegram.events.watch((happening) => {
    if (happening.kind === 'profile' || happening.kind === 'keyboard') {
      tell({ kind: 'setting', setting: settingOf(telegram) });
    } else if (shown.has(chatOf(happening))) tell(happening);
  });
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT);
  response.on('close', () => {
    stop();
    clearInterval(heartbeat);
  });
}

type InChat = Exclude<Happening, { kind: 'profile' } | { kind: 'keyboard' }>;

function chatOf(happening: InChat): number {
  switch (happening.kind) {
    case 'pressed':
      return happening.query.from.id;
    case 'callback-answer':
      return happening.answer.person;
    case 'inline-results':
      return happening.results.person;
    case 'message':
    case 'edited':
    case 'deleted':
    case 'action':
    case 'reaction':
      return happening.chat;
  }
}
