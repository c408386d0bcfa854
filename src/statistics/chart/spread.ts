/**
 * Where years stand between two ends. They stand as far apart as they are where their labels then have room; else each step gets the room
 * that a label takes and longer ones share what is left, so that neighbouring years never write over each other. Many years share evenly.
 *
 * @param years ascending.
 * @param least what a label takes across.
 */
export function spreadYears(years: readonly number[], from: number, to: number, least: number): readonly number[] {
  const steps = years.slice(1).map((year, index) => Math.max(0, year - (years[index] ?? year)));
  const all = steps.reduce((sum, step) => sum + step, 0);
  const shortest = Math.min(...steps);
  const room = to - from;
  const left = room - least * steps.length;
  const beyond = all - shortest * steps.length;
  const widthOf = (step: number): number => {
    if (all > 0 && (shortest * room) / all >= least) return (step * room) / all;
    if (left <= 0 || beyond === 0) return room / steps.length;
    return least + ((step - shortest) * left) / beyond;
  };
  let at = from;
  return [from, ...steps.map((step) => (at += widthOf(step)))];
}
