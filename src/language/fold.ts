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
  return lower.normalize('NFD').replace(MARKS, '').normalize('NFC').replace(STROKES, 'd');
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
