import { markedShare } from '../../../language/detect-document-language.ts';
import { foldDiacritics } from '../../../language/fold.ts';
import type { PageLine } from './page-line.ts';

const CAPTION = 45;

/** A picture's text stands on a page twice, as it is shown and as it is read aloud: the second of two such lines stays. */
export function withoutCaptionsTwice(lines: readonly PageLine[]): PageLine[] {
  return lines.filter((line, at) => {
    const next = lines[at + 1];
    return next === undefined || line.text === '' || !(line.text === next.text || sameCaption(line, next));
  });
}

/** Figures make lines of a list alike (`Hộ nghèo: 500.000 đồng`), so lines with figures are never taken for one another. */
function sameCaption(one: PageLine, other: PageLine): boolean {
  const short = [one, other].every(
    ({ words, element }) => words >= 6 && words <= CAPTION && element.kind === 'paragraph',
  );
  if (!short || /\d/u.test(one.text + other.text) || /[;:]$/u.test(one.text)) return false;
  const [a, b] = [wordSet(one.text), wordSet(other.text)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.min(a.size, b.size) >= 0.75;
}

/** Vietnamese picture texts that stay in a page translated into English. */
export function withoutForeignLines(lines: readonly PageLine[]): PageLine[] {
  return lines.filter(
    ({ text, words, element }) =>
      element.kind === 'table' || words < 3 || /[.!?…]$/u.test(text) || markedShare(text) < 0.3,
  );
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(foldDiacritics(text).match(/[\p{L}\p{N}]+/gu));
}
