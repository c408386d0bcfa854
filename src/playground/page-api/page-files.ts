import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { systemCode } from '../../failure.ts';

/** A file of the page as it goes out. */
export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

const FOLDER = join(import.meta.dirname, '..', 'page');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};
const FONTS: Readonly<Record<string, string>> = {
  '400.ttf': '400Regular/BeVietnamPro_400Regular.ttf',
  '400-italic.ttf': '400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  '500.ttf': '500Medium/BeVietnamPro_500Medium.ttf',
  '600.ttf': '600SemiBold/BeVietnamPro_600SemiBold.ttf',
};

/** A script, style or picture of the page by its plain name, or a font as `fonts/400.ttf`; null for anything else. */
export async function readPageFile(name: string): Promise<PageFile | null> {
  const font = FONTS[name.replace(/^fonts\//, '')];
  const plain = /^[a-z][a-z-]*\.(?:html|js|css|svg)$/.test(name);
  if (font === undefined && !plain) return null;
  const path = font === undefined ? join(FOLDER, name) : join(fontFolder(), font);
  try {
    return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: await readFile(path) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

const fontFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
