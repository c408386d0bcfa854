import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { botTexts } from '../src/bot/texts/texts.ts';
import { findChromium, openBrowser, type Screen } from '../test/e2e/support/browser.ts';
import { phoneOf } from '../test/e2e/support/sample-page.ts';
import { startWholeProgram } from '../test/e2e/support/whole-program.ts';

/* Takes the pictures of docs/screenshots anew: `npx tsx scripts/screenshots.ts`. */
const FOLDER = join(process.cwd(), 'docs', 'screenshots');
const WIDE: Screen = { width: 1280, height: 800 };
const PHONE: Screen = { width: 360, height: 740 };
const vi = botTexts('vi');
const DECISION = `# Quyết định số 99/2026/QĐ-UBND về hỗ trợ tiền nước sạch

Hộ nghèo tại xã được hỗ trợ tiền nước sạch 63.000 đồng mỗi tháng.

Hộ nghèo nộp giấy đề nghị tại Trung tâm Phục vụ hành chính công của xã.
`;

const chromium = await findChromium();
if (chromium === null) process.exit(1);
const executable = chromium;
await mkdir(FOLDER, { recursive: true });
const program = await startWholeProgram();

async function shoot(name: string, screen: Screen, act: (page: Page) => Promise<void>): Promise<void> {
  const browser = await openBrowser(executable, screen);
  const page = await browser.newPage();
  await page.goto(program.playground.address);
  await page.locator('.pane').first().waitFor();
  await act(page);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(600);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  shrink(path);
  await browser.close();
  console.log(name);
}

/** Where pngquant is installed the pictures become a third as large; without it they stay as they are. */
function shrink(path: string): void {
  try {
    execFileSync('pngquant', ['--quality', '80-98', '--force', '--ext', '.png', path], { stdio: 'ignore' });
  } catch {
    console.log(`${path}: not shrunk`);
  }
}

await shoot('welcome', PHONE, async () => undefined);
await program.household.write('/start');
await program.official.write('/start');
await program.administrator.write('/start');

await shoot('answer', PHONE, async (page) => {
  await program.household.write('Hộ cận nghèo được hỗ trợ bảo hiểm y tế bao nhiêu?');
  await page.waitForTimeout(300);
});
await shoot('sources', { ...PHONE, scheme: 'dark' }, async () => {
  await program.household.press(vi.sourcesButton);
});
await shoot('eligibility', PHONE, async () => {
  await program.household.write('/kiemtra');
});
await program.official.write('Tỷ lệ hộ nghèo cả nước qua các năm');
await program.official.press('📊');
await program.administrator.send({
  kind: 'document',
  name: 'quyet-dinh-99.md',
  type: 'text/markdown',
  bytes: Buffer.from(DECISION),
});
await shoot('three-phones', WIDE, async () => undefined);
await shoot('three-phones-dark', { ...WIDE, scheme: 'dark' }, async () => undefined);
await program.household.press('Dừng');
await shoot('english', { ...PHONE, locale: 'en-GB' }, async (page) => {
  await page.waitForTimeout(300);
  await program.household.write('How much can a poor household borrow?');
  await phoneOf(page, 'household').last().waitFor();
});
await program.stop();
