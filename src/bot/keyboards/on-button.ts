import type { Composer } from 'grammy';
import { type ButtonKind, type ButtonValues, valuesOfButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';

/** Handles one kind of button; its values were checked. The press itself was acknowledged before. */
export function onButton<K extends ButtonKind>(
  composer: Composer<BotContext>,
  kind: K,
  handle: (ctx: BotContext, values: ButtonValues<K>) => Promise<void>,
): void {
  composer.on('callback_query:data', async (ctx, next) => {
    const values = valuesOfButton(kind, ctx.callbackQuery.data);
    if (values === null) return next();
    await handle(ctx, values);
  });
}
