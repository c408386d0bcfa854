import { z } from 'zod';
import type { Language } from '../../corpus/model.ts';
import type { PersonKey } from '../identity.ts';

/** What somebody wants to hear about: a scheme by its id, or a place by its id. */
export interface Subject {
  readonly kind: 'scheme' | 'place';
  readonly subject: string;
}

export interface Subscription extends Subject {
  readonly person: PersonKey;
  readonly address: Uint8Array;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Who wants to be told of changes, and what they were told. */
export interface Subscriptions {
  add(subscription: Omit<Subscription, 'since'>): Promise<void>;
  remove(person: PersonKey, subject: Subject): Promise<void>;
  of(person: PersonKey): Promise<readonly Subscription[]>;
  all(): Promise<readonly Subscription[]>;
  /** Marks that a person is told of an event. @returns false when they were told before */
  claim(person: PersonKey, event: string): Promise<boolean>;
}

/** A subscription as a database gives it. */
export const subscriptionRow = z.object({
  person: z.string(),
  kind: z.enum(['scheme', 'place']),
  subject: z.string(),
  address: z.instanceof(Uint8Array),
  language: z.enum(['vi', 'en']),
  since: z.coerce.number(),
});
