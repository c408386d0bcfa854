/** Text made safe for SVG. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ');
}

/** Be Vietnam Pro is this wide on average, as a share of the font size. */
const AVERAGE_WIDTH = 0.56;

/** About how wide a text is drawn, in the unit of the font size. */
export function widthOf(text: string, size: number): number {
  return text.normalize('NFC').length * size * AVERAGE_WIDTH;
}

/** Cuts a text into lines of at most so much width, at spaces; a single longer word stays whole. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
