import type { ServerResponse } from 'node:http';
import { send } from '../http/respond.ts';
import type { Telegram } from '../telegram/telegram.ts';

/** Shown within the page; everything else is only handed over as a download, whatever it says of itself. */
const SHOWN: readonly (readonly [string, (bytes: Uint8Array) => boolean])[] = [
  ['image/png', (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47])],
  ['image/jpeg', (bytes) => begins(bytes, [0xff, 0xd8, 0xff])],
  ['image/gif', (bytes) => begins(bytes, [0x47, 0x49, 0x46, 0x38])],
  [
    'image/webp',
    (bytes) => begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  ],
  ['audio/ogg', (bytes) => begins(bytes, [0x4f, 0x67, 0x67, 0x53])],
  ['audio/mpeg', (bytes) => begins(bytes, [0x49, 0x44, 0x33]) || begins(bytes, [0xff, 0xfb])],
  [
    'audio/wav',
    (bytes) => begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes.subarray(8), [0x57, 0x41, 0x56, 0x45]),
  ],
  ['audio/webm', (bytes) => begins(bytes, [0x1a, 0x45, 0xdf, 0xa3])],
  ['audio/mp4', (bytes) => begins(bytes.subarray(4), [0x66, 0x74, 0x79, 0x70])],
];
const begins = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** Sends a file of a chat to the page. @throws {Refusal} 400 when it is gone */
export function serveSentFile(telegram: Telegram, response: ServerResponse, url: URL): void {
  const file = telegram.files.find(decodeURIComponent(url.pathname.split('/').at(-1) ?? ''));
  const isSticker = file.path.startsWith('stickers/');
  const shown = isSticker ? 'image/svg+xml' : SHOWN.find(([, meets]) => meets(file.bytes))?.[0];
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  send(response, 200, shown ?? 'application/octet-stream', file.bytes, {
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `${shown === undefined ? 'attachment' : 'inline'}; filename*=UTF-8''${name}`,
  });
}
