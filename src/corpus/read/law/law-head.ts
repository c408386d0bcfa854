import { findDates } from '../../../language/dates.ts';
import type { Element } from '../element.ts';
import { lawMark } from './law-marks.ts';

/** What the head of a law says: its full name, number, issuer, day of issue. */
export interface LawHead {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued: string | null;
}

const KIND =
  /^(bộ luật|luật|pháp lệnh|nghị định|nghị quyết|thông tư liên tịch|thông tư|quyết định|chỉ thị|kế hoạch|công văn|hướng dẫn|law|code|ordinance|decree|resolution|circular|joint circular|decision|directive|plan)(?=\s|$)/iu;
const NUMBER = /\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*/u;
const ISSUER =
  /^(chính phủ|thủ tướng chính phủ|quốc hội|ủy ban thường vụ quốc hội|bộ (?!luật)[\p{L}\s,-]{3,50}|(?:ủy|uỷ) ban nhân dân[\p{L}\s]{0,40}|hội đồng nhân dân[\p{L}\s]{0,40}|(?:the )?government|(?:the )?prime minister|(?:the )?national assembly|ministry of [\p{L}\s,-]{3,60})$/iu;
const REASONS = /^(?:căn cứ|theo đề nghị|xét đề nghị|pursuant to|on the basis|at the (?:proposal|request))/iu;
const HEAD_LINES = 40;

/** The number of a law in a text, `07/2021/NĐ-CP`. */
export function lawNumber(text: string): string | null {
  return NUMBER.exec(text)?.[0] ?? null;
}

const NAMED_LAW =
  /^(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn|kế hoạch|thông báo|decree|resolution|decision|circular|directive)(?!\p{L})/iu;

/** The number of a document whose title is its own name: "Quyết định số 99/2026/QĐ-UBND về …". */
export function numberInTitle(title: string | null): string | null {
  return title !== null && NAMED_LAW.test(title) ? lawNumber(title) : null;
}

/** Reads the head of a law: the lines before its first chapter or article. */
export function lawHead(elements: readonly Element[]): LawHead {
  const lines = elements
    .slice(0, HEAD_LINES)
    .flatMap((element) => ('text' in element ? [element.text] : element.rows.flat()));
  const end = lines.findIndex((line) => ['chapter', 'article'].includes(lawMark(line)?.kind ?? ''));
  const head = end < 0 ? lines : lines.slice(0, end);
  const numbered =
    head.find((line) => /^(?:số|no\.?)\s*:?/iu.test(line) && NUMBER.test(line)) ??
    head.find((line) => NUMBER.test(line));
  const number = lawNumber(numbered ?? '');
  const issuer = head.find((line) => ISSUER.test(line)) ?? null;
  const dated = head.find(
    (line) => line.length < 120 && /ngày|day|\d{4}/iu.test(line) && dayOf(line) !== null && !REASONS.test(line),
  );
  return {
    title: titleOf(head, number),
    number,
    issuer: issuer === null ? null : sentenceCase(issuer),
    issued: dayOf(dated ?? ''),
  };
}

/** `NGHỊ ĐỊNH` and the lines under it: `Nghị định 07/2021/NĐ-CP Quy định chuẩn nghèo đa chiều`. */
function titleOf(head: readonly string[], number: string | null): string | null {
  const start = head.findIndex((line) => KIND.test(line) && line.length < 250);
  if (start < 0) return null;
  const first = head[start] ?? '';
  const kind = KIND.exec(first)?.[0] ?? '';
  const under: string[] = [
    first
      .slice(kind.length)
      .replace(/^\s*(?:số|no\.?)\s*:?/iu, '')
      .trim(),
  ];
  for (const line of head.slice(start + 1, start + 5)) {
    if (REASONS.test(line) || /^[-–_*\s]+$/u.test(line) || ISSUER.test(line) || /[.;:]$/u.test(line)) break;
    if (!/^(?:số|no\.?)\s*:/iu.test(line)) under.push(line);
  }
  const named = under
    .join(' ')
    .replace(number ?? '', '')
    .trim();
  return [sentenceCase(kind), number, sentenceCase(named)].filter((part) => part !== null && part !== '').join(' ');
}

function dayOf(line: string): string | null {
  return findDates(line).find(({ value }) => /^\d{4}-\d{2}-\d{2}$/u.test(value))?.value ?? null;
}

/** Capitals throughout become a sentence's. */
function sentenceCase(text: string): string {
  if (text !== text.toUpperCase()) return text;
  const lower = text
    .toLowerCase()
    .replace(/việt nam/gu, 'Việt Nam')
    .replace(/viet nam/gu, 'Viet Nam');
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
