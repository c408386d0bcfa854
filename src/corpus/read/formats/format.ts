import { extname } from 'node:path';
import { checkZip } from './zip-guard.ts';

export type Format = 'markdown' | 'text' | 'html' | 'pdf' | 'docx' | 'csv' | 'xlsx';

/** What a file is, told by what it holds before what it is called. */
export type FormatCheck =
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'unknown_format' | 'encrypted' | 'broken' | 'too_large'; readonly detail: string };

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
};
const KNOWN = 'Markdown, text, HTML, PDF, DOCX, CSV and XLSX are read';

/** The format of a file by its first bytes, then by its ending. */
export function formatOf(bytes: Uint8Array, path: string): FormatCheck {
  const ending = extname(path).toLowerCase();
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^[\s\u00EF\u00BB\u00BF]*%PDF-/u.test(head)) return { kind: 'format', format: 'pdf' };
  if (head.startsWith('PK')) return officeFormat(bytes);
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return oldOffice(bytes);
  const format = BY_ENDING[ending];
  if (format === 'text' && /^[\s\u00EF\u00BB\u00BF]*(?:<!doctype html|<html)/iu.test(head)) {
    return { kind: 'format', format: 'html' };
  }
  if (format === 'pdf' || format === 'docx' || format === 'xlsx') {
    return { kind: 'broken', detail: `the file does not hold what ${ending} says; save it again or fetch it anew` };
  }
  if (format !== undefined) return { kind: 'format', format };
  return {
    kind: 'unknown_format',
    detail: `${ending === '' ? 'a file without ending' : ending} is not read; ${KNOWN}`,
  };
}

function officeFormat(bytes: Uint8Array): FormatCheck {
  const zip = checkZip(bytes);
  if (zip.kind !== 'ok') return zip;
  if (zip.names.includes('word/document.xml')) return { kind: 'format', format: 'docx' };
  if (zip.names.includes('xl/workbook.xml')) return { kind: 'format', format: 'xlsx' };
  return { kind: 'unknown_format', detail: `an archive of another kind; unpack it: ${KNOWN}` };
}

/** Word and Excel before 2007, or a newer file under a password. */
function oldOffice(bytes: Uint8Array): FormatCheck {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isEncrypted
    ? { kind: 'encrypted', detail: 'it has a password; save it without' }
    : { kind: 'unknown_format', detail: 'an Office file of the old kind; save it as .docx or .xlsx' };
}
