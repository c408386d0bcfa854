import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
/** Chromium asks nothing of any network but this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Debian's Chromium, installed with apt-get where it is missing and this is root.
 * @returns null where there is none, with a word about why on standard error
 */
export function findChromium(): string | null {
  if (existsSync(CHROMIUM)) return CHROMIUM;
  try {
    if (process.getuid?.() !== 0) throw new Error('not root');
    for (const words of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ]) {
      execFileSync('apt-get', words, {
        stdio: 'ignore',
        timeout: 240_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  } catch {
    process.stderr.write('Chromium is missing and cannot be installed: the tests of the page are skipped.\n');
  }
  return existsSync(CHROMIUM) ? CHROMIUM : null;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly locale?: string;
}

/** A browser with an empty profile. */
export async function openBrowser(executablePath: string, screen: Screen): Promise<BrowserContext> {
  const profile = await mkdtemp(join(tmpdir(), 'hoi-xa-browser-'));
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    viewport: { width: screen.width, height: screen.height },
    colorScheme: screen.scheme ?? 'light',
    locale: screen.locale ?? 'vi-VN',
    reducedMotion: 'reduce',
  });
}
