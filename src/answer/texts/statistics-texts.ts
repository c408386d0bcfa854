import type { Language } from '../../corpus/model.ts';
import { statisticsEn } from './statistics-en.ts';
import type { StatisticsTexts } from './statistics-keys.ts';
import { statisticsVi } from './statistics-vi.ts';

const ALL: Readonly<Record<Language, StatisticsTexts>> = { vi: statisticsVi, en: statisticsEn };

/** The wording of answers from figures, in a language. */
export function statisticsTextsIn(language: Language): StatisticsTexts {
  return ALL[language];
}
