import { Composer } from 'grammy';
import type { Language } from '../../corpus/model.ts';
import { fill } from '../../answer/texts/texts.ts';
import { KEPT_DAYS } from '../../state/retention.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { bold, link, type Paragraph, paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import type { BotTexts } from '../texts/text-keys.ts';
import { exampleKeyboard } from './start.ts';

/** `/help`, `/privacy` and `/contact`. */
export function createHelp({ contacts }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('help', async (ctx) => {
    const { role, texts } = ctx.visit;
    const more = {
      household: [],
      official: texts.officialHelp,
      administrator: [...texts.officialHelp, texts.administratorHelp],
    };
    await say(ctx, [...texts.help, ...more[role]]);
  });
  composer.command('privacy', async (ctx) => say(ctx, privacyNotice(ctx.visit.texts)));
  composer.command(['contact', 'lienhe'], async (ctx) => say(ctx, contactLines(contacts.all(), ctx.visit)));
  onButton(composer, 'show', async (ctx, [what]) => {
    if (what === 'examples') await say(ctx, ctx.visit.texts.start, exampleKeyboard(ctx.visit.texts));
    if (what === 'privacy') await say(ctx, privacyNotice(ctx.visit.texts));
  });
  return composer;
}

/** The notice, with the days of retention as the code keeps them. */
function privacyNotice(texts: BotTexts): string[] {
  const days = Object.fromEntries(Object.entries(KEPT_DAYS).map(([kind, count]) => [kind, String(count)]));
  return texts.privacy.map((part) => fill(part, days));
}

type ContactList = ReturnType<BotServices['contacts']['all']>;

function contactLines(contacts: ContactList, visit: { texts: BotTexts; language: Language }): Paragraph[] {
  const { texts, language } = visit;
  return [
    paragraph([bold(texts.contacts)]),
    ...contacts.map(({ name, does, number }) =>
      paragraph([
        bold(capital(name[language])),
        ...(number === null ? [] : [{ text: ': ' }, link(number, `tel:${number}`)]),
        { text: `\n${does[language]}` },
      ]),
    ),
    paragraph(texts.contactsFoot),
  ];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
