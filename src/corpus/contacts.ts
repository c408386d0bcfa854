import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Day, Language } from './model.ts';
import { type DataRead, valuesOf } from './tables/fault.ts';
import { bothLanguages, day, slug } from './tables/fields.ts';
import { readList } from './tables/list.ts';

/** An office or a hotline that people can ask. */
export interface Contact {
  /** Office kind as front matter names it, `policy-bank`. */
  readonly id: string;
  readonly kind: 'office' | 'hotline';
  /** As it stands inside a sentence. */
  readonly name: { readonly vi: string; readonly en: string };
  /** What it does for people, one sentence. */
  readonly does: { readonly vi: string; readonly en: string };
  /** Phone number; only where a source gives it. */
  readonly number: string | null;
  readonly source: string;
  readonly verifiedOn: Day;
}

/** Contacts by kind, and their names in sentences. */
export interface Contacts {
  all(): readonly Contact[];
  byId(id: string): Contact | undefined;
  /** Name of the office to ask; the commune when the kind is null or unknown. */
  office(kind: string | null, language: Language): string;
}

const entry = z
  .strictObject({
    id: slug,
    kind: z.enum(['office', 'hotline']),
    name: bothLanguages,
    does: bothLanguages,
    number: z
      .string()
      .regex(/^\d{3,11}$/u, 'must be digits in quotes')
      .nullable()
      .default(null),
    source: slug,
    verified_on: day,
  })
  .refine((it) => it.kind === 'office' || it.number !== null, {
    path: ['number'],
    message: 'a hotline needs its number',
  })
  .transform(({ verified_on, ...it }): Contact => ({ ...it, verifiedOn: verified_on }));

/** Days after which a contact must be looked at again. */
export const CONTACT_DAYS = 180;
const COMMUNE = 'commune';
const DAY_MS = 86_400_000;

/** Reads the text of `contacts.yaml`. */
export function parseContacts(text: string, file: string): DataRead<Contact> {
  return readList(text, file, entry);
}

/**
 * The contacts of a corpus folder, from `contacts.yaml`.
 * @throws {Failure} with file and line if an entry is not right.
 */
export async function readContacts(corpus: string): Promise<readonly Contact[]> {
  const file = join(corpus, 'contacts.yaml');
  return valuesOf(parseContacts(await readFile(file, 'utf8'), file));
}

/** Contacts that were last verified more than {@link CONTACT_DAYS} days before a day. */
export function staleContacts(contacts: readonly Contact[], today: Day): readonly Contact[] {
  return contacts.filter((it) => Date.parse(today) - Date.parse(it.verifiedOn) > CONTACT_DAYS * DAY_MS);
}

/** Builds the contacts from what `readContacts` returns. */
export function createContacts(list: readonly Contact[]): Contacts {
  const ids = new Map(list.map((contact) => [contact.id, contact]));
  return {
    all: () => list,
    byId: (id) => ids.get(id),
    office: (kind, language) => (ids.get(kind ?? COMMUNE) ?? ids.get(COMMUNE))?.name[language] ?? '',
  };
}
