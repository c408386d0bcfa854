import { getDocumentProxy } from 'unpdf';
import { mendLegacyLetters } from '../encoding/legacy-letters.ts';

export type PdfText =
  | { readonly kind: 'text'; readonly pages: readonly (readonly string[])[] }
  | { readonly kind: 'encrypted' | 'broken' | 'too_large' | 'no_text'; readonly detail: string };

const MOST_PAGES = 2000;
/** A gap over so many times the letters' height parts two paragraphs. */
const PARAGRAPH_GAP = 1.9;

/** The lines of a PDF, page by page; an empty line where the page leaves a gap. */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (pdf.numPages > MOST_PAGES) return { kind: 'too_large', detail: `over ${MOST_PAGES} pages; split the file` };
      const pages: string[][] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        pages.push(linesOf(items.filter((item) => 'str' in item)));
      }
      const scanned = pages.flat().join('').trim().length < 20 * Math.min(pages.length, 5);
      return scanned
        ? { kind: 'no_text', detail: 'its pages are pictures; run text recognition (OCR) on it, then save it again' }
        : { kind: 'text', pages: mended(pages) };
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException'
      ? { kind: 'encrypted', detail: 'it has a password; save it without' }
      : { kind: 'broken', detail: 'the file is cut off or damaged; save it again or fetch it anew' };
  }
}

interface TextRun {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  readonly transform: readonly number[];
}

function linesOf(runs: readonly TextRun[]): string[] {
  const lines: string[] = [];
  let line = '';
  let below: number | null = null;
  const close = () => {
    if (line.trim() !== '') lines.push(line);
    line = '';
  };
  for (const run of runs) {
    const [, , , size = 0, , y = 0] = run.transform;
    const height = Math.max(run.height, Math.abs(size), 6);
    if (run.str.trim() !== '' && line === '' && below !== null && below - y > PARAGRAPH_GAP * height) lines.push('');
    line += run.str;
    if (run.str.trim() !== '') below = y;
    if (run.hasEOL) close();
  }
  close();
  return lines;
}

/** Legacy fonts are told by the whole text, then mended line by line. */
function mended(pages: readonly (readonly string[])[]): string[][] {
  const all = pages.map((lines) => lines.join('\n')).join('\f');
  return mendLegacyLetters(all)
    .split('\f')
    .map((page) => page.split('\n'));
}
