import fc from 'fast-check';
import { fetchPage, isPublicAddress } from '../../../src/upkeep/fetch-page.ts';
import { holds, type Property, property } from '../property.ts';

const byte = fc.integer({ min: 0, max: 255 });
const inside = fc.oneof(
  fc.tuple(fc.constant(10), byte, byte, byte),
  fc.tuple(fc.constant(127), byte, byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.constant(0), byte, byte, byte),
);
type Bytes = readonly [number, number, number, number];
const hex = (n: number, length = 2): string => n.toString(16).padStart(length, '0');
const pair = (a: number, b: number): string => hex(a * 256 + b, 4);

/** Every way to write an address of IPv4 in a link. */
const WAYS: readonly ((bytes: Bytes) => string)[] = [
  (b) => b.join('.'),
  ([a, b, c, d]) => String(((a * 256 + b) * 256 + c) * 256 + d),
  ([a, b, c, d]) => `0x${hex(a)}${hex(b)}${hex(c)}${hex(d)}`,
  (b) => b.map((n) => `0${n.toString(8)}`).join('.'),
  (b) => b.map((n) => `0x${hex(n)}`).join('.'),
  ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  ([a, b, c, d]) => `[::ffff:${a}.${b}.${c}.${d}]`,
  ([a, b, c, d]) => `[::ffff:${pair(a, b)}:${pair(c, d)}]`,
  ([a, b, c, d]) => `[::${pair(a, b)}:${pair(c, d)}]`,
  ([a, b, c, d]) => `[64:ff9b::${pair(a, b)}:${pair(c, d)}]`,
  ([a, b, c, d]) => `[2002:${pair(a, b)}:${pair(c, d)}::1]`,
  ([a, b, c, d]) => `[2001:0:1:1::${pair(255 - a, 255 - b)}:${pair(255 - c, 255 - d)}]`,
  ([, , c, d]) => `[fc00::${pair(c, d)}]`,
  ([, , c, d]) => `[fe80::${pair(c, d)}]`,
  ([, , c, d]) => `[fec0::${pair(c, d)}]`,
  ([a, b, c, d]) => `user:pw@${[a, b, c, d].join('.')}`,
  (b) => `${b.join('.')}.`,
  (b) =>
    b.map((n) => Array.from(String(n), (digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')).join('。'),
];
const url = fc
  .tuple(
    inside,
    fc.constantFrom(...WAYS),
    fc.constantFrom('http', 'https', 'HTTP'),
    fc.constantFrom('', ':80', ':8080'),
  )
  .map(([bytes, write, scheme, port]) => `${scheme}://${write(bytes)}${port}/a?b`);
const other = fc.constantFrom(
  'file:///etc/passwd',
  'ftp://10.0.0.1/',
  'gopher://x',
  'data:text/html,x',
  'javascript:1',
  '//10.0.0.1',
  'http://localhost/',

  'http://[::]/',
  'http://[::1]/',
);

/** No link leads to this machine or its network, however the address is written. */
export const addressProperty: Property = property(
  'links to the inside',
  10,
  fc.oneof({ weight: 9, arbitrary: url }, { weight: 1, arbitrary: other }),
  async (link) => {
    const fetched = await fetchPage(link, { maxBytes: 10 });
    holds(fetched.kind === 'refused' && fetched.why === 'address', `went there: ${JSON.stringify(fetched)}`);
    holds(!isPublicAddress('127.0.0.1'), 'loopback is public');
  },
);
