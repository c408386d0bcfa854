import type { Observation, Place } from '../../../src/corpus/model.ts';
import type { Indicator } from '../../../src/corpus/observations.ts';
import type { ObservationRow } from '../../../src/statistics/model.ts';
import { aPlace } from '../../support/a-place.ts';

const PLACE = aPlace('p34-lang-son', 'Lạng Sơn', { name: { vi: 'Lạng Sơn', en: 'Lang Son' }, parent: 'vn' });

const OBSERVATION: Observation = {
  place: PLACE.id,
  period: '2025',
  asOf: '2025-12-31',
  indicator: 'poor_rate',
  value: 2.32,
  valueTo: null,
  of: null,
  qualifier: null,
  unit: '%',
  standard: '2021-2025',
  kind: 'result',
  source: 's1',
  document: null,
  note: null,
};

const INDICATOR: Indicator = {
  id: 'poor_rate',
  label: { vi: 'tỷ lệ hộ nghèo', en: 'poor-household rate' },
  unit: '%',
  unitLabel: { vi: '%', en: '%' },
  synonyms: [],
};

/** A row with all that a test does not set taken from Lạng Sơn's poor rate of 2025. */
export function row(
  observation: Partial<Observation> = {},
  more: { readonly place?: Partial<Place>; readonly indicator?: Partial<Indicator>; readonly issuer?: string } = {},
): ObservationRow {
  return {
    observation: { ...OBSERVATION, ...observation },
    place: { ...PLACE, ...more.place },
    indicator: { ...INDICATOR, ...more.indicator },
    source: {
      id: 's1',
      kind: 'page',
      number: null,
      title: { vi: 'Kết quả rà soát', en: 'Review result' },
      issuer: more.issuer ?? 'Cổng thông tin Lạng Sơn',
      issued: null,
      effectiveFrom: null,
      effectiveTo: null,
      replaces: [],
      replacedBy: [],
      url: 'https://langson.gov.vn/a',
      confirmedBy: null,
      confirmedOn: null,
      confidence: 'read',
    },
  };
}
