import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations } from '../../../src/corpus/observations.ts';
import { readPlaces } from '../../../src/corpus/places.ts';
import { readSources } from '../../../src/corpus/sources.ts';
import { isSmallCell } from '../../../src/corpus/statistics/small-cell.ts';
import { statisticsDocuments } from '../../../src/corpus/statistics-documents.ts';

describe('counts too small to be shown', () => {
  it.each([
    ['commune', 'households', 4, true],
    ['ward', 'households', 0, true],
    ['special_zone', 'households', -4, true],
    ['commune', 'households', 5, false],
    ['commune', '%', 4, false],
    ['province', 'households', 0, false],
  ] as const)('%s, %s, %d: %s', (kind, unit, value, small) => {
    expect(isSmallCell({ unit, value }, { kind })).toBe(small);
  });

  it('are only bounded in the statistics documents', async () => {
    const [observations, indicators, places, sources] = await Promise.all([
      readObservations('corpus'),
      readIndicators('corpus'),
      readPlaces('corpus'),
      readSources('corpus'),
    ]);
    const documents = statisticsDocuments({ observations, indicators, places, sources });
    const text = (id: string): string =>
      documents
        .filter(({ document }) => document.id === id)
        .flatMap(({ blocks }) => blocks.map((block) => block.text))
        .join('\n');
    expect(text('statistics/c-muong-thanh.vi')).toContain('số hộ nghèo của phường Mường Thanh là dưới 5 hộ');
    expect(text('statistics/c-muong-thanh.vi')).not.toMatch(/(?<!\d)[0-4] hộ/u);
    expect(text('statistics/c-dien-bien-phu.en')).toContain('was fewer than 5 households');
    expect(text('statistics/c-dien-bien-phu.en')).not.toMatch(/(?<!\d)[0-4] households/u);
  });
});
