import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BytesOutcome, FileIdentity } from '../corpus/read/read-bytes.ts';

/** Reads files that somebody sent, aside from everything else. */
export type ReadAside = (bytes: Uint8Array, file: FileIdentity) => Promise<BytesOutcome>;

export interface AsideLimits {
  /** Longest that one file may take, milliseconds. */
  readonly patience: number;
  readonly megabytes: number;
}

const LIMITS: AsideLimits = { patience: 20_000, megabytes: 768 };
const PROGRAM = fileURLToPath(new URL('read-program.ts', import.meta.url));
const GIVEN_UP: BytesOutcome = {
  kind: 'too_large',
  detail: 'reading it takes too long or too much memory; save only what is needed in a new file',
};

/**
 * A reader in a process of its own, so that a file that takes long holds nobody up, and one that uses up all memory brings down that
 * process only. It begins with the first file, and anew after one that was given up; it does not keep the program from ending.
 */
export function createReadAside(limits: AsideLimits = LIMITS): ReadAside {
  let reader: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const readNext = (bytes: Uint8Array, file: FileIdentity): Promise<BytesOutcome> => {
    const at = (reader ??= startReader(limits));
    at.ref();
    at.channel?.ref();
    return new Promise((resolve) => {
      const end = (outcome: BytesOutcome): void => {
        clearTimeout(timer);
        at.removeAllListeners();
        at.unref();
        at.channel?.unref();
        if (outcome === GIVEN_UP) {
          reader = null;
          at.kill('SIGKILL');
        }
        resolve(outcome);
      };
      const timer = setTimeout(() => end(GIVEN_UP), limits.patience);
      at.once('message', (outcome) => end(outcome as BytesOutcome));
      at.once('error', () => end(GIVEN_UP));
      at.once('exit', () => end(GIVEN_UP));
      at.send({ bytes, file }, (error) => {
        if (error !== null) end(GIVEN_UP);
      });
    });
  };
  return (bytes, file) => {
    const reading = last.then(() => readNext(bytes, file));
    last = reading;
    return reading;
  };
}

function startReader({ megabytes }: AsideLimits): ChildProcess {
  return fork(PROGRAM, [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
