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

/** The buttons below an answer: what to ask next, one a row, then its sources and what the person thinks of it. */
export function answerKeyboard(id: string, answer: KeptAnswer, role: Role): Keyboard {
  if (answer.household !== null) return householdKeyboard(id, answer);
  const texts = botTexts(answer.language);
  const next = answer.followUps
    .slice(0, MOST_FOLLOW_UPS)
    .map((text, index): InlineKeyboardButton[] => [
      { text: shortened(text), callback_data: buttonData('next', id, index) },
    ]);
  const last: InlineKeyboardButton[] = [];
  if (answer.citations.length > 0) last.push({ text: texts.sourcesButton, callback_data: buttonData('sources', id) });
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
  return [next, gap, figureButtons(id, answer, role), [last]].flat().filter((row) => row.length > 0);
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
function householdKeyboard(id: string, { followUps, citations, language }: KeptAnswer): Keyboard {
  const texts = botTexts(language);
  return [
    ...followUps.map((text, index) => [{ text: shortened(text), callback_data: buttonData('next', id, index) }]),
    [
      { text: texts.backButton, callback_data: buttonData('household', 'back') },
      { text: texts.stopButton, callback_data: buttonData('household', 'stop') },
      ...(citations.length === 0 ? [] : [{ text: texts.sourcesButton, callback_data: buttonData('sources', id) }]),
    ],
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
