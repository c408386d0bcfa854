import { type Disk, type DiskFile, realDisk } from '../../src/retrieval/generation/disk.ts';

export interface FaultyDisk {
  readonly disk: Disk;
  /** Changes asked for so far, `write lexical.bin`. */
  readonly steps: string[];
}

export interface Fault {
  /** The step that fails, from 0; none when absent. */
  readonly at?: number;
  /** `ENOSPC`, `EROFS` … */
  readonly code: string;
  /** `once`: a passing fault. `for good`: all later steps but removing fail too. `killed`: nothing at all works after it. */
  readonly lasts: 'once' | 'for good' | 'killed';
}

function systemError(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: injected, '${path}'`), { code, path });
}

/** The real disk, on which a chosen step fails. A write that fails leaves half of its bytes. */
export function faultyDisk(fault: Fault): FaultyDisk {
  const steps: string[] = [];
  const fails = (what: string, path: string): boolean => {
    const step = steps.length;
    steps.push(`${what} ${path.split('/').at(-1) ?? ''}`);
    if (fault.at === undefined || step < fault.at) return false;
    return step === fault.at || fault.lasts === 'killed' || (fault.lasts === 'for good' && what !== 'remove');
  };
  const step = async <T>(what: string, path: string, work: () => Promise<T>): Promise<T> => {
    if (fails(what, path)) throw systemError(fault.code, path);
    return work();
  };
  const file = (path: string, real: DiskFile): DiskFile => ({
    write: async (bytes) => {
      if (!fails('write', path)) return real.write(bytes);
      await real.write(bytes.subarray(0, bytes.length >> 1));
      throw systemError(fault.code, path);
    },
    sync: () => step('sync', path, () => real.sync()),
    close: () => real.close(),
  });
  const disk: Disk = {
    makeFolder: (path) => step('makeFolder', path, () => realDisk.makeFolder(path)),
    create: (path) => step('create', path, async () => file(path, await realDisk.create(path))),
    append: (path) => step('append', path, async () => file(path, await realDisk.append(path))),
    rename: (from, to) => step('rename', to, () => realDisk.rename(from, to)),
    syncFolder: (path) => step('syncFolder', path, () => realDisk.syncFolder(path)),
    remove: (path) => step('remove', path, () => realDisk.remove(path)),
  };
  return { disk, steps };
}
