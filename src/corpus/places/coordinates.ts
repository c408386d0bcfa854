import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode } from '../../failure.ts';
import { type DataRead, valuesOf } from '../tables/fault.ts';
import { slug } from '../tables/fields.ts';
import { readTable } from '../tables/table.ts';

/** A town and the province it lies in today; degrees, WGS 84. */
export interface Point {
  readonly place: string;
  readonly latitude: number;
  readonly longitude: number;
}

const degrees = z
  .string()
  .regex(/^-?\d{1,3}\.\d+$/u, 'must be degrees such as 21.853')
  .transform(Number);
const row = z.object({ place: slug, latitude: degrees, longitude: degrees });

/** Reads the text of `coordinates.csv`. */
export function parseCoordinates(text: string, file: string): DataRead<Point> {
  return readTable(text, file, row);
}

/**
 * Towns of a corpus folder, from `places/coordinates.csv` (GeoNames, CC BY 4.0); none when it has no such table.
 * @throws {Failure} with file and line if the table is not right
 */
export async function readCoordinates(corpus: string): Promise<readonly Point[]> {
  const file = join(corpus, 'places', 'coordinates.csv');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  return text === null ? [] : valuesOf(parseCoordinates(text, file));
}

/** Farther from every town than this is outside of the country, kilometres. */
const FARTHEST = 40;
const DEGREE = 111.2;

/** Finds the province of the nearest town; null outside of the country. Distances are flat, which is enough for the nearest. */
export function createNearest(points: readonly Point[]): (latitude: number, longitude: number) => string | null {
  return (latitude, longitude) => {
    const narrowing = Math.cos((latitude * Math.PI) / 180);
    let nearest: string | null = null;
    let least = FARTHEST;
    for (const point of points) {
      const north = (point.latitude - latitude) * DEGREE;
      const east = (point.longitude - longitude) * DEGREE * narrowing;
      const distance = Math.hypot(north, east);
      if (distance < least) {
        least = distance;
        nearest = point.place;
      }
    }
    return nearest;
  };
}
