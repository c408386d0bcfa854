import type { Context } from 'grammy';
import type { Question } from '../answer/model.ts';
import type { Language } from '../corpus/model.ts';
import type { PersonKey } from '../state/identity.ts';
import type { BotTexts } from './texts/text-keys.ts';

export type Role = NonNullable<Question['role']>;

/** Who is here, as far as features need to know. */
export interface Visit {
  readonly person: PersonKey;
  /** The language chosen, else that of the app, else Vietnamese. */
  readonly language: Language;
  readonly texts: BotTexts;
  readonly role: Role;
  readonly inPrivate: boolean;
  /** The message is so old that the delay needs a word. */
  readonly late: boolean;
}

export type BotContext = Context & { visit: Visit };
