import type { Day, Language } from '../../corpus/model.ts';
import { writeTime } from '../../language/write-day.ts';
import { en } from './en.ts';
import type { Texts } from './text-keys.ts';
import { vi } from './vi.ts';

const ALL: Readonly<Record<Language, Texts>> = { vi, en };

/** The fixed sentences in a language. */
export function textsIn(language: Language): Texts {
  return ALL[language];
}

/** Puts values into the `{slots}` of a sentence; a slot without a value stays and shows up in tests. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => values[name] ?? slot);
}

/** A day as people write it: `01/7/2026` in Vietnamese, `1 July 2026` in English. */
export function writeDay(day: Day, language: Language): string {
  return writeTime(day, language).replace(/^ngày /u, '');
}
