import iconv from 'iconv-lite';
import { vietnameseShare } from './vietnamese-share.ts';
import { fromVni } from './vni.ts';

/** Letters that only Unicode Vietnamese has; a text with some of them is no legacy text. */
const UNICODE_ONLY = /[\u1EA0-\u1EF9ơưđăƠƯĐĂ]/u;
const LATIN = /[\u00A1-\u00FF]/gu;
const FEWEST = 5;

/**
 * Mends text of the fonts before Unicode that was read as Western letters: TCVN3 (`Hé nghÌo`), VNI (`Hoä ngheøo`) and UTF-8 read twice
 * (`Há»™ nghÃ¨o`). What is none of these comes back as it is. To be called before soft hyphens are taken out: TCVN3 uses one for `ư`.
 */
export function mendLegacyLetters(text: string): string {
  if (UNICODE_ONLY.test(text) && !/á»/u.test(text)) return text;
  if ((text.match(LATIN)?.length ?? 0) < FEWEST) return text;
  const before = vietnameseShare(text).legal;
  let best = { text, legal: Math.max(before, 0.85) };
  for (const mend of [fromUtf8ReadTwice, fromTcvn3, fromVni]) {
    const mended = mend(text);
    const share = mended === null ? { marked: 0, legal: 0 } : vietnameseShare(mended);
    if (mended !== null && share.marked >= 2 && share.legal > best.legal) best = { text: mended, legal: share.legal };
  }
  return best.text;
}

function fromTcvn3(text: string): string {
  const mended = text.replace(LATIN, (letter) => iconv.decode(iconv.encode(letter, 'latin1'), 'tcvn'));
  return mended.replace(/.+/gu, capitals).normalize('NFC');
}

/** The capitals of TCVN3 are a font of their own over the small letters: `CéNG Hßa` is `CỘNG HÒA`, and so is all of a line of capitals. */
function capitals(line: string): string {
  const words = line.match(/\p{L}+/gu) ?? [];
  const large = words.filter(isCapital).length;
  const small = words.filter((word) => /[a-z]/u.test(word)).length;
  return large > small
    ? line.toUpperCase()
    : line.replace(/\p{L}+/gu, (word) => (isCapital(word) ? word.toUpperCase() : word));
}

function isCapital(word: string): boolean {
  return /[A-Z].*[A-Z]/u.test(word) && !/[a-z]/u.test(word);
}

function fromUtf8ReadTwice(text: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(iconv.encode(text, 'windows-1252'));
  } catch {
    return null;
  }
}
