import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './support/browser.ts';
import { openSamplePage, phoneOf, type SamplePage } from './support/sample-page.ts';

const executable = await findChromium();
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RUN_AXE = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, any }) => target + ' ' + any.map(({ message }) => message)).slice(0, 3)))`;
/** Buttons that a thumb would miss, those within a text aside. */
const TOO_SMALL = `[...document.querySelectorAll('button:not(.command, .more, .reply-line, .spoiler)')]
  .map((one) => one.getBoundingClientRect())
  .filter(({ width, height }) => width > 0 && (width < 34 || height < 34)).length`;
const FOCUSED = 'document.activeElement.ariaLabel ?? document.activeElement.textContent';

describe.skipIf(executable === null)('the page for everybody', () => {
  let sample: SamplePage;
  beforeAll(async () => {
    sample = await openSamplePage(executable ?? '');
  }, 60_000);
  afterAll(() => sample?.close());

  it('is usable by keyboard alone', async () => {
    const { page } = sample;
    const { whole, last } = phoneOf(page, 'official');
    const focused = async (name: string) => {
      await expect.poll(() => page.evaluate(FOCUSED)).toBe(name);
    };
    await sample.bot.api.setMyCommands([
      { command: 'help', description: 'Trợ giúp' },
      { command: 'keys', description: 'Nút bấm' },
    ]);
    await whole.getByRole('button', { name: 'Bắt đầu' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => last().textContent()).toContain('Nghe: /start');
    await focused('Tin nhắn');
    await page.keyboard.type('/k');
    await expect.poll(() => whole.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await whole.getByRole('textbox').getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.press('Enter');
    await expect.poll(() => last().textContent()).toContain('Chọn:');
    await last().getByRole('button', { name: 'Nhắc' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await focused('Nhắc');
    await whole.getByRole('button', { name: 'Đính kèm' }).focus();
    await page.keyboard.press('Enter');
    await focused('Ảnh');
    await page.keyboard.press('ArrowDown');
    await focused('Tệp');
    await page.keyboard.press('Escape');
    await focused('Đính kèm');
  });

  it('tells a screen reader what is new, and names every message', async () => {
    const { page } = sample;
    const log = phoneOf(page, 'official').whole.getByRole('log');
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.getByRole('article').first().getAttribute('aria-label')).toMatch(/^Minh, \d\d:\d\d$/u);
    expect(await log.getByRole('article').last().getAttribute('aria-label')).toMatch(/^Hỏi Xã, \d\d:\d\d$/u);
    expect(await page.getByRole('region').count()).toBe(3);
  });

  it('has no fault that axe finds, light and dark, wide and narrow', async () => {
    const { page } = sample;
    const faults: unknown[] = [];
    for (const command of ['/marks', '/chart', '/table', '/below']) await phoneOf(page, 'official').write(command);
    await expect.poll(() => phoneOf(page, 'official').last().textContent()).toContain('Chọn dưới đây');
    await page.evaluate(await readFile(AXE, 'utf8'));
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      if (width === 360) await page.getByRole('tab', { name: 'Cán bộ' }).click();
      for (const _ of ['light', 'dark']) {
        await page.getByRole('button', { name: /Chuyển sang nền/ }).click();
        faults.push(await page.evaluate(RUN_AXE));
      }
    }
    expect(faults).toEqual([[], [], [], []]);
  });

  it('fits a phone of 360 px: nothing runs over, buttons are large enough, tabs count what is unread', async () => {
    const { page } = sample;
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.getByRole('tab', { name: 'Quản trị' }).click();
    expect(await page.evaluate(TOO_SMALL)).toBe(0);
    await sample.bot.api.sendMessage(990_000_002, 'tin mới');
    const tab = page.getByRole('tab', { name: /Cán bộ/ });
    await expect.poll(() => tab.locator('.badge').textContent()).toBe('1');
    await page.getByRole('tab', { name: 'Quản trị' }).press('ArrowLeft');
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    expect(await tab.locator('.badge').count()).toBe(0);
  });

  it('stays where its reader is, and shows what is new to who reads the end', async () => {
    const { page } = sample;
    const { whole } = phoneOf(page, 'official');
    const list = "document.querySelector('#pane-official .messages')";
    const isAtEnd = () => page.evaluate(`${list}.scrollHeight - ${list}.scrollTop - ${list}.clientHeight < 5`);
    for (let index = 0; index < 12; index += 1) await sample.bot.api.sendMessage(990_000_002, `tin ${index}`);
    await expect.poll(() => whole.getByText('tin 11').count()).toBe(1);
    expect(await isAtEnd()).toBe(true);
    await page.evaluate(`${list}.scrollTop = 0`);
    await sample.bot.api.sendMessage(990_000_002, 'tin cuối');
    await expect.poll(() => whole.getByText('tin cuối').count()).toBe(1);
    expect(await page.evaluate(`${list}.scrollTop`)).toBe(0);
    await whole.getByRole('button', { name: 'Xuống tin mới nhất' }).click();
    await expect.poll(isAtEnd).toBe(true);
  });

  it('chooses dark and keeps it', async () => {
    const { page } = sample;
    const theme = () => page.evaluate('document.documentElement.dataset.theme');
    const before = await theme();
    await page.getByRole('button', { name: /Chuyển sang nền/ }).click();
    const after = await theme();
    expect(after).not.toBe(before);
    await page.reload();
    await expect.poll(theme).toBe(after);
  });
});
