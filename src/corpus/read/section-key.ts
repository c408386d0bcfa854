import type { SectionKey } from '../model.ts';
import { slug } from './slug.ts';

const BY_ID: ReadonlySet<string> = new Set<SectionKey>([
  'summary',
  'who',
  'what',
  'how',
  'papers',
  'time',
  'law',
  'outdated',
  'gaps',
]);

/** Headings of both languages, folded; a heading that begins with one of them is that section. */
const BY_HEADING: readonly (readonly [SectionKey, readonly string[]])[] = [
  ['summary', ['tom-tat', 'summary', 'in-short']],
  ['who', ['ai-duoc', 'doi-tuong', 'dieu-kien', 'who-can', 'who-is-eligible', 'eligibility']],
  ['what', ['duoc-huong-gi', 'muc-ho-tro', 'quyen-loi', 'muc-huong', 'what-you-get', 'benefits', 'amount']],
  ['how', ['nop-o-dau', 'cach-lam', 'trinh-tu', 'thu-tuc', 'how-and-where', 'how-to-apply', 'where-to-apply']],
  ['papers', ['giay-to', 'ho-so', 'thanh-phan-ho-so', 'papers', 'documents-needed', 'required-documents']],
  ['time', ['thoi-gian-giai-quyet', 'thoi-han-giai-quyet', 'how-long', 'processing-time']],
  ['law', ['can-cu-phap-ly', 'co-so-phap-ly', 'legal-basis']],
  ['outdated', ['thong-tin-cu', 'often-quoted', 'no-longer-true', 'outdated']],
  ['gaps', ['dieu-chua-xac-nhan', 'chua-xac-nhan', 'what-could-not-be-confirmed', 'not-confirmed']],
];

/** The section that a heading opens, by its `{#id}` or by its words in either language. */
export function sectionKey(id: string | null, heading: string): SectionKey | null {
  if (id !== null && isSectionKey(id)) return id;
  const anchor = slug(heading);
  const starts = (begin: string) => anchor === begin || anchor.startsWith(`${begin}-`);
  return BY_HEADING.find(([, begins]) => begins.some(starts))?.[0] ?? null;
}

function isSectionKey(id: string): id is SectionKey {
  return BY_ID.has(id);
}
