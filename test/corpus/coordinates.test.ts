import { describe, expect, it } from 'vitest';
import { createNearest, parseCoordinates, readCoordinates } from '../../src/corpus/places/coordinates.ts';
import { createPlaces, readPlaces } from '../../src/corpus/places.ts';

describe('the nearest province', () => {
  it.each([
    ['Bình Gia', 21.95, 106.37, 'p34-lang-son'],
    ['Mường Tè', 22.38, 102.83, 'p34-lai-chau'],
    ['Ba Tơ', 14.77, 108.73, 'p34-quang-ngai'],
    ['Kon Tum, now in Quảng Ngãi', 14.35, 108.0, 'p34-quang-ngai'],
    ['Hà Giang, now in Tuyên Quang', 22.82, 104.98, 'p34-tuyen-quang'],
    ['Đà Lạt', 11.94, 108.44, 'p34-lam-dong'],
    ['Phú Quốc', 10.22, 103.96, 'p34-an-giang'],
    ['Cần Thơ', 10.03, 105.78, 'p34-can-tho'],
    ['Hoàn Kiếm', 21.03, 105.85, 'p34-ha-noi'],
  ])('of %s', async (_, latitude, longitude, place) => {
    expect(createNearest(await readCoordinates('corpus'))(latitude, longitude)).toBe(place);
  });

  it.each([
    ['Luang Prabang', 19.88, 102.13],
    ['Phnom Penh', 11.55, 104.92],
    ['Paris', 48.85, 2.35],
  ])('is none in %s', async (_, latitude, longitude) => {
    expect(createNearest(await readCoordinates('corpus'))(latitude, longitude)).toBeNull();
  });

  it('is a place that the register knows, for every town', async () => {
    const places = createPlaces(await readPlaces('corpus'));
    const towns = await readCoordinates('corpus');
    expect(towns.length).toBeGreaterThan(800);
    expect(towns.filter(({ place }) => places.byId(place) === undefined)).toEqual([]);
  });

  it('names the line of a table that is wrong', () => {
    const { faults } = parseCoordinates('place,latitude,longitude\np34-lang-son,here,106.7\n', 'x.csv');
    expect(faults).toMatchObject([{ file: 'x.csv', line: 2 }]);
  });
});
