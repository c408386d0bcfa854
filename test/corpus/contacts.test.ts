import { expect, it } from 'vitest';
import { createContacts, parseContacts, readContacts, staleContacts } from '../../src/corpus/contacts.ts';
import { readSources } from '../../src/corpus/sources.ts';
import { faultLine } from '../../src/corpus/tables/fault.ts';

const list = await readContacts('corpus');
const contacts = createContacts(list);

it('knows every office kind of the corpus, and one hotline', () => {
  const kinds = [
    'commune',
    'policy-bank',
    'legal-aid',
    'school',
    'employment-centre',
    'social-insurance',
    'health-station',
    'electricity',
  ];
  for (const kind of kinds) expect(contacts.byId(kind)?.kind).toBe('office');
  expect(list.filter((it) => it.number !== null).map((it) => it.number)).toEqual(['111']);
});

it('names an office in both languages, the commune when none is known', () => {
  expect(contacts.office('policy-bank', 'vi')).toContain('Ngân hàng Chính sách xã hội');
  expect(contacts.office(null, 'en')).toBe(contacts.office('commune', 'en'));
  expect(contacts.office('no-such-office', 'vi')).toBe(contacts.office('commune', 'vi'));
});

it('rests every entry on a source of the register', async () => {
  const ids = new Set((await readSources('corpus')).map((it) => it.id));
  expect(list.filter((it) => !ids.has(it.source))).toEqual([]);
});

it('reports entries older than 180 days', () => {
  expect(staleContacts(list, '2027-05-20')).toEqual([]);
  expect(staleContacts(list, '2027-05-21')).toHaveLength(list.length);
});

it('names file and line of what is wrong', () => {
  const text =
    '- id: line\n  kind: hotline\n  name: { vi: a, en: b }\n  does: { vi: a, en: b }\n  source: s1\n  verified_on: 2026-11-21\n';
  expect(parseContacts(text, 'c.yaml').faults.map(faultLine)).toEqual(['c.yaml:1: number: a hotline needs its number']);
});
