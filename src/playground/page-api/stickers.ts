import type { Sending } from '../telegram/person-acts.ts';

/** The one sticker of the page, drawn as SVG: an ear of rice. */
const RICE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" role="img"><g fill="none" stroke="#2f8f57" stroke-width="5" stroke-linecap="round"><path d="M42 112C52 88 62 62 78 22"/><path d="M50 94c-14-2-22-10-26-22 14 0 23 8 26 22Z" fill="#8ccf9f"/></g><g fill="#f2b632" stroke="#c98a12" stroke-width="2.5"><path d="M66 56c-10-4-14-12-13-22 10 3 14 11 13 22Z"/><path d="M72 40c-9-5-12-13-9-22 9 4 12 12 9 22Z"/><path d="M62 70c-11-2-17-9-18-19 11 1 17 8 18 19Z"/><path d="M70 56c10-2 18 2 22 11-10 3-18-1-22-11Z"/><path d="M75 41c9-4 18-2 24 6-9 5-18 3-24-6Z"/><path d="M65 71c10-1 18 4 20 13-10 2-17-3-20-13Z"/><path d="M78 24c4-9 12-13 21-11-3 9-11 13-21 11Z"/></g></svg>`;

/** The sticker as a person sends it. */
export const sticker = (): Sending => ({
  kind: 'sticker',
  name: 'lua.svg',
  type: 'image/svg+xml',
  bytes: Buffer.from(RICE),
});
