import { COLOURS, type Drawn, SIZES, WIDTH } from './look.ts';
import type { Mark } from './plan.ts';
import { scaleFor } from './scale.ts';
import { spreadYears } from './spread.ts';
import { escaped, widthOf } from './text.ts';

/** A line over years with a value at each point; it breaks where the standard changed. Years stand as far apart as they are and their labels allow. */
export function drawLine(marks: readonly Mark[], top: number, write: (value: number) => string): Drawn {
  const { top: full, ticks } = scaleFor(marks.map(({ value }) => value));
  const left = SIZES.margin + Math.max(...ticks.map((tick) => widthOf(write(tick), SIZES.small))) + 8;
  const right = WIDTH - SIZES.margin - 22;
  const base = top + 24 + SIZES.plot;
  const years = marks.map(({ label }) => Number(label.slice(-4)));
  const widest = Math.max(...marks.map(({ value }) => widthOf(write(value), SIZES.value)));
  const across = spreadYears(years, left + 30, right, widest + 6);
  const x = (index: number): number => across[index] ?? left;
  const y = (value: number): number => base - (value / full) * SIZES.plot;
  const parts: string[] = [];
  for (const tick of ticks) {
    parts.push(
      `<line x1="${round(left)}" y1="${round(y(tick))}" x2="${WIDTH - SIZES.margin}" y2="${round(y(tick))}" stroke="${COLOURS.grid}" stroke-width="1"/>`,
      `<text x="${round(left - 6)}" y="${round(y(tick) + 4)}" font-size="${SIZES.small}" text-anchor="end" fill="${COLOURS.quiet}">${escaped(write(tick))}</text>`,
    );
  }
  marks.forEach(({ value, breaks }, index) => {
    const before = marks[index - 1];
    if (before === undefined || breaks) return;
    parts.push(
      `<line x1="${round(x(index - 1))}" y1="${round(y(before.value))}" x2="${round(x(index))}" y2="${round(y(value))}" stroke="${COLOURS.accent}" stroke-width="2.5"/>`,
    );
  });
  const taken: Box[] = [];
  marks.forEach(({ label, value, open }, index) => {
    const valueBox = placed(write(value), x(index), y(value), taken);
    taken.push(valueBox);
    const yearBox = boxOf(label, x(index), base + 19, SIZES.small);
    parts.push(
      `<circle cx="${round(x(index))}" cy="${round(y(value))}" r="5" fill="${open ? COLOURS.paper : COLOURS.accent}" stroke="${COLOURS.accent}" stroke-width="2.5"/>`,
      `<text x="${round(x(index))}" y="${round(valueBox.base)}" font-size="${SIZES.value}" font-weight="700" text-anchor="middle" fill="${COLOURS.ink}" stroke="${COLOURS.paper}" stroke-width="4" paint-order="stroke">${escaped(write(value))}</text>`,
    );
    if (taken.some((box) => box !== valueBox && overlap(box, yearBox))) return;
    taken.push(yearBox);
    parts.push(
      `<text x="${round(x(index))}" y="${round(yearBox.base)}" font-size="${SIZES.small}" text-anchor="middle" fill="${COLOURS.ink}">${escaped(label)}</text>`,
    );
  });
  return { svg: parts.join('\n'), height: base + 30 - top };
}

/** Where a text stands: its middle, its base line and how far it reaches. */
interface Box {
  readonly middle: number;
  readonly base: number;
  readonly width: number;
  readonly size: number;
}

function boxOf(text: string, middle: number, base: number, size: number): Box {
  return { middle, base, width: widthOf(text, size), size };
}

/** Above its point, or below where another value stands there already. */
function placed(text: string, x: number, y: number, taken: readonly Box[]): Box {
  const above = boxOf(text, x, y - 11, SIZES.value);
  return taken.some((box) => overlap(box, above)) ? { ...above, base: y + 21 } : above;
}

function overlap(a: Box, b: Box): boolean {
  const across = Math.abs(a.middle - b.middle) < (a.width + b.width) / 2 + 2;
  return across && a.base - a.size < b.base && b.base - b.size < a.base;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
