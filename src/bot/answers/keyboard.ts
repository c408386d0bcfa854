import type { InlineKeyboardButton } from 'grammy/types';
import type { Language } from '../../corpus/model.ts';
import { REASONS } from '../../state/tables/feedback.ts';
import { buttonData } from '../callback-data.ts';
import type { Keyboard } from '../sending/say.ts';
import { botTexts } from '../texts/texts.ts';

/** What the buttons below an answer depend on. */
export interface Pressable {
  readonly status: string;
  readonly language: Language;
  readonly citations: readonly unknown[];
  readonly followUps: readonly string[];
}

/** Longest label that a phone shows whole. */
const LABEL = 40;
const MOST_FOLLOW_UPS = 3;
const RATED: readonly string[] = ['answered', 'not_in_corpus'];

/** The buttons below an answer: what to ask next, one a row, then its sources and what the person thinks of it. */
export function answerKeyboard(id: string, answer: Pressable): Keyboard {
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
  return last.length === 0 ? next : [...next, last];
}

/** The reasons one can give for a 👎. */
export function reasonKeyboard(id: string, language: Language): Keyboard {
  const texts = botTexts(language);
  return [REASONS.map((reason) => ({ text: texts.reason[reason], callback_data: buttonData('why', id, reason) }))];
}

function shortened(text: string): string {
  return text.length <= LABEL ? text : `${text.slice(0, LABEL - 1).trimEnd()}…`;
}
