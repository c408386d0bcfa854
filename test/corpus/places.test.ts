import { describe, expect, it } from 'vitest';
import { createPlaces, parsePlaces, readPlaces } from '../../src/corpus/places.ts';
import { placeName } from '../../src/corpus/places/place-name.ts';
import { faultLine } from '../../src/corpus/tables/fault.ts';

const places = createPlaces(await readPlaces('corpus'));
const found = (text: string): string[] =>
  places.find(text).map((mention) => mention.places.map((it) => it.id).join(','));

describe('the register of places', () => {
  it('holds 63 old provinces (11 of them unchanged) and 34 present ones', () => {
    const provinces = places.all().filter((place) => place.kind === 'province');
    expect(provinces.filter((place) => place.validFrom === null)).toHaveLength(63);
    expect(provinces.filter((place) => place.validTo === null)).toHaveLength(34);
    expect(provinces.filter((place) => place.validFrom === null && place.validTo === null)).toHaveLength(11);
  });

  it('holds the 65 units of Lạng Sơn and the 96 of Quảng Ngãi', () => {
    const units = (id: string): number => places.children(id).filter((place) => place.id.startsWith('c-')).length;
    expect(units('p34-lang-son')).toBe(65);
    expect(units('p34-quang-ngai')).toBe(96);
  });

  it('knows every id it refers to', () => {
    for (const place of places.all()) {
      for (const id of [place.parent ?? 'vn', ...place.became, ...place.formedFrom])
        expect({ id, known: places.byId(id) !== undefined }).toEqual({ id, known: true });
    }
  });
});

describe('finding places in a text', () => {
  it.each([
    ['Tỷ lệ hộ nghèo huyện Bình Gia năm 2023', ['d-binh-gia']],
    ['xã Bình Gia', ['c-06112']],
    ['binh gia', ['d-binh-gia,c-06112']],
    ['ty le ho ngheo lang son la bao nhieu', ['p34-lang-son']],
    ['HỘ NGHÈO Ở LẠNG SƠN', ['p34-lang-son']],
    ['Hoa Binh', ['p63-hoa-binh']],
    ['tỉnh hoà bình', ['p63-hoa-binh']],
    ['TP.HCM, tphcm', ['p34-ho-chi-minh,p63-ho-chi-minh', 'p34-ho-chi-minh,p63-ho-chi-minh']],
    ['q ngai', ['p34-quang-ngai,p63-quang-ngai']],
    ['Bà Rịa – Vũng Tàu (BRVT)', ['p63-ba-ria-vung-tau', 'p63-ba-ria-vung-tau']],
    ['Binh Gia district, Lang Son province', ['d-binh-gia', 'p34-lang-son']],
    ['Kon Tum', ['p63-kon-tum,c-23293']],
    ['phường Kon Tum', ['c-23293']],
    ['Sơn Hà', ['c-21289']],
    ['xã Sơn Hạ', ['c-21292']],
    ['huyện Tràng Định', ['c-06046']],
    ['Thái Bình', ['p63-thai-binh,c-06616']],
    ['xã Hội Hoan', ['c-06151']],
    ['xã Quý Hoà', ['c-06076']],
    ['đồng bằng sông cửu long', ['r-dong-bang-song-cuu-long']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'an sinh xã hội',
    'xã hội hoan nghênh',
    'bình dương lịch',
    'mong cuộc sống thái bình',
    'Thái Bình Dương',
    'thống nhất, đoàn kết vì hòa bình',
    'đánh giá lại hộ nghèo',
    'danh gia lai ho ngheo',
    'mang đến cho em ba đồng',
    'ho so mang den xa',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'hộ ở huyện nghèo',
  ])('no place in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('says where the name stands and what the text calls it', () => {
    const [mention] = places.find('Ở H. Bình Gia có gì?');
    expect(mention).toMatchObject({ start: 2, end: 13, text: 'H. Bình Gia', called: ['district'] });
  });

  it('finds groups only when asked', () => {
    const groups = places
      .find('poor districts of Quang Ngai', { groups: true })
      .flatMap((it) => it.places.map((place) => place.id));
    expect(groups).toContain('g-quang-ngai-poor-districts');
  });

  it('finds every place by its own full name', () => {
    for (const place of places.all()) {
      const kind = place.kind === 'commune' ? 'xã ' : place.kind === 'ward' ? 'phường ' : '';
      const ids = places.find(kind + place.name.vi, { groups: true }).flatMap((it) => it.places.map((hit) => hit.id));
      expect({ name: place.name.vi, ids }).toEqual({ name: place.name.vi, ids: expect.arrayContaining([place.id]) });
    }
  });
});

describe('places along time', () => {
  const ids = (list: readonly { id: string }[]): string[] => list.map((place) => place.id);

  it('says what a place is on a day', () => {
    expect(ids(places.succession('p63-kon-tum', '2026-11-21'))).toEqual(['p34-quang-ngai']);
    expect(ids(places.succession('p63-kon-tum', '2025-06-30'))).toEqual(['p63-kon-tum']);
    expect(ids(places.succession('p34-quang-ngai', '2024-12-31'))).toEqual(['p63-quang-ngai', 'p63-kon-tum']);
    expect(places.succession('d-binh-gia', '2026-11-21')).toHaveLength(8);
  });

  it('knows what lies in what', () => {
    expect(places.covers('p34-quang-ngai', 'p63-kon-tum')).toBe(true);
    expect(places.covers('vn', 'c-06112')).toBe(true);
    expect(places.covers('d-binh-gia', 'c-06112')).toBe(true);
    expect(places.covers('p63-kon-tum', 'p34-quang-ngai')).toBe(false);
    expect(places.covers('p34-lang-son', 'p34-quang-ngai')).toBe(false);
  });

  it('names what a question about a place may rest on', () => {
    expect(places.related('d-binh-gia')).toEqual(
      expect.arrayContaining(['d-binh-gia', 'p34-lang-son', 'vn', 'c-06112']),
    );
    expect(places.related('p34-quang-ngai')).toContain('p63-kon-tum');
    expect(places.related('p34-lang-son')).not.toContain('c-06112');
  });
});

it('names places with their kind and time', () => {
  const name = (id: string, language: 'vi' | 'en'): string => {
    const place = places.byId(id);
    return place === undefined ? '' : placeName(place, language, id.includes('phu-tho'));
  };
  expect(name('p34-lang-son', 'vi')).toBe('tỉnh Lạng Sơn');
  expect(name('d-binh-gia', 'vi')).toBe('huyện Bình Gia (cũ)');
  expect(name('d-binh-gia', 'en')).toBe('the former Binh Gia district');
  expect(name('p34-phu-tho', 'en')).toBe('Phu Tho province (after the merger)');
  expect(name('p63-hai-phong', 'en')).toBe('the former Hai Phong city');
  expect(name('p34-ho-chi-minh', 'vi')).toBe('thành phố Hồ Chí Minh');
});

it('names file and line of a bad row', () => {
  const head =
    'id,kind,unit,name_vi,name_en,aliases,parent,valid_from,valid_to,became,formed_from,source,note_vi,note_en';
  const { faults } = parsePlaces(
    `${head}\nvn,country,,Việt Nam,Viet Nam,,,,,,,,,\nx,town,,A,A,,,,,,,,,\n`,
    'places.csv',
  );
  expect(faults.map(faultLine)).toEqual([expect.stringMatching(/^places\.csv:3: kind: /u)]);
});
