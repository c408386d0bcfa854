/** Width of a chart in its own units; it is drawn twice as wide in pixels. */
export const WIDTH = 400;

/** Sizes in chart units: type that can be read on a phone where the chart is 400 px wide. */
export const SIZES = { margin: 16, title: 17, label: 14, value: 14, small: 12, bar: 20, plot: 190 } as const;

/** Dark on white; the accent keeps a contrast of more than 4.5 to 1 against the paper. */
export const COLOURS = {
  paper: '#ffffff',
  ink: '#1b1f24',
  quiet: '#5a6472',
  grid: '#dfe3e8',
  accent: '#0b6b5b',
} as const;

/** A part of a chart and how high it is. */
export interface Drawn {
  readonly svg: string;
  readonly height: number;
}
