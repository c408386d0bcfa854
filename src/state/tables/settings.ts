import { z } from 'zod';

/** Answers are stopped; people get the notice instead. */
export interface Off {
  readonly since: number;
  /** Words of the administrator; null: the usual ones. */
  readonly notice: string | null;
}

/** What administrators switch while the program runs. */
export interface Settings {
  /** Null: answers are given. */
  off(): Promise<Off | null>;
  turnOff(notice: string | null): Promise<void>;
  turnOn(): Promise<void>;
}

/** The switch as it is written down. */
export const offShape = z.object({ since: z.number(), notice: z.string().nullable() });
