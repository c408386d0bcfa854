import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createShelf } from '../../../src/upkeep/shelf.ts';
import { hostileLine } from '../hostile-text.ts';
import { holds, Leak, type Property, property } from '../property.ts';

const step = fc.constantFrom(
  '..',
  '.',
  '~',
  'etc',
  'passwd',
  'documents',
  'con',
  'nul',
  '%2e%2e',
  '..\\',
  'C:',
  '\u0000',
  'a'.repeat(300),
  '．．',
  'thư mục',
);
const name = fc
  .tuple(
    fc.array(fc.oneof(step, hostileLine), { maxLength: 5 }),
    fc.constantFrom('/', '\\', '//', '/./'),
    fc.constantFrom('.txt', '.md', '.csv', '.TXT', '', '.txt/', '.txt\u0000.sh'),
  )
  .map(([steps, between, ending]) => steps.join(between) + ending);
const title = fc.oneof(
  hostileLine,
  fc.constantFrom('../../climb', '/etc/passwd', '..', '.', 'documents', 'con', '-rf'),
);

/** However a file and its title are called, everything written is below the data folder, and no id leads out of it. */
export const nameProperty: Property = property(
  'names that climb',
  3,
  fc.tuple(name, title, hostileLine),
  async ([file, heading, id]) => {
    const around = await mkdtemp(join(tmpdir(), 'hoi-xa-hostile-'));
    try {
      const shelf = createShelf(join(around, 'data'));
      const text = `${heading}\n\nHộ nghèo được vay tối đa một khoản tại ngân hàng chính sách.\n`;
      const staging = await shelf.stage(file, new TextEncoder().encode(text));
      if (staging.kind === 'staged') {
        const kept = await shelf.keep(staging.staged.id);
        holds(kept !== null && /^[a-z0-9-]{1,120}$/u.test(kept), 'a name that is none');
        holds((await shelf.file(kept ?? '')) !== null, 'kept and not found');
      }
      for (const strange of [id, `../${id}`, file, heading]) {
        holds((await shelf.staged(strange)) === null, 'an id that leads elsewhere');
        const given = await shelf.file(strange);
        if (given !== null && staging.kind !== 'staged') throw new Leak('a file from elsewhere');
        await shelf.discard(strange);
      }
      const outside = (await readdir(around)).filter((entry) => entry !== 'data');
      if (outside.length > 0) throw new Leak('written outside of the data folder');
    } finally {
      await rm(around, { recursive: true, force: true });
    }
  },
);
