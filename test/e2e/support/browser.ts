import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

/** Another program may be using apt just then, so it is tried three times. */
const INSTALL = `for try in 1 2 3; do
  test -x ${CHROMIUM} && exit 0
  apt-get update -qq
  apt-get install -y -qq -o DPkg::Lock::Timeout=120 --no-install-recommends chromium || sleep 5
done`;

/**
 * Debian's Chromium, installed with apt-get where it is missing and this is root; files of tests that run at the same
 * time wait for each other.
 * @returns null where there is none, with a word about why on standard error
 */
export async function findChromium(): Promise<string | null> {
  if (existsSync(CHROMIUM)) return CHROMIUM;
  if (process.getuid?.() === 0) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const lock = join(tmpdir(), 'hoi-xa-chromium.lock');
    await promisify(execFile)('flock', [lock, 'sh', '-c', INSTALL], { env: environment, timeout: 300_000 }).catch(
      () => null,
    );
    if (existsSync(CHROMIUM)) return CHROMIUM;
  }
  process.stderr.write('Chromium is missing and cannot be installed: the tests of the page are skipped.\n');
  return null;
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
