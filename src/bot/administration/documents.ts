import { Composer } from 'grammy';
import { fill, writeDay } from '../../answer/texts/texts.ts';
import { validity } from '../../answer/compose/notes.ts';
import { findDates } from '../../language/dates.ts';
import type { Particulars } from '../../corpus/read/particulars.ts';
import { ASKED, type Asked, type Preview, previewOf } from '../../upkeep/preview.ts';
import type { Staged } from '../../upkeep/shelf.ts';
import { buttonData, type Choice, CHOICES } from '../callback-data.ts';
import { dayInVietnam } from '../clock.ts';
import type { BotContext, Visit } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { bold, type Paragraph, paragraph } from '../rich/model.ts';
import { type Keyboard, say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import { expect } from './expecting.ts';
import { buildNow } from './index-acts.ts';

/** Most bytes that Telegram hands over, and that are read. */
const MOST_BYTES = 20 * 1024 * 1024;

/** A document or a link from an administrator: put aside, looked over, completed by buttons, confirmed, indexed. */
export function createDocuments(services: BotServices): Composer<BotContext> {
  const { state, upkeep, clock } = services;
  const composer = new Composer<BotContext>();
  composer.on('message:document', async (ctx) => {
    const { texts } = ctx.visit;
    const { file_id: id, file_name: name = 'file.txt', file_size: size = 0 } = ctx.message.document;
    if (size > MOST_BYTES) return say(ctx, texts.uploadTooLarge);
    await ctx.replyWithChatAction('typing');
    await stage(ctx, services, name, await services.fetchFile(id));
  });
  composer.hears(/^https?:\/\/\S+$/iu, async (ctx) => {
    const { texts } = ctx.visit;
    await ctx.replyWithChatAction('typing');
    const fetched = await upkeep.fetch(ctx.match[0]);
    if (fetched.kind === 'refused') return say(ctx, texts.linkRefused[fetched.why]);
    await stage(ctx, services, fetched.name, fetched.bytes, { url: fetched.url });
  });
  onButton(composer, 'tell', async (ctx, [id, field, value]) => {
    const { person, texts } = ctx.visit;
    if (value === 'write') {
      await expect(state, person, { what: 'particular', staged: id, field });
      return say(ctx, texts.particularHow[field]);
    }
    const staged = await upkeep.shelf.tell(id, chosen(field, value, dayInVietnam(clock.now())));
    if (staged === null) return say(ctx, texts.staleButton);
    await askNext(ctx, services, staged);
  });
  onButton(composer, 'upload', async (ctx, [id, answer]) => {
    const { person, texts } = ctx.visit;
    if (answer === 'no') {
      await upkeep.shelf.discard(id);
      return say(ctx, texts.uploadDropped);
    }
    const document = await upkeep.shelf.keep(id);
    if (document === null) return say(ctx, texts.staleButton);
    await state.audit.write(person, 'upload', document);
    await buildNow(ctx, services);
  });
  return composer;
}

/** Takes what an administrator wrote for a field. @returns false when it cannot be taken for one */
export async function tellParticular(
  ctx: BotContext,
  services: BotServices,
  id: string,
  field: Asked,
  text: string,
): Promise<void> {
  const told = written(field, text, services);
  const staged = told === null ? await services.upkeep.shelf.staged(id) : await services.upkeep.shelf.tell(id, told);
  if (staged === null) return say(ctx, ctx.visit.texts.staleButton);
  if (told === null) {
    await expect(services.state, ctx.visit.person, { what: 'particular', staged: id, field });
    return say(ctx, ctx.visit.texts.particularHow[field]);
  }
  await askNext(ctx, services, staged);
}

async function stage(
  ctx: BotContext,
  services: BotServices,
  name: string,
  bytes: Uint8Array,
  told: Particulars = {},
): Promise<void> {
  const { texts } = ctx.visit;
  const staging = await services.upkeep.shelf.stage(name, bytes, told);
  if (staging.kind === 'unreadable')
    return say(ctx, [fill(texts.unreadable, { reason: texts.skipped[staging.reason] }), staging.detail]);
  await say(ctx, previewLines(await previewOf(staging.staged.read, services.desk().library), ctx.visit));
  await askNext(ctx, services, staging.staged);
}

/** Asks for the next thing that is missing; when nothing is, asks to confirm. */
async function askNext(ctx: BotContext, { desk }: BotServices, staged: Staged): Promise<void> {
  const { texts, language } = ctx.visit;
  const missing = ASKED.find((field) => isMissing(staged, field));
  if (missing !== undefined) {
    return say(ctx, texts.particularAsk[missing], choiceKeyboard(staged.id, missing, texts));
  }
  const { document } = staged.read;
  const places = document.places.map((id) => desk().places.byId(id)?.name[language] ?? id).join(', ');
  const values = {
    title: document.title,
    number: document.number ?? '–',
    places: places === '' ? texts.wholeCountry : places,
  };
  await say(
    ctx,
    [fill(texts.uploadAsk, values), validity(document, language) || texts.noDates],
    confirmKeyboard(staged.id, texts),
  );
}

function choiceKeyboard(id: string, field: Asked, { particularChoices }: Visit['texts']): Keyboard {
  const choices: Readonly<Partial<Record<Choice, string>>> = particularChoices[field];
  return CHOICES.flatMap((choice) => {
    const text = choices[choice];
    return text === undefined ? [] : [[{ text, callback_data: buttonData('tell', id, field, choice) }]];
  });
}

const isMissing = ({ read, told }: Staged, field: Asked): boolean => {
  if (field in told) return false;
  return field === 'places' ? true : read.document[field] === null;
};

/** What a button says about a field. */
function chosen(field: Asked, value: string, today: string): Particulars {
  if (field === 'effectiveFrom') return { effectiveFrom: value === 'today' ? today : null };
  return field === 'number' ? { number: null } : { places: [] };
}

/** What a message says about a field; null when it says nothing that can be taken for it. */
function written(field: Asked, text: string, { desk }: BotServices): Particulars | null {
  if (field === 'number') return { number: text.trim().slice(0, 60) };
  if (field === 'effectiveFrom') {
    const day = findDates(text).find(({ value }) => /^\d{4}-\d{2}-\d{2}$/u.test(value));
    return day === undefined ? null : { effectiveFrom: day.value };
  }
  const places = desk()
    .places.find(text)
    .map((mention) => mention.places[0]?.id)
    .filter((id) => id !== undefined);
  return places.length === 0 ? null : { places };
}

function previewLines(preview: Preview, { texts, language }: Visit): Paragraph[] {
  const { document, passages, characters, firstLines, leftOut, suspicious, similar } = preview;
  const values = {
    kind: texts.kinds[document.kind],
    language: texts.languages[document.language],
    number: document.number ?? '–',
    issued: document.issued === null ? '–' : writeDay(document.issued, language),
    passages: String(passages),
    characters: String(characters),
  };
  return [
    paragraph([bold(document.title)]),
    ...texts.previewFacts.map((line) => paragraph(fill(line, values), { close: true })),
    ...firstLines.map((line, index) => paragraph(line, { style: 'quote', close: index > 0 })),
    ...(leftOut.count === 0 ? [] : [paragraph(fill(texts.previewLeftOut, { count: String(leftOut.count) }))]),
    ...leftOut.lines.map((line, index) => paragraph(line, { style: 'folded', close: index > 0 })),
    ...(suspicious.length === 0 ? [] : [paragraph(`${texts.suspicious} ${suspicious.join(' / ')}`)]),
    ...similar.map(({ document: other, why }) => paragraph(`${texts.similar[why]}: ${other.title}`)),
  ];
}

const confirmKeyboard = (id: string, texts: Visit['texts']): Keyboard => [
  [
    { text: texts.uploadYes, callback_data: buttonData('upload', id, 'yes') },
    { text: texts.uploadNo, callback_data: buttonData('upload', id, 'no') },
  ],
];
