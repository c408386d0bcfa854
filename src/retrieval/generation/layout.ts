import { join } from 'node:path';

/*
 * data/index/CURRENT          name of the generation that is served
 * data/index/LOCK             held by the build at work
 * data/index/gen-0007/        a complete generation, never changed
 * data/index/building-gen-…   a build at work, or what a killed one left
 * data/cache/                 embeddings
 */
export const CURRENT = 'CURRENT';
export const LOCK = 'LOCK';
export const MANIFEST = 'manifest.json';
export const MANIFEST_CHECKSUM = 'manifest.sha256';
export const BUILDING = 'building-';

/** Folder of the generations. */
export const indexFolder = (dataFolder: string): string => join(dataFolder, 'index');
/** Folder of what can be made again. */
export const cacheFolder = (dataFolder: string): string => join(dataFolder, 'cache');

const pattern = /^gen-(\d{4,9})$/;

/** Name of a generation by its number: gen-0007. */
export const generationName = (number: number): string => `gen-${String(number).padStart(4, '0')}`;

/** Number of a generation from its name, or null when the name is not one of a generation. */
export function generationNumber(name: string): number | null {
  const found = pattern.exec(name);
  return found ? Number(found[1]) : null;
}
