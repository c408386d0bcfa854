const MISPLACED = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/gu;
const ON_GLIDE = /(?<![\p{L}\p{M}])(qu|gi)([\u0300\u0301\u0303\u0309\u0323])([aeiouy][\u0302\u0306\u031b]?)/gu;
const Y_FOR_I = /(?<![\p{L}\p{M}])([hklmstv])y([\u0300\u0301\u0303\u0309\u0323]?)(?![\p{L}\p{M}])/gu;
const I_FOR_Y = /(?<![\p{L}\p{M}])qui([\u0300\u0301\u0303\u0309\u0323]?)(?![\p{L}\p{M}])/gu;

/** Bare letters and digits, no `y` and no `q`: nothing here can be spelled two ways. */
const IS_PLAIN = /^[\da-pr-xz ]*$/u;

/**
 * The one form of a Vietnamese text under which spellings that mean the same meet. It is for looking up, not for showing.
 *
 * - NFC, lower case;
 * - the tone mark of an open `oa`, `oe`, `uy` on its second vowel: `hòa` → `hoà`, `thúy` → `thuý` (but `của`, `mùa` stay), and never on
 *   the glide of `qu` or `gi`: `qủa` → `quả`;
 * - `i` for a lone `y` after h, k, l, m, s, t, v: `tỷ` → `tỉ`, `lý` → `lí`; `y` after `qu`: `qui` → `quy`.
 */
export function canonicalVietnamese(text: string): string {
  const lower = text.toLowerCase();
  if (IS_PLAIN.test(lower)) return lower;
  const marked = lower.normalize('NFD');
  return oneSpellingOfI(marked.replace(ON_GLIDE, '$1$3$2').replace(MISPLACED, moveTone)).normalize('NFC');
}

function moveTone(whole: string, first: string, tone: string, second: string): string {
  const rising = first === 'o' ? second !== 'y' : second === 'y';
  return rising ? first + second + tone : whole;
}

function oneSpellingOfI(text: string): string {
  return text.replace(Y_FOR_I, '$1i$2').replace(I_FOR_Y, 'quy$1');
}
