import type { BuildCost, Times } from './measure.ts';

/** One line of the table. */
export interface EngineFigures {
  readonly engine: string;
  readonly configuration: string;
  readonly build: BuildCost | null;
  readonly megabytes: number | null;
  readonly milliseconds: Times | null;
}

/** A target and what was measured. */
export interface Check {
  readonly target: string;
  readonly measured: string;
  readonly holds: boolean;
}

/** What one room of the bench gives. */
export interface RoomFigures {
  readonly room: string;
  /** What was measured on what, and why it is fair. */
  readonly notes: readonly string[];
  readonly engines: readonly EngineFigures[];
  readonly checks: readonly Check[];
}
