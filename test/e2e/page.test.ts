import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from './support/browser.ts';
import { startWholeProgram, type WholeProgram } from './support/whole-program.ts';

const executable = findChromium();
/** Buttons that a thumb would miss, those within a text aside. */
const TOO_SMALL = `[...document.querySelectorAll('button:not(.command, .more, .reply-line)')]
  .map((one) => one.getBoundingClientRect())
  .filter(({ width, height }) => width > 0 && (width < 34 || height < 34)).length`;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(executable === null)('the chat page', () => {
  let program: WholeProgram;
  let browser: BrowserContext;
  let page: Page;
  const mistakes: string[] = [];

  beforeAll(async () => {
    program = await startWholeProgram();
    browser = await openBrowser(executable ?? '', { width: 1280, height: 800 });
    page = await browser.newPage();
    page.on('pageerror', (error) => mistakes.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') mistakes.push(line.text());
    });
    await page.goto(program.playground.address);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const phone = (role: string) => page.locator(`#pane-${role}`);
  const lastOf = (role: string) => phone(role).locator('.message:not(.mine)').last();
  const write = async (role: string, text: string) => {
    await phone(role).getByRole('textbox').fill(text);
    await phone(role).getByRole('textbox').press('Enter');
  };

  it('begins with Start and shows who speaks', async () => {
    await expect.poll(() => phone('household').locator('.welcome').textContent()).toContain('AI');
    await phone('household').getByRole('button', { name: 'Bắt đầu' }).click();
    await expect.poll(() => lastOf('household').textContent()).toContain('tôi là Hỏi Xã');
    expect(await lastOf('household').locator('.keyboard button').count()).toBeGreaterThanOrEqual(4);
  });

  it('answers a question and opens its sources', async () => {
    await write('household', 'Hộ cận nghèo được hỗ trợ bảo hiểm y tế bao nhiêu?');
    await expect.poll(() => lastOf('household').textContent()).toContain('70%');
    await lastOf('household').getByRole('button', { name: 'Nguồn' }).click();
    await expect.poll(() => lastOf('household').locator('blockquote').count()).toBeGreaterThan(0);
    const more = lastOf('household').getByRole('button', { name: 'Xem thêm' }).first();
    await more.click();
    expect(
      await lastOf('household').getByRole('button', { name: 'Thu gọn' }).first().getAttribute('aria-expanded'),
    ).toBe('true');
  });

  it('draws what people write as text, whatever it looks like', async () => {
    await write('household', '<img src=x onerror="window.broken=1"> <b>đậm</b>');
    await expect.poll(() => phone('household').locator('.mine').last().textContent()).toContain('<b>đậm</b>');
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
  });

  it('asks before a link leads out', async () => {
    await phone('household').locator('.words a').first().click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('Mở đường dẫn này?');
    expect(await dialog.getByRole('link').getAttribute('rel')).toContain('noopener');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('is usable by keyboard alone', async () => {
    const field = phone('official');
    await field.getByRole('button', { name: 'Bắt đầu' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => lastOf('official').textContent()).toContain('tôi là Hỏi Xã');
    await page.keyboard.type('/hel');
    await expect.poll(() => field.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await field.getByRole('textbox').getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.press('Enter');
    await expect.poll(() => lastOf('official').textContent()).toContain('/privacy');
    await field.getByRole('button', { name: 'Đính kèm' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Tệp');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toBe('Đính kèm');
  });

  it('sends photo, file, voice, place and sticker', async () => {
    const pick = async (entry: string, name: string, mimeType: string, buffer: Buffer) => {
      await phone('household').getByRole('button', { name: 'Đính kèm' }).click();
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('menuitem', { name: entry, exact: true }).click(),
      ]);
      await chooser.setFiles({ name, mimeType, buffer });
    };
    const mine = phone('household').locator('.mine');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    await pick('Ảnh', 'anh.png', 'image/png', png);
    await expect.poll(() => mine.last().locator('.picture img').count()).toBe(1);
    await pick('Tệp', 'danh sách.csv', 'text/csv', Buffer.from('a;b\n'));
    await expect.poll(() => mine.last().textContent()).toContain('danh sách.csv');
    await pick('Tin thoại (tệp ghi âm)', 'a.ogg', 'audio/ogg', Buffer.from('OggS0000'));
    await expect.poll(() => mine.last().locator('audio').count()).toBe(1);
    for (const [entry, shown] of [
      ['Vị trí', '.spot'],
      ['Nhãn dán', 'img.sticker'],
    ] as const) {
      await phone('household').getByRole('button', { name: 'Đính kèm' }).click();
      await page.getByRole('menuitem', { name: entry }).click();
      await expect.poll(() => mine.last().locator(shown).count()).toBe(1);
    }
  });

  it('changes, answers and forwards messages', async () => {
    await write('official', 'Hộ nghèo vay được bao nhiêu');
    await expect.poll(() => lastOf('official').textContent()).toContain('đồng');
    await phone('official').locator('.mine').last().hover();
    await phone('official').locator('.mine').last().getByRole('button', { name: 'Thao tác' }).click();
    await page.getByRole('menuitem', { name: 'Sửa' }).click();
    await phone('official').getByRole('textbox').fill('Hộ nghèo vay được bao nhiêu tiền?');
    await page.keyboard.press('Enter');
    await expect.poll(() => phone('official').locator('.mine').last().textContent()).toContain('đã sửa');
    await lastOf('official').hover();
    await lastOf('official').getByRole('button', { name: 'Thao tác' }).click();
    await page.getByRole('menuitem', { name: 'Trả lời' }).click();
    await write('official', 'còn hộ cận nghèo?');
    await expect.poll(() => phone('official').locator('.mine').last().locator('.reply-line').count()).toBe(1);
  });

  it('speaks English when told to, and the phones with it', async () => {
    await page.getByRole('button', { name: 'EN: English' }).click();
    await expect.poll(() => phone('household').locator('textarea').getAttribute('placeholder')).toBe('Message');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await write('official', '/help');
    await expect.poll(() => lastOf('official').textContent()).toContain('Write your question');
    await page.getByRole('button', { name: 'VI: Tiếng Việt' }).click();
    await expect.poll(() => phone('household').locator('textarea').getAttribute('placeholder')).toBe('Tin nhắn');
  });

  it('has no fault that axe finds, light and dark, wide and narrow', async () => {
    const faults: string[] = [];
    const axe = await readFile(AXE, 'utf8');
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const _ of ['light', 'dark']) {
        await page.getByRole('button', { name: /Chuyển sang nền/ }).click();
        await page.evaluate(axe);
        const found: unknown = await page.evaluate(
          'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"] }).then(({ violations }) => violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ") + " " + node.any.map(({ message }) => message)).slice(0, 3).join(", ")}`))',
        );
        faults.push(...(Array.isArray(found) ? found.map(String) : ['axe did not run']));
      }
    }
    expect(faults).toEqual([]);
  });

  it('fits a phone of 360 px: nothing runs over, tabs count what is unread', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.getByRole('tab', { name: 'Quản trị' }).click();
    await phone('administrator').getByRole('button', { name: 'Bắt đầu' }).click();
    await expect.poll(() => lastOf('administrator').textContent()).toContain('Hỏi Xã');
    await program.official.write('/help');
    await expect
      .poll(() =>
        page
          .getByRole('tab', { name: /Cán bộ/ })
          .locator('.badge')
          .textContent(),
      )
      .toBe('1');
    await page.getByRole('tab', { name: 'Quản trị' }).press('ArrowLeft');
    expect(await page.getByRole('tab', { name: /Cán bộ/ }).getAttribute('aria-selected')).toBe('true');
    const small = await page.evaluate(TOO_SMALL);
    expect(small).toBe(0);
  });

  it('opens a poster’s link', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${program.playground.address}/?start=health-insurance`);
    await phone('household').getByRole('button', { name: 'Bắt đầu từ đường dẫn' }).click();
    await expect
      .poll(() => phone('household').locator('.mine').last().textContent())
      .toContain('/start health-insurance');
  });

  it('forgets', async () => {
    await write('household', '/forget');
    await lastOf('household').getByRole('button', { name: 'Xóa hết' }).click();
    await expect.poll(() => lastOf('household').textContent()).toContain('Đã xóa');
  });

  it('made no mistake on the way, and says when the program is gone', async () => {
    expect(mistakes).toEqual([]);
    await program.playground.close();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('Mất kết nối');
  });
});
