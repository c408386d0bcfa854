import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations } from '../../src/corpus/observations.ts';
import { readPlaces } from '../../src/corpus/places.ts';
import { readSources } from '../../src/corpus/sources.ts';
import { isSmallCell } from '../../src/corpus/statistics/small-cell.ts';
import { statisticsDocuments } from '../../src/corpus/statistics-documents.ts';
import { findQuantities } from '../../src/language/quantities.ts';

const [observations, indicators, places, sources] = await Promise.all([
  readObservations('corpus'),
  readIndicators('corpus'),
  readPlaces('corpus'),
  readSources('corpus'),
]);
const documents = statisticsDocuments({ observations, indicators, places, sources });
const text = (id: string, anchor: string): string =>
  documents.find((it) => it.document.id === id)?.blocks.find((block) => block.anchor === anchor)?.text ?? '';

describe('documents from observations', () => {
  it('are one a place and language, each block with its own anchor', () => {
    expect(documents).toHaveLength(2 * new Set(observations.map((it) => it.place)).size);
    for (const { document, blocks } of documents) {
      const anchors = blocks.map((block) => block.anchor);
      expect({ id: document.id, anchors: new Set(anchors).size }).toEqual({ id: document.id, anchors: anchors.length });
    }
  });

  it('tell a figure in a sentence that stands alone', () => {
    expect(text('statistics/d-binh-gia.vi', '2023')).toContain(
      'Năm 2023, tỷ lệ hộ nghèo của huyện Bình Gia (cũ) là 14,78%, tính đến ngày 31/12/2023, theo chuẩn nghèo quốc gia giai đoạn 2021-2025.',
    );
    expect(text('statistics/d-binh-gia.en', '2023')).toContain(
      'In 2023, the number of poor households in the former Binh Gia district was 2,100 households, as of 31 December 2023, by the national poverty standard of 2021-2025.',
    );
  });

  it('say aloud what is no result', () => {
    expect(text('statistics/d-binh-gia.en', '2024')).toContain('was expected to fall by 4 to 5 percentage points');
    expect(text('statistics/d-binh-gia.vi', '2024')).toContain(
      'dự kiến giảm 4 đến 5 điểm phần trăm so với năm trước (số dự báo, chưa phải kết quả)',
    );
    expect(text('statistics/d-binh-gia.vi', '2022')).toContain('là 20,63% (số suy ra)');
    expect(text('statistics/p34-quang-ngai.vi', '2025')).toContain('ước là 2,09%');
    expect(text('statistics/p34-quang-ngai.vi', '2021-2025')).toContain('hơn 7.000 tỷ đồng');
    expect(text('statistics/p63-binh-duong.vi', '2018')).toContain('theo chuẩn nghèo riêng của địa phương');
  });

  it('name the source beside the period when several give it', () => {
    expect(text('statistics/p63-gia-lai.vi', '2022.st-gialai-2021')).toContain('12,16%');
    expect(text('statistics/p63-gia-lai.vi', '2022.st-gialai-2022')).toContain('10,06%');
  });

  it('carry every value of every observation that may be shown, in both languages', () => {
    for (const observation of observations) {
      const place = places.find(({ id }) => id === observation.place);
      if (place === undefined || isSmallCell(observation, place)) continue;
      for (const language of ['vi', 'en'] as const) {
        const read = documents.find((it) => it.document.id === `statistics/${observation.place}.${language}`);
        const blocks = read?.blocks.filter((block) => block.anchor.split('.')[0] === observation.period) ?? [];
        const values = blocks.flatMap((block) => findQuantities(block.text, language)).flatMap((it) => it.readings);
        const scaled = ['million VND', 'billion VND'].includes(observation.unit);
        const factor = scaled ? (observation.unit === 'million VND' ? 1e6 : 1e9) : 1;
        const wanted = String(Number((Math.abs(observation.value) * factor).toFixed(6)));
        expect({ place: observation.place, wanted, found: values.includes(wanted) }).toEqual({
          place: observation.place,
          wanted,
          found: true,
        });
      }
    }
  });
});
