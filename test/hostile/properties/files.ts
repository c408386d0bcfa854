import fc from 'fast-check';
import { readBytes } from '../../../src/corpus/read/read-bytes.ts';
import { nastyFiles } from '../nasty-files.ts';
import { holds, type Property, property } from '../property.ts';

const READ = new Set([
  'read',
  'empty',
  'broken',
  'encrypted',
  'too_large',
  'wrong_encoding',
  'unknown_format',
  'no_text',
  'bad_front_matter',
  'duplicate',
]);

/** A good or nasty file, and what is done to its bytes. */
const damaged = fc.record({
  file: fc.constantFrom(...nastyFiles()),
  ending: fc.option(fc.constantFrom('.pdf', '.docx', '.xlsx', '.csv', '.html', '.md', '.txt'), { freq: 8, nil: null }),
  flips: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3, nil: null }),
});

/** Whatever the bytes are, reading ends in a second with a reading or a reason in one line. */
export const fileProperty: Property = property(
  'damaged and nasty files',
  8,
  damaged,
  async ({ file, ending, flips, cut }) => {
    const bytes = Uint8Array.from(file.bytes);
    for (const [at, value] of flips) bytes[at % Math.max(1, bytes.length)] = value;
    const given = cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length));
    const name = ending === null ? file.name : `${file.name}${ending}`;
    const outcome = await readBytes(given, { path: name, id: 'x', hash: 'x' });
    holds(READ.has(outcome.kind), 'an outcome of its own');
    if (outcome.kind !== 'read')
      holds(!/\n/u.test(outcome.detail) && outcome.detail.length < 250, 'no one-line reason');
  },
);
