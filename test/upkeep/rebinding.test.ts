import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchPage } from '../../src/upkeep/fetch-page.ts';

/** What the name stands for, one answer after the other; the last one stays. */
const answers = vi.hoisted((): string[][] => []);
vi.mock('node:dns', () => ({
  lookup: (_name: string, _settings: unknown, done: (error: null, found: LookupAddress[]) => void) => {
    const now = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
    done(
      null,
      now.map((address) => ({ address, family: 4 })),
    );
  },
}));

const OUTSIDE = '127.0.0.2';
const INSIDE = '127.0.0.3';
const options = { maxBytes: 1000, isPublic: (address: string) => address === OUTSIDE };
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (request.url === '/first') response.writeHead(302, { location: '/second' }).end();
  else response.end('inside');
});
const port = await new Promise<number>((resolve) =>
  server.listen(0, '0.0.0.0', () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : 0);
  }),
);
afterEach(() => {
  answers.splice(0);
  asked.splice(0);
});

it('a name that stands for something else at a redirect leads nowhere inside', async () => {
  answers.push([OUTSIDE], [INSIDE]);
  expect(await fetchPage(`http://doi-ten.test:${port}/first`, options)).toEqual({ kind: 'refused', why: 'address' });
  expect(asked).toEqual(['/first']);
});

it('nor one that stands for the outside and the inside at once', async () => {
  answers.push([OUTSIDE, INSIDE]);
  expect(await fetchPage(`http://doi-ten.test:${port}/x`, options)).toEqual({ kind: 'refused', why: 'address' });
  expect(asked).toEqual([]);
});

it('a name that stands for the outside is fetched from the address that was checked', async () => {
  answers.push([OUTSIDE], [INSIDE]);
  expect(await fetchPage(`http://doi-ten.test:${port}/page`, options)).toMatchObject({ kind: 'fetched' });
  expect(answers).toEqual([[INSIDE]]);
});
