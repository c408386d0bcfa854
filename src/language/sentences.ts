/** Half-open span of a sentence in the text it was found in. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** So many characters on either side decide; more would make long lines slow. */
const REACH = 80;

/** Terminators, then anything that closes the sentence with them, then space or the end. */
const CANDIDATE = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?:\[\^[^\]\s]+\])*(?=\s|$)/gu;

/** Titles and place words that a name follows. */
const BEFORE_NAME = new Set(
  (
    'tp tx tt kp tdp đ/c ts ths gs pgs bs cn ks ls nxb đt tel fax mr mrs ms dr prof sr jr st mt hon rev gen col ' +
    'maj capt lt messrs asst assoc dept govt vs viz cf e.g i.e al approx est resp jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Words that bind only a number behind them: `No. 12`, `Art. 3`, `tr. 15`. */
const BEFORE_NUMBER = new Set(
  'no nos art arts sec secs ch chap para paras p pp vol fig tr cl reg app vnd usd rs nr'.split(' '),
);

/** Words after which a single letter is a name of its own and may end the sentence: `khu vực I. Xã …`. */
const BEFORE_LETTER =
  /(?:khu vực|vùng|loại|nhóm|hạng|phụ lục|mẫu|quý|region|zone|group|class|annex|appendix|type|table)$/iu;

/** A list or law marker that opens its own sentence: `1.`, `2.1.`, `IV.`, `Điều 3.`, `Article 12.`. */
const OPENING_NUMBER =
  /^["“(]*(?:(?:điều|khoản|chương|mục|phần|bước|article|chapter|section|clause|part|step)\s+)?\d{1,3}(?:\.\d{1,3})*[a-zđ]?\.$/iu;
const OPENING_LETTER =
  /^["“(]*(?:(?:Chương|Mục|Phần|Chapter|Section|Part|CHƯƠNG|MỤC|PHẦN|CHAPTER|SECTION|PART)\s+)?(?:[IVXLC]{1,6}|[A-Za-zĐđ])\.$/u;

const SENTENCE_STARTER = /^["“(]*(?:the|this|these|those|it|in|on|at|he|she|they|we|there|if|when|each|all|a|an)\s/iu;

/**
 * Finds the sentences of a Vietnamese or English text. A line break always ends a sentence; inside a line a sentence
 * ends at `.`, `!`, `?` or `…` before a space, except within numbers, dates, document numbers, abbreviations
 * (`TP.`, `Mr.`, `No. 12`), initials and list markers. When in doubt two sentences stay together.
 * Spans carry no space at either end and together cover all that is not space.
 */
export function sentenceSpans(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let offset = 0;
  for (const line of text.split(/[\n\r\u2028\u2029]/u)) {
    const lineEnd = offset + line.length;
    let start = offset;
    for (const candidate of line.matchAll(CANDIDATE)) {
      const end = offset + candidate.index + candidate[0].length;
      if (end <= start) continue;
      const before = text.slice(Math.max(start, end - REACH), end);
      const after = text.slice(end, Math.min(end + REACH, lineEnd));
      if (!endsSentence(before.trimStart(), after.trimStart(), candidate[0])) continue;
      push(spans, text, start, end);
      start = end;
    }
    push(spans, text, start, lineEnd);
    offset = lineEnd + 1;
  }
  return spans;
}

/** The sentences of a text in its order, see {@link sentenceSpans}. */
export function splitSentences(text: string): string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
}

function push(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = start + piece.trim().length;
  if (end > start) spans.push({ start, end });
}

function endsSentence(before: string, after: string, mark: string): boolean {
  if (after === '') return true;
  if (/^["'“‘«(]*\p{Ll}/u.test(after)) return false;
  if (!/^\.["'”’»)\]]*/u.test(mark) || mark.startsWith('..')) return true;
  if (mark === '.' && isMarker(before)) return false;
  if (splitsNumber(before, after)) return false;
  return mark.startsWith('.') && mark.length > 1 ? true : !isAbbreviation(before, after);
}

/** Opens its sentence, or stands in a run such as `gồm: 1. Hộ nghèo; 2. Hộ cận nghèo`. */
function isMarker(before: string): boolean {
  return OPENING_NUMBER.test(before) || OPENING_LETTER.test(before) || /[;:,]\s*\d{1,2}\.$/u.test(before);
}

/** Numbers and dates written with a space after the point: `1. 500. 000`, `01. 7. 2026`. */
function splitsNumber(before: string, after: string): boolean {
  if (/(?:^|\D)\d{1,3}\.$/u.test(before) && /^\d{3}(?:\D|$)/u.test(after)) return true;
  if (/(?:^|\D)\d{1,2}\.$/u.test(before) && /^\d{1,2}\.\s?\d{4}(?:\D|$)/u.test(after)) return true;
  return /(?:^|\D)\d{1,2}\.\s?\d{1,2}\.$/u.test(before) && /^\d{4}(?:\D|$)/u.test(after);
}

function isAbbreviation(before: string, after: string): boolean {
  const word = /([\p{L}\p{M}/.]+)\.$/u.exec(before)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  const wordStart = before.length - word.length - 1;
  if (/\p{N}$/u.test(before.slice(0, wordStart))) return false;
  if (BEFORE_NUMBER.has(lower) && /^["“(]*(?:\d|[IVX]+\b)/u.test(after)) return true;
  if (BEFORE_NAME.has(lower)) return true;
  if (/^(?:\p{Lu}\p{M}*\.)+\p{L}\p{M}*$/u.test(word)) return !SENTENCE_STARTER.test(after);
  return /^\p{Lu}\p{M}*$/u.test(word) && !BEFORE_LETTER.test(before.slice(0, wordStart).trimEnd());
}
