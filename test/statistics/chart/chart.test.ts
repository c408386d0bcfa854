import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/statistics/chart/chart.ts';
import { planChart } from '../../../src/statistics/chart/plan.ts';
import { scaleFor } from '../../../src/statistics/chart/scale.ts';
import { svgOf } from '../../../src/statistics/chart/svg.ts';
import { wrapped } from '../../../src/statistics/chart/text.ts';
import type { ObservationRow } from '../../../src/statistics/model.ts';
import { row } from '../support/rows.ts';

const YEARS: readonly ObservationRow[] = [
  row({ period: '2017', value: 19.07, standard: '2016-2020' }),
  row({ period: '2021', value: 12.2 }),
  row({ period: '2023', value: 6.02, kind: 'derived' }),
  row({ period: '2024', value: 3.36 }),
  row({ period: '2025', value: 2.32 }),
];
const REGIONS: readonly ObservationRow[] = [
  'Tây Nguyên',
  'Đồng bằng sông Cửu Long',
  'Bắc Trung Bộ và duyên hải miền Trung',
].map((name, index) =>
  row(
    { period: '2024', value: 9.45 - index * 3 },
    { place: { id: `r-${index}`, kind: 'region', name: { vi: name, en: name } } },
  ),
);

/** Width and height of a PNG, from its header. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('what a chart shows', () => {
  it('is a line for one place over years, with title, unit and source', () => {
    const plan = planChart(YEARS, 'vi');
    expect(plan).toMatchObject({
      kind: 'line',
      title: 'Tỷ lệ hộ nghèo, tỉnh Lạng Sơn',
      unit: '%',
      source: 'Cổng thông tin Lạng Sơn',
    });
    expect(plan?.marks.map(({ label, value }) => [label, value])).toEqual([
      ['2017', 19.07],
      ['2021', 12.2],
      ['2023', 6.02],
      ['2024', 3.36],
      ['2025', 2.32],
    ]);
  });

  it('breaks the line where the standard changes and draws what is no result hollow', () => {
    expect(planChart(YEARS, 'vi')?.marks.map(({ breaks, open }) => [breaks, open])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [false, false],
      [false, false],
    ]);
    const svg = svgOf(planChart(YEARS, 'vi') ?? fail(), 'vi');
    expect(svg.match(/stroke-width="2\.5"\/>/gu)).toHaveLength(3 + 5);
    expect(svg).toContain('Đứt đoạn: chuẩn nghèo thay đổi');
  });

  it('is bars for several places', () => {
    const plan = planChart(REGIONS, 'en');
    expect(plan).toMatchObject({ kind: 'bar', title: 'Poor-household rate', subtitle: '2024' });
    expect(plan?.marks).toHaveLength(3);
  });

  it('is nothing for a single figure, or for numbers too small to be shown', () => {
    expect(planChart([row()], 'vi')).toBeNull();
    const ward = { place: { kind: 'ward' as const }, indicator: { id: 'poor_households', unit: 'households' } };
    expect(
      planChart(
        [row({ unit: 'households', value: 2 }, ward), row({ unit: 'households', value: 4, period: '2024' }, ward)],
        'vi',
      ),
    ).toBeNull();
    expect(chartOf([], 'vi')).toBeNull();
  });
});

describe('the picture', () => {
  it('is a PNG 800 pixels wide, of a height that fits a phone', () => {
    for (const rows of [YEARS, REGIONS]) {
      const png = chartOf(rows, 'vi');
      expect(Buffer.from((png ?? fail()).slice(1, 4)).toString('latin1')).toBe('PNG');
      const [width, height] = sizeOf(png ?? fail());
      expect(width).toBe(800);
      expect(height).toBeGreaterThan(300);
      expect(height).toBeLessThan(1600);
    }
  });

  it('draws Vietnamese letters: every word has ink, each mark changes the picture', () => {
    const ink = (text: string): number => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40" font-family="Be Vietnam Pro"><text x="4" y="30" font-size="24">${text}</text></svg>`;
      const pixels = new Resvg(svg, fonts()).render().pixels;
      return pixels.reduce((sum, value, index) => (index % 4 === 3 ? sum + value : sum), 0);
    };
    for (const [plain, marked] of [
      ['Ty le ho ngheo', 'Tỷ lệ hộ nghèo'],
      ['nguong', 'ngưỡng'],
      ['khuyu', 'khuỷu'],
      ['a o u y D', 'ẫ ỗ ữ ỵ Đ'],
    ] as const) {
      expect(ink(plain)).toBeGreaterThan(0);
      expect(ink(marked)).toBeGreaterThan(ink(plain));
    }
  });

  it('takes any text as text', () => {
    const rows = REGIONS.map((it) => ({ ...it, place: { ...it.place, name: { vi: '<b>&"x"', en: '<b>' } } }));
    const svg = svgOf(planChart(rows, 'vi') ?? fail(), 'vi');
    expect(svg).toContain('&lt;b&gt;&amp;&quot;x&quot;');
    expect(svg).not.toContain('<b>');
  });
});

describe('the parts', () => {
  it('has a scale that holds every value and few ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        const { top, ticks } = scaleFor(values);
        expect(top).toBeGreaterThanOrEqual(Math.max(...values) * 0.999999);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks[0]).toBe(0);
      }),
    );
  });

  it('wraps text without losing a word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zđ]{1,12}$/u), { minLength: 1, maxLength: 20 }), (words) => {
        expect(wrapped(words.join(' '), 12, 120).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});

function fonts(): {
  readonly font: { readonly loadSystemFonts: false; readonly fontFiles: string[]; readonly defaultFontFamily: string };
} {
  const file = 'node_modules/@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf';
  return { font: { loadSystemFonts: false, fontFiles: [file], defaultFontFamily: 'Be Vietnam Pro' } };
}

function fail(): never {
  throw new Error('there is nothing to draw');
}
