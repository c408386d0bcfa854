import type { Language, Place } from '../model.ts';

const wordsVi: Partial<Record<Place['kind'], string>> = {
  region: 'vùng',
  province: 'tỉnh',
  district: 'huyện',
  commune: 'xã',
  ward: 'phường',
  special_zone: 'đặc khu',
};
const wordsEn: Partial<Record<Place['kind'], string>> = {
  province: 'province',
  district: 'district',
  commune: 'commune',
  ward: 'ward',
  special_zone: 'special zone',
};

/**
 * The name of a place with its kind, inside a sentence: `tỉnh Lạng Sơn`, `huyện Bình Gia (cũ)`, `Lang Son province`,
 * `the former Binh Gia district`.
 * @param boundary also say of a province that it is the merged one: `tỉnh Phú Thọ (sau sáp nhập)`, `Phu Tho province (after the merger)`.
 */
export function placeName(place: Place, language: Language, boundary = false): string {
  const name = place.name[language];
  if (place.kind === 'country') return language === 'vi' ? 'cả nước' : 'the whole country';
  if (place.kind === 'area' || place.kind === 'group') return name;
  const gone = place.validTo !== null;
  const merged = boundary && place.formedFrom.length > 1;
  if (language === 'vi') {
    const kind = place.city === true ? 'thành phố' : (wordsVi[place.kind] ?? '');
    return `${kind} ${name}${gone ? ' (cũ)' : merged ? ' (sau sáp nhập)' : ''}`.trim();
  }
  const kind = place.city === true ? (name.endsWith('City') ? '' : ' city') : ` ${wordsEn[place.kind] ?? ''}`;
  return `${gone ? 'the former ' : place.kind === 'region' ? 'the ' : ''}${name}${kind.trimEnd()}${merged ? ' (after the merger)' : ''}`;
}
