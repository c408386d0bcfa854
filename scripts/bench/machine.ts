import { cpus, totalmem, type } from 'node:os';

/** Where and when figures were measured. */
export interface Circumstances {
  readonly machine: string;
  readonly node: string;
  readonly date: string;
  readonly command: string;
}

export function circumstances(command: string): Circumstances {
  const [cpu] = cpus();
  return {
    machine: `${cpu?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, ${type()}`,
    node: process.version,
    date: new Date().toISOString(),
    command,
  };
}
