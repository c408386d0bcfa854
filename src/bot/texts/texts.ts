import type { Language } from '../../corpus/model.ts';
import { en } from './en.ts';
import type { BotTexts } from './text-keys.ts';
import { vi } from './vi.ts';

const ALL: Readonly<Record<Language, BotTexts>> = { vi, en };

/** The bot's sentences in a language. */
export const botTexts = (language: Language): BotTexts => ALL[language];

export const LANGUAGES: readonly Language[] = ['vi', 'en'];
