import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { followCurrent } from '../../src/upkeep/follow-current.ts';

it('serves what another program has built, once, and does not try again what it could not serve', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hoi-xa-follow-'));
  mkdirSync(join(dataFolder, 'index'));
  const point = (name: string): void => writeFileSync(join(dataFolder, 'index', 'CURRENT'), `${name}\n`);
  point('gen-0001');
  let serving = 'gen-0001';
  let next: string | null = 'gen-0002';
  const [reloads, failures]: [string[], unknown[]] = [[], []];
  const end = followCurrent({
    dataFolder,
    serving: () => serving,
    reload: async () => {
      reloads.push(String(next));
      if (next === null) throw new Error('cannot be loaded');
      serving = next;
    },
    onFailure: (error) => failures.push(error),
    lookEvery: 5,
  });
  try {
    point('gen-0002');
    await vi.waitFor(() => expect(serving).toBe('gen-0002'));
    next = null;
    point('gen-0003');
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    next = 'gen-0004';
    point('gen-0004');
    await vi.waitFor(() => expect(serving).toBe('gen-0004'));
    expect(reloads).toEqual(['gen-0002', 'null', 'gen-0004']);
  } finally {
    end();
  }
});
