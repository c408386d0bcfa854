import { Composer, InputFile } from 'grammy';
import { spokenText } from '../../language/spoken-text.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import { type BotTexts } from '../texts/text-keys.ts';
import { botTexts } from '../texts/texts.ts';

/** So much of an answer is read, characters; it ends with a sentence. */
const LONGEST = 1_500;
/** Recordings that are not made again: Telegram has them. */
const REMEMBERED = 500;

/** 🔊 below an answer: its words are read aloud, without the list of sources. Nothing where no voice is configured. */
export function createListen({ readAloud = null, state, log }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const known = new Map<string, string>();
  onButton(composer, 'listen', async (ctx, [id]) => {
    const message = ctx.callbackQuery?.message;
    const written = message !== undefined && 'text' in message ? message.text : undefined;
    const kept = await state.answers.find(id);
    if (readAloud === null || written === undefined || kept === null) return say(ctx, ctx.visit.texts.staleAnswer);
    const texts = botTexts(kept.language);
    const before = known.get(id);
    if (before !== undefined) return void (await ctx.replyWithVoice(before));
    await ctx.replyWithChatAction('record_voice').catch(() => undefined);
    const read = await readAloud(beginning(spokenText(withoutSources(written, texts), kept.language)));
    if (read.kind === 'failed') {
      log.warn('An answer could not be read aloud', { user: ctx.visit.person, reason: read.reason });
      return say(ctx, texts.listenFailed);
    }
    const sent = await ctx.replyWithVoice(new InputFile(read.value.bytes, read.value.name));
    const [oldest] = known.keys();
    if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
    known.set(id, sent.voice.file_id);
  });
  return composer;
}

/** The words of an answer as the chat shows it, up to its sources. */
function withoutSources(text: string, { sources }: BotTexts): string {
  const lines = text.split('\n');
  const at = lines.indexOf(`${sources}:`);
  return lines.slice(0, at < 0 ? lines.length : at).join('\n');
}

function beginning(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return cut.slice(0, Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('.\n')) + 1) || cut;
}
