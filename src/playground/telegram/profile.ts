import { checkLanguage } from './command-lists.ts';
import { badRequest } from './refusal.ts';

/** What a bot says of itself, and how long it may be. */
const LIMITS = { name: 64, description: 512, short_description: 120 } as const;
export type ProfileField = keyof typeof LIMITS;

export interface Profile {
  /** An empty text takes the one for this language away. @throws {Refusal} 400 when it is too long */
  set(field: ProfileField, language: string, text: string): void;
  /** The text for this language, or else the one for all. */
  get(field: ProfileField, language: string): string;
}

/** What the bot says of itself, by language. */
export function createProfile(name: string): Profile {
  const texts = new Map<string, string>([['name:', name]]);
  return {
    set: (field, language, text) => {
      checkLanguage(language);
      if (text.length > LIMITS[field]) throw badRequest(`BOT_${field === 'name' ? 'TITLE' : 'ABOUT'}_INVALID`);
      if (text === '' && !(field === 'name' && language === '')) texts.delete(`${field}:${language}`);
      else texts.set(`${field}:${language}`, text);
    },
    get: (field, language) => texts.get(`${field}:${language}`) ?? texts.get(`${field}:`) ?? '',
  };
}
