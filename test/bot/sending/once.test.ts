import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createOnce } from '../../../src/bot/sending/once.ts';
import { createHandling, duringHandling, outsideHandling, TakenOver } from '../../../src/state/inbox/handling.ts';

/** A Bot API that counts messages and says how many are on their way. */
function telegram(onSend: (text: string) => Promise<void> = async () => undefined) {
  const once = createOnce();
  const sent: string[] = [];
  let under = 0;
  let most = 0;
  const api = new Api('1:TEST-TOKEN-TEST-TOKEN-TEST');
  api.config.use(
    async (previous, method, payload) => {
      const text = 'text' in payload ? String(payload.text) : method;
      under += 1;
      most = Math.max(most, under);
      await onSend(text).finally(() => {
        under -= 1;
      });
      sent.push(text);
      return { ok: true, result: { message_id: 100 + sent.length } } as Awaited<ReturnType<typeof previous>>;
    },
    once.inner,
    once.outer,
  );
  return { api, sent, most: () => most };
}

function handlingOf(before: readonly number[], ensureOwned = async (): Promise<void> => undefined) {
  const recorded: number[] = [];
  const record = async (id: number): Promise<void> => void recorded.push(id);
  return { recorded, handling: createHandling({ sent: before, ensureOwned, record }) };
}

describe('messages of an update that is handled again', () => {
  it('are sent from where the try before broke off, and each written down', async () => {
    const { api, sent } = telegram();
    const { handling, recorded } = handlingOf([501]);
    const ids = await duringHandling(handling, async () => {
      await api.sendChatAction(1, 'typing');
      const first = await api.sendMessage(1, 'một');
      await outsideHandling(() => api.sendMessage(1, 'ngoài'));
      const second = await api.sendMessage(1, 'hai');
      return [first.message_id, second.message_id];
    });
    expect(sent).toEqual(['sendChatAction', 'ngoài', 'hai']);
    expect([ids, recorded]).toEqual([[501, 103], [103]]);
  });

  it('are not sent when another program has the update', async () => {
    const { api, sent } = telegram();
    const { handling } = handlingOf([], () => Promise.reject(new TakenOver()));
    await expect(duringHandling(handling, () => api.sendMessage(1, 'một'))).rejects.toThrow(TakenOver);
    expect(sent).toEqual([]);
  });

  it('are few at a time, until they are written down; a refused one gives its turn back', async () => {
    let isRefused = true;
    const { api, sent, most } = telegram(async (text) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (text === 'hỏng' && isRefused) {
        isRefused = false;
        throw new Error('cut');
      }
    });
    const send = (text: string) => duringHandling(handlingOf([]).handling, () => api.sendMessage(1, text));
    const results = await Promise.allSettled(['hỏng', 'a', 'b', 'c', 'd', 'e'].map(send));
    expect(results.map(({ status }) => status)).toEqual(['rejected', ...Array(5).fill('fulfilled')]);
    expect([new Set(sent), most()]).toEqual([new Set(['a', 'b', 'c', 'd', 'e']), 2]);
    await send('hỏng');
    expect(sent.at(-1)).toBe('hỏng');
  });
});
