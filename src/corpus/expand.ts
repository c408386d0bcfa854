import { canonicalVietnamese } from '../language/canonical.ts';
import { detectLanguage } from '../language/detect.ts';
import { foldDiacritics, hasDiacritics } from '../language/fold.ts';
import { findQuantities } from '../language/quantities.ts';
import type { Abbreviation } from './glossary.ts';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly canonical: string;
  readonly folded: string;
}

const WORD = /[\p{L}\p{M}\d]+(?:[&-][\p{L}\p{M}]+)*/gu;
const MONEY = /(?<![\p{L}\d/.,-])(\d+(?:[.,]\d+)?)\s?(tr|củ|k|ty|tỉ)(?:(\d)(?!\d))?(?![\p{L}\p{M}\d])/giu;
const SCALES: Readonly<Record<string, string>> = { tr: 'triệu', củ: 'triệu', k: 'nghìn', ty: 'tỷ', tỉ: 'tỷ' };

/**
 * A function that writes short forms out: `BHYT cho hn` → `bảo hiểm y tế cho hộ nghèo`, `vay 5tr dc ko` → `vay 5 triệu được không`.
 *
 * In English text only office abbreviations are written out, in English. Text typed without marks stays without marks. Numbers of
 * laws, links and addresses are left alone, and so is a short form whose neighbours do not decide what it means.
 */
export function createExpander(list: readonly Abbreviation[]): (text: string) => string {
  const lengths = [...new Set([1, ...list.map((it) => it.short.split(/\s+/u).length)])].sort((a, b) => b - a);
  const exact = groupBy(list, (it) => canonicalVietnamese(it.short));
  const folded = groupBy(
    list.filter((it) => it.kind === 'abbreviation'),
    (it) => foldDiacritics(it.short),
  );

  /** Short forms say nothing about the language: `BHYT?` is Vietnamese until English words stand around it. */
  const isEnglish = (text: string): boolean => {
    const rest = text.replace(WORD, (word) =>
      folded.has(foldDiacritics(word)) || exact.has(word.toLowerCase()) ? ' ' : word,
    );
    return /\p{L}{2}/u.test(rest) && detectLanguage(rest).language === 'en';
  };

  const meaning = (words: readonly Word[], at: number, length: number, text: string): Abbreviation | undefined => {
    const [first, last] = [words[at], words[at + length - 1]];
    if (first === undefined || last === undefined) return undefined;
    const known = [
      ...(exact.get(joined(words, at, length, text, 'canonical')) ?? []),
      ...(folded.get(joined(words, at, length, text, 'folded')) ?? []),
    ];
    if (known.length === 0) return undefined;
    const written = text.slice(first.start, last.end);
    if (length > 1 && /[^\s\p{L}\p{M}\d]/u.test(written)) return undefined;
    const candidates = known.filter((it) => !shouldKeep(written, it, text[last.end]));
    const left = neighbourOf(text, first.start, 'left');
    const right = neighbourOf(text, last.end, 'right');
    return candidates.find((it) => allowed(it, left, right));
  };

  return (text) => {
    const english = isEnglish(text);
    const bare = !hasDiacritics(text);
    const fixed = findQuantities(text, 'vi').filter((it) => it.kind === 'document_number' || it.kind === 'link');
    const words = [...text.matchAll(WORD)]
      .map((match) => wordAt(match.index, match[0]))
      .filter((word) => !fixed.some((it) => it.start < word.end && word.start < it.end));
    let written = '';
    let last = 0;
    for (let at = 0; at < words.length; ) {
      const found = firstOf(lengths, (length) => {
        const it = meaning(words, at, length, text);
        return it === undefined || (english && it.en === null) ? undefined : { it, length };
      });
      if (found !== undefined) {
        const said = english ? (found.it.en ?? found.it.vi) : found.it.vi;
        written += text.slice(last, words[at]?.start) + (bare ? foldKeepingCase(said) : said);
        last = words[at + found.length - 1]?.end ?? text.length;
      }
      at += found?.length ?? 1;
    }
    const whole = written + text.slice(last);
    return english ? whole : writeMoney(whole, bare);
  };
}

function wordAt(start: number, text: string): Word {
  return { start, end: start + text.length, canonical: canonicalVietnamese(text), folded: foldDiacritics(text) };
}

/** A form of neighbouring words with what stands between them. */
function joined(
  words: readonly Word[],
  at: number,
  length: number,
  text: string,
  form: 'canonical' | 'folded',
): string {
  let whole = words[at]?.[form] ?? '';
  for (let next = at + 1; next < at + length; next += 1) {
    whole += text.slice(words[next - 1]?.end, words[next]?.start) + (words[next]?.[form] ?? '');
  }
  return whole;
}

function firstOf<T, R>(list: readonly T[], look: (it: T) => R | undefined): R | undefined {
  for (const it of list) {
    const found = look(it);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A short form of one letter is chat only in small letters and not before a point; one of two letters is office language only in capitals. */
function shouldKeep(written: string, it: Abbreviation, next: string | undefined): boolean {
  if (it.kind === 'abbreviation') return it.short.length <= 2 && written !== written.toUpperCase();
  if (written.length === 1) return written !== written.toLowerCase() || next === '.' || next === ')';
  return written.length <= 3 && written === written.toUpperCase();
}

/** The folded word next to a span, `#` for a number, nothing across punctuation. */
function neighbourOf(text: string, edge: number, side: 'left' | 'right'): string {
  const found =
    side === 'left'
      ? /([\p{L}\p{M}\d]+)\s*$/u.exec(text.slice(Math.max(0, edge - 40), edge))
      : /^\s*([\p{L}\p{M}\d]+)/u.exec(text.slice(edge, edge + 40));
  const word = found?.[1] ?? '';
  return /^\d+$/u.test(word) ? '#' : foldDiacritics(word);
}

/** No forbidden neighbour; and one of the wanted ones, on either side, if any are wanted. */
function allowed({ after, before }: Abbreviation, left: string, right: string): boolean {
  const sides = [
    { rule: after, word: left },
    { rule: before, word: right },
  ].flatMap(({ rule, word }) => (rule === null ? [] : [{ not: rule.not, holds: rule.words.has(word) }]));
  const wanted = sides.filter((side) => !side.not);
  return !sides.some((side) => side.not && side.holds) && (wanted.length === 0 || wanted.some((side) => side.holds));
}

function writeMoney(text: string, bare: boolean): string {
  return text.replace(MONEY, (_all, figure: string, scale: string, half: string | undefined) => {
    const unit = SCALES[scale.toLowerCase()] ?? scale;
    return `${figure}${half === undefined ? '' : `,${half}`} ${bare ? foldDiacritics(unit) : unit}`;
  });
}

function foldKeepingCase(text: string): string {
  return text.replace(/\p{L}/gu, (letter) =>
    letter === letter.toLowerCase() ? foldDiacritics(letter) : foldDiacritics(letter).toUpperCase(),
  );
}

function groupBy(
  list: readonly Abbreviation[],
  key: (it: Abbreviation) => string,
): ReadonlyMap<string, readonly Abbreviation[]> {
  const groups = new Map<string, Abbreviation[]>();
  for (const it of list) groups.set(key(it), [...(groups.get(key(it)) ?? []), it]);
  return groups;
}
