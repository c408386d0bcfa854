import { describe, expect, it } from 'vitest';
import { parseIndicators, parseObservations, readIndicators, readObservations } from '../../src/corpus/observations.ts';
import { readPlaces } from '../../src/corpus/places.ts';
import { readSources } from '../../src/corpus/sources.ts';
import { faultLine } from '../../src/corpus/tables/fault.ts';

const [observations, indicators, places, sources] = await Promise.all([
  readObservations('corpus'),
  readIndicators('corpus'),
  readPlaces('corpus'),
  readSources('corpus'),
]);
const of = (place: string, period: string, indicator: string) =>
  observations.filter((it) => it.place === place && it.period === period && it.indicator === indicator);

describe('the observations', () => {
  it('are 278, each of a known place, indicator and source', () => {
    expect(observations).toHaveLength(278);
    const known = (list: readonly { id: string }[]): Set<string> => new Set(list.map((it) => it.id));
    const [placeIds, indicatorIds, sourceIds] = [known(places), known(indicators), known(sources)];
    expect(observations.filter((it) => !placeIds.has(it.place))).toEqual([]);
    expect(observations.filter((it) => !indicatorIds.has(it.indicator))).toEqual([]);
    expect(observations.filter((it) => !sourceIds.has(it.source))).toEqual([]);
  });

  it('carry the unit of their indicator', () => {
    const units = new Map(indicators.map((it) => [it.id, it.unit]));
    expect(observations.filter((it) => units.get(it.indicator) !== it.unit)).toEqual([]);
  });

  it('keep ranges, shares, bounds and what is no result', () => {
    expect(of('d-binh-gia', '2024', 'poor_rate_change')).toMatchObject([{ value: -4, valueTo: -5, kind: 'forecast' }]);
    expect(of('p34-lang-son', '2021-2025', 'communes_out_of_extreme_difficulty')).toMatchObject([
      { value: 47, of: 88 },
    ]);
    expect(of('p34-lang-son', '2021-2024', 'livelihood_models')).toMatchObject([{ value: 300, qualifier: 'nearly' }]);
    expect(of('d-binh-gia', '2022', 'poor_rate')).toMatchObject([{ value: 20.63, kind: 'derived' }]);
    expect(of('p34-quang-ngai', '2025', 'poor_rate')).toMatchObject([{ value: 2.09, kind: 'estimate' }]);
  });

  it('keep figures that disagree', () => {
    expect(of('p63-gia-lai', '2022', 'poor_rate').map((it) => it.value)).toEqual([12.16, 10.06]);
  });
});

describe('the readers', () => {
  const head =
    'place,period,as_of,indicator,value,value_to,of,qualifier,unit,standard,kind,source,document,note_vi,note_en';

  it.each([
    ['vn,2023,2023-12-31,poor_rate,2.93,,,,%,2021-2025,result,s1,,,', []],
    ['vn,2023,2023-12-31,poor_rate,"2,93",,,,%,2021-2025,result,s1,,,', [/o\.csv:2: value: must be a number/u]],
    ['vn,23,2023-12-31,poor_rate,2.93,,,,%,2021-2025,result,s1,,,', [/o\.csv:2: period: must be a year/u]],
    ['vn,2023,2023-12-31,poor_rate,2.93,,,,%,2021-2025,guess,s1,,,', [/o\.csv:2: kind: /u]],
    ['vn,2023,2023-12-31,poor_rate,2.93,,,,%,2021-2025,result,s1,,chỉ tiếng Việt,', [/o\.csv:2: note_vi and note_en/u]],
    ['vn,2023,2023-12-31', [/o\.csv:2: the table cannot be read/u]],
  ])('checks %s', (line, expected) => {
    const { faults } = parseObservations(`${head}\n${line}\n`, 'o.csv');
    expect(faults.map(faultLine)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  it('names the line of a bad indicator', () => {
    const { faults } = parseIndicators(
      'id,vi,en,unit,unit_vi,unit_en,synonyms\npoor_rate,a,b,%,%,%,\nPoor,a,b,%,%,%,\n',
      'i.csv',
    );
    expect(faults.map(faultLine)).toEqual([expect.stringMatching(/^i\.csv:3: id: /u)]);
  });
});
