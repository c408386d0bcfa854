import { InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import type { ObservationRow } from '../../src/statistics/model.ts';
import { createRowFinder } from '../../src/statistics/row-key.ts';
import { type BotAtWork, startBot } from './support/bot-at-work.ts';
import { sampleAnswer } from './support/samples.ts';
import { aPlace } from '../support/a-place.ts';

const row = (period: string, value: number): ObservationRow => ({
  observation: {
    place: 'vn',
    period,
    asOf: `${period}-12-31`,
    indicator: 'poor-rate',
    value,
    valueTo: null,
    of: null,
    qualifier: null,
    unit: '%',
    standard: '2021-2025',
    kind: 'result',
    source: 's1',
    document: null,
    note: null,
  },
  place: aPlace('vn', 'cả nước', { kind: 'country', name: { vi: 'cả nước', en: 'the whole country' } }),
  indicator: {
    id: 'poor-rate',
    label: { vi: 'tỷ lệ hộ nghèo', en: 'poverty rate' },
    unit: '%',
    unitLabel: { vi: '%', en: '%' },
    synonyms: [],
  },
  source: null,
});
const ROWS = [row('2022', 4.03), row('2023', 2.93), row('2024', 1.93)];

function withFigures(): BotAtWork {
  const work = startBot({ rows: createRowFinder(ROWS) });
  work.answerWith = () => sampleAnswer('vi', { data: ROWS });
  return work;
}
const bytesOf = async (value: unknown): Promise<Buffer> => {
  if (!(value instanceof InputFile)) throw new Error('no file was sent');
  const raw: unknown = await value.toRaw();
  return raw instanceof Uint8Array ? Buffer.from(raw) : Buffer.alloc(0);
};

describe('figures', () => {
  it('come with a chart and a CSV to ask for, the sheet for officials only', async () => {
    const work = withFigures();
    await work.write('tỷ lệ hộ nghèo cả nước?');
    expect([...work.buttons().keys()]).toEqual([
      'Ai được hưởng?',
      'Cần giấy tờ gì?',
      '📊 Biểu đồ',
      '⬇ Bảng CSV',
      '📄 Nguồn',
      '👍',
      '👎',
      '🔔',
    ]);
    const table = work.buttons().get('⬇ Bảng CSV') ?? '';
    await work.press(work.buttons().get('📊 Biểu đồ') ?? '');
    const photo = await bytesOf(work.telegram.last('sendPhoto')?.payload['photo']);
    expect(photo.subarray(1, 4).toString()).toBe('PNG');
    await work.press(table);
    const csv = await bytesOf(work.telegram.last('sendDocument')?.payload['document']);
    expect(csv.toString()).toContain('2,93'.replace(',', '.'));
    await work.press(table.replace('csv', 'xlsx'));
    expect(work.telegram.texts().at(-1)).toContain('dành cho cán bộ');
  });

  it('give officials a workbook', async () => {
    const work = withFigures();
    await work.write(`/start in_${await work.services.state.officials.invite('xã A', 'admin')}`);
    await work.write('tỷ lệ hộ nghèo cả nước?');
    await work.press(work.buttons().get('⬇ Bảng Excel') ?? '');
    const xlsx = await bytesOf(work.telegram.last('sendDocument')?.payload['document']);
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  it('answer /thongke with text and chart, and take a bare place as a question about poor households', async () => {
    const work = withFigures();
    await work.write('/thongke Lạng Sơn 2023');
    expect(work.questions.at(-1)?.text).toBe('Tỷ lệ hộ nghèo Lạng Sơn 2023');
    expect(work.telegram.calls.map(({ method }) => method).filter((method) => !/Action/u.test(method))).toEqual([
      'sendMessage',
      'sendPhoto',
    ]);
  });

  it('show what can be asked when /thongke stands alone', async () => {
    const work = withFigures();
    await work.write('/thongke');
    const [first = ''] = work.buttons().keys();
    await work.press(work.buttons().get(first) ?? '');
    expect(work.questions.at(-1)?.text).toBe(first);
  });

  it('say so when the figures are no longer in the tables', async () => {
    const work = startBot();
    work.answerWith = () => sampleAnswer('vi', { data: ROWS });
    await work.write('tỷ lệ hộ nghèo cả nước?');
    await work.press(work.buttons().get('📊 Biểu đồ') ?? '');
    expect(work.telegram.texts().at(-1)).toContain('quá cũ');
  });
});
