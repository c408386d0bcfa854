import { createHash } from 'node:crypto';
import { Composer } from 'grammy';
import { z } from 'zod';
import { validity } from '../../answer/compose/notes.ts';
import { findDocuments, readDocumentQuery } from '../../answer/find-documents.ts';
import { fill } from '../../answer/texts/texts.ts';
import type { Document, Language } from '../../corpus/model.ts';
import { showCard } from '../answers/show-card.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext, Visit } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { bold, type Paragraph, paragraph } from '../rich/model.ts';
import { type Keyboard, say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

/** Documents on a page. */
const PAGE = 6;

const query = z.object({ text: z.string() });

/** `/find`: documents by number, title, topic and day in force, a page at a time. For officials. */
export function createFind(services: BotServices): Composer<BotContext> {
  const { state } = services;
  const composer = new Composer<BotContext>();
  const showPage = async (ctx: BotContext, text: string, page: number): Promise<void> => {
    const { visit } = ctx;
    const found = await findDocuments(services.desk().library, readDocumentQuery(text), visit.language);
    if (found.length === 0) return say(ctx, visit.texts.findNothing);
    await say(ctx, pageLines(found, page, visit), pageKeyboard(found, page, visit));
  };
  composer.command(['find', 'tim'], async (ctx) => {
    const { role, texts, person, inPrivate } = ctx.visit;
    if (!inPrivate) return;
    if (role === 'household') {
      // The menu of somebody who is no official any more goes back to the usual one.
      await ctx.api.deleteMyCommands({ scope: { type: 'chat', chat_id: ctx.chatId } });
      return say(ctx, texts.forOfficials);
    }
    if (ctx.match.trim() === '') return say(ctx, texts.findHow);
    await state.sessions.write(person, 'find', { text: ctx.match });
    await showPage(ctx, ctx.match, 0);
  });
  onButton(composer, 'page', async (ctx, [page]) => {
    const read = query.safeParse(await state.sessions.read(ctx.visit.person, 'find'));
    if (!read.success || ctx.visit.role === 'household') return say(ctx, ctx.visit.texts.staleButton);
    await showPage(ctx, read.data.text, page);
  });
  onButton(composer, 'open', async (ctx, [key]) => {
    const document = services
      .desk()
      .library.documents()
      .find(({ id }) => documentKey(id) === key);
    if (document === undefined) return say(ctx, ctx.visit.texts.staleButton);
    await showCard(ctx, services, document);
  });
  return composer;
}

/** Names a document in a button, whatever its id is. */
export function documentKey(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 12);
}

function pageLines(found: readonly Document[], page: number, { texts, language }: Visit): Paragraph[] {
  const pages = Math.ceil(found.length / PAGE);
  const head = fill(texts.findHead, { count: String(found.length), page: String(page + 1), pages: String(pages) });
  return [
    paragraph(head),
    ...shownOn(found, page).map((document, index) => paragraph(lineOf(document, page * PAGE + index + 1, language))),
  ];
}

function lineOf(document: Document, number: number, language: Language) {
  const about = [
    document.number === null || document.title.includes(document.number) ? '' : document.number,
    validity(document, language),
  ]
    .filter((part) => part !== '')
    .join(', ');
  return [{ text: `${number}. ` }, bold(document.title), ...(about === '' ? [] : [{ text: `\n${about}` }])];
}

function pageKeyboard(found: readonly Document[], page: number, { texts }: Visit): Keyboard {
  const open = shownOn(found, page).map(({ id }, index) => ({
    text: String(page * PAGE + index + 1),
    callback_data: buttonData('open', documentKey(id)),
  }));
  const turn = [
    ...(page > 0 ? [{ text: texts.pageBefore, callback_data: buttonData('page', page - 1) }] : []),
    ...((page + 1) * PAGE < found.length
      ? [{ text: texts.pageAfter, callback_data: buttonData('page', page + 1) }]
      : []),
  ];
  return turn.length === 0 ? [open] : [open, turn];
}

const shownOn = (found: readonly Document[], page: number): readonly Document[] =>
  found.slice(page * PAGE, (page + 1) * PAGE);
