import type { InlineKeyboardButton } from 'grammy/types';
import type { Language } from '../../corpus/model.ts';
import type { KeptAnswer } from '../../state/tables/answers.ts';
import { REASONS } from '../../state/tables/feedback.ts';
import { buttonData } from '../callback-data.ts';
import type { Role } from '../context.ts';
import type { Keyboard } from '../sending/say.ts';
import { botTexts } from '../texts/texts.ts';

/** Longest label that a phone shows whole. */
const LABEL = 40;
const MOST_FOLLOW_UPS = 3;
const RATED: readonly string[] = ['answered', 'not_in_corpus'];

/** Whose answer it is, and whether it can be read aloud. */
export interface Below {
  readonly role: Role;
  readonly hasVoice: boolean;
  /** Where the household stands was not said in full; absent: it was. */
  readonly isBrief?: boolean;
}

/** The buttons below an answer: what to ask next, one a row, then its sources and what the person thinks of it. */
export function answerKeyboard(id: string, answer: KeptAnswer, { role, hasVoice, isBrief = false }: Below): Keyboard {
  if (answer.household !== null) return householdKeyboard(id, answer, { hasVoice, isBrief });
  const texts = botTexts(answer.language);
  const next = answer.followUps
    .slice(0, MOST_FOLLOW_UPS)
    .map((text, index): InlineKeyboardButton[] => [
      { text: shortened(text), callback_data: buttonData('next', id, index) },
    ]);
  const last: InlineKeyboardButton[] = [];
  const sources = sourcesButton(id, answer);
  if (RATED.includes(answer.status)) {
    last.push(
      { text: '👍', callback_data: buttonData('good', id) },
      { text: '👎', callback_data: buttonData('bad', id) },
    );
  }
  const gap =
    answer.status === 'not_in_corpus' ? [[{ text: texts.sendButton, callback_data: buttonData('send', id) }]] : [];
  const { scheme } = answer;
  if (scheme !== null && answer.status === 'answered') {
    last.push({ text: '🔔', callback_data: buttonData('follow', 'scheme', scheme, 'yes') });
  }
  // With a voice there are too many buttons for one row of a small phone.
  const below = hasVoice ? [[...sources, listenButton(id, answer)], last] : [[...sources, ...last]];
  return [next, gap, figureButtons(id, answer, role), below].flat().filter((row) => row.length > 0);
}

function sourcesButton(id: string, { citations, language }: KeptAnswer): InlineKeyboardButton[] {
  return citations.length === 0
    ? []
    : [{ text: botTexts(language).sourcesButton, callback_data: buttonData('sources', id) }];
}

function listenButton(id: string, { language }: KeptAnswer): InlineKeyboardButton {
  return { text: botTexts(language).listenButton, callback_data: buttonData('listen', id) };
}

function figureButtons(id: string, { figures, chart, language }: KeptAnswer, role: Role): InlineKeyboardButton[][] {
  const texts = botTexts(language);
  if (figures.length < 2) return [];
  const format = role === 'household' ? 'csv' : 'xlsx';
  return [
    [
      ...(chart ? [{ text: texts.chartButton, callback_data: buttonData('chart', id) }] : []),
      { text: texts.tableButton[format], callback_data: buttonData('table', id, format) },
    ],
  ];
}

/** The answers to a question about the household, the way back, and out. */
function householdKeyboard(id: string, answer: KeptAnswer, { hasVoice, isBrief }: Omit<Below, 'role'>): Keyboard {
  const { followUps, language } = answer;
  const texts = botTexts(language);
  return [
    ...followUps.map((text, index) => [{ text: shortened(text), callback_data: buttonData('next', id, index) }]),
    [
      { text: texts.backButton, callback_data: buttonData('household', 'back') },
      { text: texts.stopButton, callback_data: buttonData('household', 'stop') },
      ...sourcesButton(id, answer),
    ],
    ...(isBrief ? [[{ text: texts.standingButton, callback_data: buttonData('household', 'standing') }]] : []),
    ...(hasVoice ? [[listenButton(id, answer)]] : []),
  ];
}

/** The reasons one can give for a 👎. */
export function reasonKeyboard(id: string, language: Language): Keyboard {
  const texts = botTexts(language);
  return [REASONS.map((reason) => ({ text: texts.reason[reason], callback_data: buttonData('why', id, reason) }))];
}

function shortened(text: string): string {
  return text.length <= LABEL ? text : `${text.slice(0, LABEL - 1).trimEnd()}…`;
}

/** The way into a conversation about a household, or back to its question. */
export function beginAgain(language: Language): Keyboard {
  return [[{ text: botTexts(language).command.eligibility, callback_data: buttonData('household', 'resume') }]];
}
