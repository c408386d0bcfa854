import { Composer, InputFile } from 'grammy';
import { validity } from '../../answer/compose/notes.ts';
import { fill } from '../../answer/texts/texts.ts';
import type { Document } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { documentKey } from '../features/find.ts';
import { onButton } from '../keyboards/on-button.ts';
import { bold, paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

const PAGE = 8;
/** Kinds that are files; the others are made from tables. */
const FILES: readonly Document['kind'][] = ['scheme', 'article', 'law', 'answer', 'other', 'statistics'];

/** `/documents`: what is indexed, a page at a time; each can be looked at, downloaded and retired. */
export function createLibrary(services: BotServices): Composer<BotContext> {
  const { state, upkeep, desk } = services;
  const composer = new Composer<BotContext>();
  const listed = (words: string): readonly Document[] => {
    const wanted = foldDiacritics(words.trim());
    return desk()
      .library.documents()
      .filter(({ kind, id }) => FILES.includes(kind) && !/^(?:sources|statistics|places|glossary)\//u.test(id))
      .filter(({ title, id }) => foldDiacritics(`${title} ${id}`).includes(wanted))
      .toSorted((a, b) => a.id.localeCompare(b.id));
  };
  const byKey = (key: string): Document | undefined => listed('').find(({ id }) => documentKey(id) === key);
  const show = async (ctx: BotContext, words: string, page: number): Promise<void> => {
    const { texts } = ctx.visit;
    const found = listed(words);
    if (found.length === 0) return say(ctx, texts.findNothing);
    const shown = found.slice(page * PAGE, (page + 1) * PAGE);
    const pages = Math.ceil(found.length / PAGE);
    const head = fill(texts.findHead, { count: String(found.length), page: String(page + 1), pages: String(pages) });
    await say(
      ctx,
      [head, ...shown.map(({ title, id }, index) => `${page * PAGE + index + 1}. ${title}\n${id}`)],
      [
        shown.map(({ id }, index) => ({
          text: String(page * PAGE + index + 1),
          callback_data: buttonData('document', documentKey(id), 'show'),
        })),
        [
          ...(page > 0 ? [{ text: texts.pageBefore, callback_data: buttonData('shelf', page - 1) }] : []),
          ...(page + 1 < pages ? [{ text: texts.pageAfter, callback_data: buttonData('shelf', page + 1) }] : []),
        ],
      ].filter((row) => row.length > 0),
    );
  };
  composer.command('documents', async (ctx) => {
    await state.sessions.write(ctx.visit.person, 'shelf', ctx.match);
    await show(ctx, ctx.match, 0);
  });
  onButton(composer, 'shelf', async (ctx, [page]) => {
    const words: unknown = await state.sessions.read(ctx.visit.person, 'shelf');
    await show(ctx, typeof words === 'string' ? words : '', page);
  });
  onButton(composer, 'document', async (ctx, [key, act]) => {
    const { person, texts, language } = ctx.visit;
    const document = byKey(key);
    if (document === undefined) return say(ctx, texts.staleButton);
    const button = (text: string, next: 'download' | 'retire' | 'gone') => ({
      text,
      callback_data: buttonData('document', key, next),
    });
    switch (act) {
      case 'show':
        return say(
          ctx,
          [
            paragraph([bold(document.title)]),
            paragraph(document.id),
            paragraph(validity(document, language) || texts.noDates),
          ],
          [[button(texts.downloadButton, 'download'), button(texts.retireButton, 'retire')]],
        );
      case 'download': {
        const file = await upkeep.file(document.id);
        if (file === null) return say(ctx, texts.noFile);
        await state.audit.write(person, 'download', document.id);
        await ctx.replyWithDocument(new InputFile(Buffer.from(file.bytes), file.name));
        return;
      }
      case 'retire':
        return say(ctx, fill(texts.retireAsk, { title: document.title }), [[button(texts.retireYes, 'gone')]]);
      case 'gone':
        await upkeep.shelf.retire(document.id);
        await state.audit.write(person, 'retire', document.id);
        return say(ctx, texts.retired);
    }
  });
  return composer;
}
