import type { TableContent } from '../../src/retrieval/translation/model.ts';
import { createTranslationTable } from '../../src/retrieval/translation/table.ts';

const ENTRIES: readonly (readonly [english: string, vietnamese: string, score: number])[] = [
  ['poor', 'nghèo', 0.6],
  ['poor', 'người_nghèo', 0.3],
  ['household', 'hộ', 0.5],
  ['household', 'hộ_gia', 0.3],
  ['household', 'hộ_nghèo', 0.2],
  ['lake', 'hồ', 0.5],
  ['insur', 'bảo_hiểm', 0.7],
  ['insur', 'hiểm', 0.2],
  ['health', 'y_tế', 0.6],
  ['health', 'sức_khoẻ', 0.5],
  ['loan', 'vay', 0.5],
  ['loan', 'vay_vốn', 0.4],
  ['school', 'trường', 0.5],
  ['school', 'trường_học', 0.4],
  ['rice', 'lúa', 0.4],
  ['rice', 'gạo', 0.4],
];

/** Eight English words and how often their Vietnamese terms occur; enough to reach across in a test. */
const SMALL_CONTENT: TableContent = {
  pairs: 1000,
  entries: ENTRIES.map(([english, vietnamese, score]) => ({ english, vietnamese, score })),
  englishFrequency: new Map(ENTRIES.map(([english]) => [english, 20])),
  vietnameseFrequency: new Map([...ENTRIES.map(([, vietnamese]) => [vietnamese, 20] as const), ['hộ', 60], ['hồ', 20]]),
};

export const SMALL_TABLE = createTranslationTable(SMALL_CONTENT);
