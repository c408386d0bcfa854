/**
 * Something outside the program went wrong and a person can mend it: the disk is full, a folder cannot be written,
 * an index is broken. `message` says what, `mend` says how; both are one sentence of plain English, free of secrets
 * and of people's text.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly mend: string;

  constructor(what: string, mend: string, options?: ErrorOptions) {
    super(what, options);
    this.mend = mend;
  }

  /** What and how to mend it, in one line. */
  get line(): string {
    return `${this.message} ${this.mend}`.replace(/\s+/g, ' ');
  }
}

/** Code of an error of the operating system (`ENOSPC`), or null. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const noSpace = 'Free some space, or give another folder with --data; an index built before is untouched.';
const noPermission = 'Give this user permission to write there, or give another folder with --data.';

const mends: Readonly<Record<string, { readonly what: string; readonly mend: string }>> = {
  ENOSPC: { what: 'no space is left on the disk', mend: noSpace },
  EDQUOT: { what: 'the disk quota is used up', mend: noSpace },
  EACCES: { what: 'permission is denied', mend: noPermission },
  EPERM: { what: 'the operation is not permitted', mend: noPermission },
  EROFS: { what: 'the file system is read-only', mend: noPermission },
  ENOENT: { what: 'it does not exist', mend: 'Check the path.' },
  ENOTDIR: { what: 'a part of the path is not a folder', mend: 'Check the path.' },
  EEXIST: { what: 'a file stands where a folder should be', mend: 'Check the path.' },
  EISDIR: { what: 'it is a folder, not a file', mend: 'Check the path.' },
  EMFILE: { what: 'too many files are open', mend: 'Raise the limit with `ulimit -n 4096` and try again.' },
  EIO: { what: 'the disk reports an error', mend: 'Check the disk, or give another folder with --data.' },
};

/**
 * Turns an error of the operating system into a `Failure`; any other error comes back as it is.
 * @param doing what was being done, `building the index in data/index`
 */
export function asFailure(error: unknown, doing: string): unknown {
  if (error instanceof Failure) return error;
  const code = systemCode(error);
  const known = code === null ? undefined : mends[code];
  if (!known) return error;
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
  return new Failure(`Failed ${doing}: ${known.what}${path}, ${code}.`, known.mend, { cause: error });
}
