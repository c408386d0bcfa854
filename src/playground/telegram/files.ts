import { randomBytes } from 'node:crypto';
import { badRequest } from './refusal.ts';

/** A file somebody sent. */
export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Path for download, `documents/file_7.pdf`. */
  readonly path: string;
}

/** What a bot may fetch. */
const DOWNLOAD_LIMIT = 20 * 1024 * 1024;
const MOST_BYTES = 128 * 1024 * 1024;

export interface Files {
  store(file: { name: string; type: string; bytes: Uint8Array; folder: string }): StoredFile;
  /** @throws {Refusal} 400 when the id is not one of ours, or the file was dropped to make room */
  find(id: string): StoredFile;
  /** For the bot: as `find`, within 20 MB. @throws {Refusal} 400 */
  findForBot(id: string): StoredFile;
  byPath(path: string): StoredFile | null;
}

/** Files in memory; the oldest go when together they pass 128 MB. */
export function createFiles(): Files {
  const files = new Map<string, StoredFile>();
  let held = 0;
  let count = 0;
  const find = (id: string): StoredFile => {
    const file = files.get(id);
    if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable');
    return file;
  };
  return {
    store: ({ name, type, bytes, folder }) => {
      count += 1;
      const ending = /\.[a-z\d]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
      const file: StoredFile = {
        id: `local-${randomBytes(18).toString('base64url')}`,
        uniqueId: randomBytes(9).toString('base64url'),
        name,
        type,
        bytes,
        path: `${folder}/file_${count}${ending}`,
      };
      files.set(file.id, file);
      held += bytes.length;
      for (const old of files.values()) {
        if (held <= MOST_BYTES || old === file) break;
        files.delete(old.id);
        held -= old.bytes.length;
      }
      return file;
    },
    find,
    findForBot: (id) => {
      const file = find(id);
      if (file.bytes.length > DOWNLOAD_LIMIT) throw badRequest('file is too big');
      return file;
    },
    byPath: (path) => [...files.values()].find((file) => file.path === path) ?? null,
  };
}
