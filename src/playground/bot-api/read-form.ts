import { badRequest } from '../telegram/refusal.ts';
import type { Call, Upload } from './call-model.ts';

/**
 * Reads the fields and files of a form. Our own reading, because bots' libraries write names of files without quotes
 * and with blanks in them, which Telegram takes and the readers in Node.js and in busboy do not.
 * A field that is a file counts among both, as `attach://` its own name.
 * @throws {Refusal} 400
 */
export function readForm(bytes: Buffer, type: string): Call {
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return { parameters: Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))), uploads: new Map() };
  }
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  if (boundary === null) throw badRequest("can't parse the form");
  const parameters: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  for (const { head, body } of partsOf(bytes, `--${boundary[1] ?? boundary[2] ?? ''}`)) {
    const name = parameterOf(head, 'name');
    if (name === null) throw badRequest("can't parse the form");
    const file = parameterOf(head, 'filename');
    if (file === null) parameters[name] = body.toString('utf8');
    else {
      const fileType = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream';
      uploads.set(name, { name: file, type: fileType, bytes: body });
      parameters[name] = `attach://${name}`;
    }
  }
  return { parameters, uploads };
}

interface Part {
  readonly head: string;
  readonly body: Buffer;
}

function* partsOf(bytes: Buffer, boundary: string): Generator<Part> {
  let start = bytes.indexOf(boundary);
  while (start >= 0) {
    const from = start + boundary.length;
    if (bytes.subarray(from, from + 2).toString('latin1') === '--') return;
    const end = bytes.indexOf(`\r\n${boundary}`, from);
    const blank = bytes.indexOf('\r\n\r\n', from);
    if (end < 0 || blank < 0 || blank > end) break;
    yield { head: bytes.subarray(from + 2, blank).toString('utf8'), body: bytes.subarray(blank + 4, end) };
    start = end + 2;
  }
  throw badRequest("can't parse the form");
}

/** `name="a \"b\""` or `name=a b`, up to the next semicolon or the end of the line. */
function parameterOf(head: string, key: string): string | null {
  const line = /^content-disposition:.*$/im.exec(head)?.[0] ?? '';
  const found = new RegExp(`;\\s*${key}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\r]*))`, 'i').exec(line);
  if (found === null) return null;
  return found[1]?.replace(/\\(.)/g, '$1').replaceAll('%22', '"') ?? found[2]?.trim() ?? null;
}
