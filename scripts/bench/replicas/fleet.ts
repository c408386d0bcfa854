import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../../test/support/postgres/free-port.ts';
import type { ReplicaOptions } from './replica.ts';

/** Replicas as processes of their own; one that ends is started again, as an operator's supervisor does. */
export interface Fleet {
  readonly ports: readonly number[];
  /** Resolves when every replica is ready. */
  ready(): Promise<void>;
  /** SIGKILL, as by a machine that runs out of memory. */
  kill(index: number): void;
  /** SIGTERM, as in a rolling restart. */
  replace(index: number): void;
  readonly kills: number;
  /** Whether each replica can be reached just now. */
  isWhole(): Promise<boolean>;
  /** What replicas wrote to standard error. */
  errors(): string;
  end(): Promise<void>;
}

/** Starts so many replicas, each on a port of its own. */
export async function startFleet(count: number, common: Omit<ReplicaOptions, 'port'>): Promise<Fleet> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  const children: ChildProcess[] = [];
  let isEnding = false;
  let kills = 0;
  let errors = '';
  const start = (index: number): void => {
    const options = JSON.stringify({ ...common, port: ports[index] });
    const script = join('scripts', 'bench', 'replicas', 'replica.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-100_000);
    });
    child.once('exit', () => {
      if (!isEnding) start(index);
    });
    children[index] = child;
  };
  for (let index = 0; index < count; index += 1) start(index);
  return {
    ports,
    ready: async () => {
      for (const port of ports) await untilReady(port);
    },
    isWhole: async () => (await Promise.all(ports.map(isReady))).every(Boolean),
    kill: (index) => {
      if (children[index]?.kill('SIGKILL') === true) kills += 1;
    },
    replace: (index) => void children[index]?.kill('SIGTERM'),
    get kills() {
      return kills;
    },
    errors: () => errors,
    end: async () => {
      isEnding = true;
      const ended = children.map((child) => endOf(child));
      for (const child of children) child.kill('SIGTERM');
      await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
      for (const child of children) child.kill('SIGKILL');
    },
  };
}

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const isReady = async (port: number): Promise<boolean> => {
  const signal = AbortSignal.timeout(5000);
  return (await fetch(`http://127.0.0.1:${port}/readyz`, { signal }).catch(() => null))?.ok === true;
};

async function untilReady(port: number): Promise<void> {
  for (let time = 0; time < 600; time += 1) {
    if (await isReady(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('a replica did not become ready');
}
