/** Work that comes round again, and that one program at a time does. */
export type Duty = 'tend' | 'mailings';

/** Who does what of the work that all programs over one state share. */
export interface Duties {
  /**
   * Does a duty unless another program is at it, or it was done less than so many milliseconds ago. Of a program that dies at it
   * another takes it over the next time that it asks.
   * @returns whether it was done here and now
   */
  alone(duty: Duty, every: number, work: () => Promise<void>): Promise<boolean>;
}
