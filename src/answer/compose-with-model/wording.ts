import type { CallFailure } from '../../llm/outcome.ts';
import type { Difference } from '../verify/same-statement/same-statement.ts';
import type { Fall } from './keep-grounded.ts';

/** How a model's wording of an answer went; for logs and measures, never for people. Holds no text. */
export interface Wording {
  /** Worded from numbered lines, or finished results said in other words. */
  readonly of: 'lines' | 'results';
  readonly result: 'worded' | 'kept_keyless';
  /** Why the answer without a model was sent. */
  readonly reason: CallFailure | 'nothing_left' | 'no_answer' | 'misses_the_value' | 'no_time' | null;
  readonly said: number;
  readonly fallen: readonly (Fall | Difference)[];
  /** Spent in this step, without the time of the model. */
  readonly ownMs: number;
  readonly modelMs: number;
}

/** With less time than this a model is not asked, milliseconds. */
export const LEAST_TIME = 200;
