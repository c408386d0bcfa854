import type { Language } from '../corpus/model.ts';

/** The language of a person's app as we can speak it; Vietnamese when the app does not say. */
export function languageOfApp(code: string | undefined): Language {
  return code === undefined || code.startsWith('vi') ? 'vi' : 'en';
}
