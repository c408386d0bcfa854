import { COLOURS, type Drawn, SIZES, WIDTH } from './look.ts';
import type { Mark } from './plan.ts';
import { scaleFor } from './scale.ts';
import { escaped, widthOf, wrapped } from './text.ts';

/** Horizontal bars: the name above, the value behind the bar, so that long names fit a phone. */
export function drawBars(marks: readonly Mark[], top: number, write: (value: number) => string): Drawn {
  const inner = WIDTH - 2 * SIZES.margin;
  const widest = Math.max(...marks.map(({ value }) => widthOf(write(value), SIZES.value)));
  const room = inner - widest - 10;
  const { top: full } = scaleFor(marks.map(({ value }) => value));
  let y = top + 4;
  const parts: string[] = [];
  for (const { label, value, open } of marks) {
    for (const line of wrapped(label, SIZES.label, inner)) {
      y += SIZES.label * 1.25;
      parts.push(
        `<text x="${SIZES.margin}" y="${round(y)}" font-size="${SIZES.label}" fill="${COLOURS.ink}">${escaped(line)}</text>`,
      );
    }
    y += 6;
    const length = Math.max(1.5, (value / full) * room);
    const fill = open ? COLOURS.paper : COLOURS.accent;
    parts.push(
      `<rect x="${SIZES.margin}" y="${round(y)}" width="${round(length)}" height="${SIZES.bar}" rx="2" fill="${fill}" stroke="${COLOURS.accent}" stroke-width="1.5"/>`,
      `<text x="${round(SIZES.margin + length + 8)}" y="${round(y + SIZES.bar * 0.74)}" font-size="${SIZES.value}" font-weight="700" fill="${COLOURS.ink}">${escaped(write(value))}</text>`,
    );
    y += SIZES.bar + 8;
  }
  return { svg: parts.join('\n'), height: y - top };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
