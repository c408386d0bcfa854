import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/corpus/read/read-bytes.ts';
import { createReadAside } from '../../src/upkeep/read-aside.ts';

const file = (name: string) => ({ path: name, id: 'x', hash: 'h' });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const GOOD = bytes('HỖ TRỢ NHÀ Ở\n\nHộ nghèo được hỗ trợ 60 triệu đồng để xây nhà mới.');

describe('files that somebody sent', () => {
  it('are read as everywhere else', async () => {
    const read = createReadAside();
    expect(await read(GOOD, file('a.txt'))).toEqual(await readBytes(GOOD, file('a.txt')));
    expect(await read(bytes('no pdf'), file('a.pdf'))).toMatchObject({ kind: 'broken' });
  });

  it('that take all memory are given up, and the next is read', async () => {
    const read = createReadAside({ patience: 6000, megabytes: 64 });
    const hog = bytes('xã,hộ nghèo\n'.repeat(90_000));
    expect(await read(hog, file('a.csv'))).toMatchObject({ kind: 'too_large' });
    expect(await read(GOOD, file('a.txt'))).toMatchObject({ kind: 'read' });
  });

  it('that take too long are given up, and hold nobody up meanwhile', async () => {
    const read = createReadAside({ patience: 400, megabytes: 768 });
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 20);
    expect(await read(bytes('a\n'.repeat(2_000_000)), file('a.txt'))).toMatchObject({ kind: 'too_large' });
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
  });
});
