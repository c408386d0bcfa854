import { mkdir, open, rename, rm } from 'node:fs/promises';

/** A new file that is being written. */
export interface DiskFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Returns when the bytes are on the disk itself. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Every change that a build makes on the disk goes through here, so that a test can make each of them fail. */
export interface Disk {
  /** Makes the folder and those above it. */
  makeFolder(path: string): Promise<void>;
  /** Makes a new file; fails with EEXIST when there is one. */
  create(path: string): Promise<DiskFile>;
  /** Opens a file to add to its end. */
  append(path: string): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Makes names in the folder (new files, renames) last through a power cut. */
  syncFolder(path: string): Promise<void>;
  /** Removes a file or a folder with all in it; nothing there is fine. */
  remove(path: string): Promise<void>;
}

async function openFile(path: string, flags: string): Promise<DiskFile> {
  const handle = await open(path, flags);
  return {
    write: (bytes) => handle.writeFile(bytes),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** Windows cannot sync a folder and needs not to. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The real disk. */
export const realDisk: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  create: (path) => openFile(path, 'wx'),
  append: (path) => openFile(path, 'a'),
  rename,
  syncFolder,
  remove: (path) => rm(path, { recursive: true, force: true }),
};

/** Writes a whole new file and returns when it is on the disk itself. */
export async function writeWhole(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.create(path);
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Replaces a file so that a reader sees the old or the new text, never a part, also after a power cut. */
export async function replaceWhole(disk: Disk, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${folder}/${name}.tmp`;
  await disk.remove(temporary);
  await writeWhole(disk, temporary, bytes);
  await disk.rename(temporary, `${folder}/${name}`);
  await disk.syncFolder(folder);
}
