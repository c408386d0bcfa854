import { foldDiacritics } from '../../language/fold.ts';
import { findQuantities } from '../../language/quantities.ts';
import type { WrittenIn } from '../../language/written-in.ts';

/**
 * Words that say which part of a scheme is asked about, or who asks. The facet step reads them; a document that answers need not hold them.
 * Phrases of folded words.
 */
const ASKING = `thu tuc|giay to|ho so|dieu kien|doi tuong|muc|thoi han|thoi gian|nop|dang ky|quy trinh|trinh tu|cac buoc|can cu phap ly|can cu|van ban|quy dinh|hien nay|hien hanh|hien tai|
  nam nay|bay gio|lam the nao|the nao|nhu the nao|cach|o dau|noi nao|xin|xet|duoc huong|huong|nhan|so tien|tien|bao nhieu|may|toi da|toi thieu|co the|muon|can|phai|lam|nhung gi|gi|nao|ai|khi nao|bao gio|bao lau|
  co duoc|duoc|khong|cho hoi|cho|xin hoi|hoi|nha toi|nha em|nha minh|gia dinh toi|gia dinh em|gia dinh|nha|me toi|me em|bo toi|ba toi|ong toi|con toi|con em|toi|em|minh|chau|anh|chi|ba|ong|me|bo|co|chu|bac|
  how much|how many|how long|how do|how to|how can|how|what|which|where|when|who|apply for|apply|application|procedure|papers|documents|needed|required|need|eligible|eligibility|qualify|conditions|condition|amount|
  get|receive|given|does|do|is|are|can|could|i|my|mother|father|we|our|family|currently|current|now|right now|legal basis|please|tell me`
  .split('|')
  .map((phrase) => phrase.trim().split(/\s+/u));
const LONGEST = Math.max(...ASKING.map((phrase) => phrase.length));
const KEYS = new Set(ASKING.map((phrase) => phrase.join(' ')));

/**
 * What of a question must be found in a document that answers it: without the words of asking, and without ages, household sizes and
 * incomes, which describe who asks while documents hold thresholds. Falls back to the whole text when nothing is left.
 */
export function tellingText(text: string, language: WrittenIn): string {
  const words = withoutFigures(text, language).match(/[\p{L}\p{M}\d/-]+/gu) ?? [];
  const folded = words.map((word) => foldDiacritics(word));
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = askingAt(folded, at);
    if (length === 0) kept.push(words[at] ?? '');
    at += Math.max(1, length);
  }
  return kept.join(' ') || text;
}

function askingAt(folded: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST, folded.length - at); length > 0; length -= 1) {
    if (KEYS.has(folded.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

function withoutFigures(text: string, language: WrittenIn): string {
  let out = text;
  for (const { kind, start, end } of [...findQuantities(text, language)].reverse()) {
    if (kind === 'number' || kind === 'percent' || kind === 'date') out = `${out.slice(0, start)} ${out.slice(end)}`;
  }
  return out;
}
