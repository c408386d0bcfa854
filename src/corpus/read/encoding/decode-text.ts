import iconv from 'iconv-lite';
import { mendLegacyLetters } from './legacy-letters.ts';
import { vietnameseShare } from './vietnamese-share.ts';

/** The text of a file, NFC, or why it could not be told. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong_encoding' | 'unknown_format'; readonly detail: string };

const WRONG =
  'not UTF-8, UTF-16, Windows-1258, TCVN3 or VNI; open it in a word processor, check that its Vietnamese reads right, and save it as UTF-8';

/**
 * Decodes a text file: UTF-8 and UTF-16 with or without byte order mark, else the Vietnamese encodings before Unicode,
 * taken only when nine in ten of the marked words come out as Vietnamese syllables.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return text(new TextDecoder(utf16).decode(bytes));
  if (bytes.subarray(0, 4096).includes(0))
    return { kind: 'unknown_format', detail: 'not a text file; save it as text' };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return lost(utf8) ? { kind: 'wrong_encoding', detail: WRONG } : text(mendLegacyLetters(utf8));
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const windows = iconv.decode(buffer, 'windows-1258').normalize('NFC');
  if (isVietnamese(windows)) return text(windows);
  const western = iconv.decode(buffer, 'windows-1252');
  const mended = mendLegacyLetters(western);
  if (mended !== western) return text(mended);
  const beyondAscii = western.match(/\P{ASCII}/gu)?.length ?? 0;
  return beyondAscii / western.length < 0.01 ? text(western) : { kind: 'wrong_encoding', detail: WRONG };
}

function text(decoded: string): Decoded {
  return { kind: 'text', text: decoded.replace(/^\uFEFF/u, '').normalize('NFC') };
}

function isVietnamese(decoded: string): boolean {
  const { marked, legal } = vietnameseShare(decoded);
  return marked >= 3 && legal >= 0.9;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Many replacement characters: an earlier program has thrown the letters away. */
function lost(decoded: string): boolean {
  const marks = decoded.match(/\uFFFD/gu)?.length ?? 0;
  return marks >= 3 && marks / decoded.length > 0.005;
}

/** By the byte order mark, or by the zero bytes that every second Latin letter has. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && even < odd / 20) return 'utf-16le';
  return even > many && odd < even / 20 ? 'utf-16be' : null;
}
