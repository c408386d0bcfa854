import type { Language } from '../../corpus/model.ts';
import { writeNumber } from '../../language/write-number.ts';
import { drawBars } from './bars.ts';
import { COLOURS, SIZES, WIDTH } from './look.ts';
import { drawLine } from './line.ts';
import type { ChartPlan } from './plan.ts';
import { escaped, wrapped } from './text.ts';

const WORDS = {
  vi: {
    unit: 'Đơn vị: {unit}',
    source: 'Nguồn: {source}',
    open: 'Rỗng: số ước tính, dự báo hoặc suy ra',
    breaks: 'Đứt đoạn: chuẩn nghèo thay đổi, không so sánh trực tiếp',
  },
  en: {
    unit: 'Unit: {unit}',
    source: 'Source: {source}',
    open: 'Hollow: an estimate, forecast or derived figure',
    breaks: 'Gap: the poverty standard changed; not directly comparable',
  },
} as const;

/** A chart as SVG: title, unit, marks with their values, source. Readable at a phone's width. */
export function svgOf(plan: ChartPlan, language: Language): string {
  const words = WORDS[language];
  const inner = WIDTH - 2 * SIZES.margin;
  const title = wrapped(plan.subtitle === '' ? plan.title : `${plan.title}, ${plan.subtitle}`, SIZES.title, inner);
  const notes = [
    ...(plan.hasOpen ? [words.open] : []),
    ...(plan.hasBreaks ? [words.breaks] : []),
    words.source.replace('{source}', plan.source),
  ].flatMap((note) => wrapped(note, SIZES.small, inner));
  const head = SIZES.margin + title.length * SIZES.title * 1.3;
  const top = head + SIZES.small * 2.3;
  const write = (value: number): string => `${writeNumber(value, language)}${plan.unit === '%' ? '%' : ''}`;
  const body = plan.kind === 'bar' ? drawBars(plan.marks, top, write) : drawLine(plan.marks, top, write);
  const height = Math.round(top + body.height + SIZES.margin / 2 + notes.length * SIZES.small * 1.45 + SIZES.margin);
  const at = (line: string, y: number, size: number, colour: string, weight = 400): string =>
    `<text x="${SIZES.margin}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Be Vietnam Pro">`,
    `<rect width="${WIDTH}" height="${height}" fill="${COLOURS.paper}"/>`,
    ...title.map((line, index) =>
      at(line, SIZES.margin + (index + 0.85) * SIZES.title * 1.3, SIZES.title, COLOURS.ink, 700),
    ),
    at(words.unit.replace('{unit}', plan.unit), head + SIZES.small * 1.4, SIZES.small, COLOURS.quiet),
    body.svg,
    ...notes.map((line, index) =>
      at(line, top + body.height + SIZES.margin / 2 + (index + 1) * SIZES.small * 1.45, SIZES.small, COLOURS.quiet),
    ),
    '</svg>',
  ].join('\n');
}
