const MARKS = /[\u0300-\u036f]/gu;
const STROKES = /đ/gu;

/**
 * Takes Vietnamese (and any Latin) letters to their bare form, as people type them on a phone without a Vietnamese keyboard.
 *
 * @param text any text, any normal form.
 * @returns lower-case text without tone marks, without vowel marks and with `đ` as `d`: `Hộ nghèo` → `ho ngheo`.
 */
export function foldDiacritics(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  let bare = '';
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    const letter = code < 128 ? lower[at] : bareLetter(code);
    if (letter === undefined) return byNormalForm(lower);
    bare += letter;
  }
  return bare;
}

const byNormalForm = (lower: string): string =>
  lower.normalize('NFD').replace(MARKS, '').normalize('NFC').replace(STROKES, 'd');

/** Bare forms of the whole Latin letters met so far. */
const bareLetters: string[] = [];

/** The bare form of a letter that is one character, marks and all; nothing for a mark of its own or another script. */
function bareLetter(code: number): string | undefined {
  const isWholeLatin = code < 0x0300 || (code >= 0x1e00 && code < 0x1f00);
  if (!isWholeLatin) return undefined;
  return (bareLetters[code] ??= byNormalForm(String.fromCharCode(code)));
}

/** Whether the text carries any mark or letter that only Vietnamese typing (or another accented language) gives. */
export function hasDiacritics(text: string): boolean {
  const lower = text.normalize('NFC').toLowerCase();
  return lower !== foldDiacritics(lower);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
