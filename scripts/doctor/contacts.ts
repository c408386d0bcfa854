import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTACT_DAYS, readContacts, staleContacts } from '../../src/corpus/contacts.ts';
import { type Finding, ok, warn } from './check.ts';

/** Whether offices and hotlines were verified lately. @param today `YYYY-MM-DD` */
export async function checkContacts(corpus: string, today: string): Promise<Finding[]> {
  const path = join(corpus, 'contacts.yaml');
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return [ok('contacts', `${corpus} has no contacts`)];
  const contacts = await readContacts(corpus);
  const stale = staleContacts(contacts, today).map(({ id }) => id);
  if (stale.length === 0) return [ok('contacts', `${contacts.length} contacts verified within ${CONTACT_DAYS} days`)];
  const mend = `Call or look them up, then set verified_on in ${path}.`;
  return [warn('contacts', `not verified for ${CONTACT_DAYS} days: ${stale.join(', ')}`, mend)];
}
