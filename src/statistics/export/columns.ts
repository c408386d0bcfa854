import type { Language } from '../../corpus/model.ts';
import { placeName } from '../../corpus/places/place-name.ts';
import { isShown } from '../find/select.ts';
import { SMALLEST_SHOWN } from '../../corpus/statistics/small-cell.ts';
import type { ObservationRow } from '../model.ts';

/** A cell of an export: text, a number, or nothing. */
export type ExportCell = string | number | null;

interface Column {
  readonly head: Readonly<Record<Language, string>>;
  readonly cell: (row: ObservationRow, language: Language) => ExportCell;
}

const KINDS = {
  vi: { result: 'kết quả', estimate: 'ước tính', forecast: 'dự báo', derived: 'suy ra' },
  en: { result: 'result', estimate: 'estimate', forecast: 'forecast', derived: 'derived' },
} as const;
const BOUNDS = {
  vi: { about: 'khoảng', nearly: 'gần', more_than: 'hơn' },
  en: { about: 'about', nearly: 'nearly', more_than: 'more than' },
} as const;

const COLUMNS: readonly Column[] = [
  { head: { vi: 'Nơi', en: 'Place' }, cell: ({ place }, language) => placeName(place, language) },
  { head: { vi: 'Mã nơi', en: 'Place id' }, cell: ({ place }) => place.id },
  { head: { vi: 'Thời gian', en: 'Period' }, cell: ({ observation }) => observation.period },
  { head: { vi: 'Tính đến', en: 'As of' }, cell: ({ observation }) => observation.asOf },
  { head: { vi: 'Chỉ tiêu', en: 'Indicator' }, cell: ({ indicator }, language) => indicator.label[language] },
  { head: { vi: 'Mức', en: 'Bound' }, cell: boundOf },
  { head: { vi: 'Giá trị', en: 'Value' }, cell: (row) => (isShown(row) ? row.observation.value : null) },
  { head: { vi: 'Đến', en: 'To' }, cell: ({ observation }) => observation.valueTo },
  { head: { vi: 'Trên tổng', en: 'Out of' }, cell: ({ observation }) => observation.of },
  { head: { vi: 'Đơn vị', en: 'Unit' }, cell: ({ indicator }, language) => indicator.unitLabel[language] },
  { head: { vi: 'Chuẩn nghèo', en: 'Poverty standard' }, cell: ({ observation }) => observation.standard },
  { head: { vi: 'Loại số', en: 'Kind' }, cell: ({ observation }, language) => KINDS[language][observation.kind] },
  {
    head: { vi: 'Nguồn', en: 'Source' },
    cell: ({ source, observation }, language) => source?.title[language] ?? observation.source,
  },
  { head: { vi: 'Cơ quan', en: 'Issuer' }, cell: ({ source }) => source?.issuer ?? null },
  { head: { vi: 'Địa chỉ', en: 'Address' }, cell: ({ source }) => source?.url ?? null },
  { head: { vi: 'Lưu ý', en: 'Note' }, cell: ({ observation }, language) => observation.note?.[language] ?? null },
];

function boundOf(row: ObservationRow, language: Language): ExportCell {
  if (!isShown(row)) return language === 'vi' ? `dưới ${SMALLEST_SHOWN}` : `fewer than ${SMALLEST_SHOWN}`;
  const { qualifier } = row.observation;
  return qualifier === null ? null : BOUNDS[language][qualifier];
}

/** The rows behind an answer as a table with a heading row; numbers stay numbers, counts too small to be shown stay out. */
export function exportTable(rows: readonly ObservationRow[], language: Language): readonly (readonly ExportCell[])[] {
  return [
    COLUMNS.map(({ head }) => head[language]),
    ...rows.map((row) => COLUMNS.map(({ cell }) => cell(row, language))),
  ];
}
