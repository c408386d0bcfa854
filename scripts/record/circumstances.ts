import { cpus, totalmem } from 'node:os';

/** Where and when figures were measured, and by which command. */
export interface Circumstances {
  /** Cores, kind of processor and memory. */
  readonly machine: string;
  readonly node: string;
  /** Day, YYYY-MM-DD. */
  readonly date: string;
  readonly command: string;
}

/** @param command what a reader types to measure the same. */
export function circumstances(command: string): Circumstances {
  const [cpu] = cpus();
  return {
    machine: `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown processor'}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version.slice(1),
    date: new Date().toISOString().slice(0, 10),
    command,
  };
}

/** The circumstances in one line. */
export function circumstancesLine({ command, date, machine, node }: Circumstances): string {
  return `${command}, ${date}, ${machine}, Node ${node}`;
}
