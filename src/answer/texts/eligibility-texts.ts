import type { Language } from '../../corpus/model.ts';
import { eligibilityEn } from './eligibility-en.ts';
import type { EligibilityTexts } from './eligibility-keys.ts';
import { eligibilityVi } from './eligibility-vi.ts';

const ALL: Readonly<Record<Language, EligibilityTexts>> = { vi: eligibilityVi, en: eligibilityEn };

/** The fixed sentences about households in a language. */
export function eligibilityTextsIn(language: Language): EligibilityTexts {
  return ALL[language];
}
