import { basename, extname } from 'node:path';
import { parseFrontMatter } from '../front-matter.ts';
import type { Skipped } from '../model.ts';
import { type Content, NO_FACTS } from './element.ts';
import { decodeText } from './encoding/decode-text.ts';
import { type Format, formatOf } from './formats/format.ts';
import { MOST_ROWS } from './formats/table.ts';
import { linesAsElements, textElements } from './formats/text-lines.ts';
import { rawDocument } from './raw-document.ts';
import type { ReadDocument } from './read-document.ts';
import { recordDocument } from './record-document.ts';

/** What became of the bytes of a file. */
export type BytesOutcome =
  | { readonly kind: 'read'; readonly read: ReadDocument }
  | { readonly kind: Skipped['reason']; readonly detail: string };

export interface FileIdentity {
  readonly path: string;
  readonly id: string;
  readonly hash: string;
}

type Read = { readonly kind: 'content'; readonly content: Content } | BytesOutcome;

/** Reads the bytes of a file by their format. What is wrong with them comes back with its reason and a line that says how to mend it. */
export async function readBytes(bytes: Uint8Array, file: FileIdentity): Promise<BytesOutcome> {
  if (isBlank(bytes)) return { kind: 'empty', detail: 'the file is empty; save it again' };
  const checked = formatOf(bytes, file.path);
  if (checked.kind !== 'format') return checked;
  const { format } = checked;
  const read = await contentOf(format, bytes, file).catch((): Read => {
    return {
      kind: 'broken',
      detail: 'the file is damaged or nested too deep; open it in its program and save it again',
    };
  });
  if (read.kind !== 'content') return read;
  const tooLong = read.content.elements.some((it) => it.kind === 'table' && it.rows.length >= MOST_ROWS);
  if (tooLong) return { kind: 'too_large', detail: `over ${MOST_ROWS} rows; split the table` };
  const form = format === 'html' ? 'page' : format === 'csv' || format === 'xlsx' ? 'table' : 'text';
  const document = rawDocument({ id: file.id, hash: file.hash, form }, read.content);
  return document === null
    ? { kind: 'no_text', detail: 'no text was found in it; check that it is the right file' }
    : { kind: 'read', read: document };
}

async function contentOf(format: Format, bytes: Uint8Array, file: FileIdentity): Promise<Read> {
  if (format === 'pdf') return pdfContent(bytes);
  if (format === 'docx') return content(await (await import('./formats/docx.ts')).docxElements(bytes));
  const name = basename(file.path, extname(file.path)).replace(/[-_]+/gu, ' ').normalize('NFC');
  if (format === 'xlsx') return content(await (await import('./formats/xlsx.ts')).xlsxElements(bytes), name);
  const decoded = decodeText(bytes);
  if (decoded.kind !== 'text') return decoded;
  const { text } = decoded;
  if (format === 'html') return { kind: 'content', content: (await import('./formats/html.ts')).htmlContent(text) };
  if (format === 'csv') return content((await import('./formats/csv.ts')).csvElements(text), name);
  return format === 'markdown' ? markdownRead(text, file) : content(textElements(text));
}

async function markdownRead(text: string, file: FileIdentity): Promise<Read> {
  const front = parseFrontMatter(text);
  if (front.kind === 'bad')
    return { kind: 'bad_front_matter', detail: `line ${front.line}: ${front.detail}; see corpus/README.md` };
  if (front.kind === 'ok') return { kind: 'read', read: recordDocument(file.id, file.hash, front.front, front.body) };
  return content((await import('./formats/markdown.ts')).markdownElements(text, true));
}

async function pdfContent(bytes: Uint8Array): Promise<Read> {
  const { pdfText } = await import('./formats/pdf.ts');
  const { withoutRunningHeads } = await import('./formats/running-heads.ts');
  const pdf = await pdfText(bytes);
  return pdf.kind === 'text' ? content(linesAsElements(withoutRunningHeads(pdf.pages))) : pdf;
}

function content(elements: Content['elements'], name: string | null = null): Read {
  const [first] = elements;
  const titled = first?.kind === 'paragraph';
  return { kind: 'content', content: { elements, facts: { ...NO_FACTS, title: titled ? null : name } } };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length <= 4096 && /^[\s\uFEFF\u00EF\u00BB\u00BF]*$/u.test(Buffer.from(bytes).toString('latin1'));
}
