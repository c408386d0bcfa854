import { imageSize } from 'image-size';
import type { Photo } from './model.ts';
import { badRequest } from './refusal.ts';
import type { StoredFile } from './files.ts';

/** A photo is at most 10 MB, its sides together at most 10,000 pixels, and no side more than twenty times the other. */
const MOST_BYTES = 10 * 1024 * 1024;

/** @throws {Refusal} 400 when the file is no picture, or not one that Telegram takes as a photo */
export function photoOf(file: StoredFile): Photo {
  const { width, height } = sizeOf(file.bytes);
  if (file.bytes.length > MOST_BYTES) throw badRequest('file is too big for a photo');
  if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height)) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length, width, height };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    throw badRequest('IMAGE_PROCESS_FAILED');
  }
}
