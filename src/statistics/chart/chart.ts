import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Language } from '../../corpus/model.ts';
import type { ObservationRow } from '../model.ts';
import { planChart } from './plan.ts';
import { svgOf } from './svg.ts';
import { WIDTH } from './look.ts';

const require = createRequire(import.meta.url);
const FAMILY = 'Be Vietnam Pro';
const FACES = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'];
/** Pixels a unit, for sharp type on a phone. */
const SHARPNESS = 2;

/**
 * Draws the rows behind an answer: a line for one place over years, bars for several places; title, unit and source stand in the picture.
 * Only the typeface that comes with the project is used, so the picture is the same on every machine.
 * @returns a PNG 800 pixels wide, or null when there are not two figures to draw.
 */
export function chartOf(rows: readonly ObservationRow[], language: Language): Uint8Array | null {
  const plan = planChart(rows, language);
  if (plan === null) return null;
  // Native code that a start can do without.
  const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const picture = new Resvg(svgOf(plan, language), {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FAMILY },
    fitTo: { mode: 'width', value: WIDTH * SHARPNESS },
    background: '#ffffff',
  });
  return picture.render().asPng();
}

function fontFiles(): string[] {
  const home = dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
  return FACES.map((face) => join(home, face));
}
