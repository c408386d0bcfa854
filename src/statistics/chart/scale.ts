/** A scale from nothing to a little above the largest value, with ticks at round numbers. */
export interface Scale {
  readonly top: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];
const WANTED = 5;
/** Less than this is nothing to draw. */
const SMALLEST = 1e-9;

/** A scale that begins at zero, so that lengths compare as the values do. */
export function scaleFor(values: readonly number[]): Scale {
  const largest = Math.max(...values, 0);
  if (largest < SMALLEST) return { top: 1, ticks: [0, 1] };
  const rough = largest / WANTED;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((it) => it * power >= rough) ?? 10) * power;
  const count = Math.ceil(largest / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_unused, index) => Number((index * step).toPrecision(12)));
  return { top: step * count, ticks };
}
