import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botTexts } from '../../src/bot/texts/texts.ts';
import { findChromium, openBrowser } from './support/browser.ts';
import { phoneOf } from './support/sample-page.ts';
import { startWholeProgram, type WholeProgram } from './support/whole-program.ts';

const executable = await findChromium();
const vi = botTexts('vi');
/** A decision as a commune would publish it. */
const DECISION = `<h1 style="font-size:18px">Quyết định số 99/2026/QĐ-UBND về hỗ trợ tiền nước sạch</h1>
<p>Hộ nghèo tại xã được hỗ trợ tiền nước sạch 63.000 đồng mỗi tháng.</p>
<p>Hộ nghèo nộp giấy đề nghị hỗ trợ tiền nước sạch tại Trung tâm Phục vụ hành chính công của xã.</p>`;

describe.skipIf(executable === null)('the chat page and the real bot', () => {
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
  const household = () => phoneOf(page, 'household');
  const official = () => phoneOf(page, 'official');
  const administrator = () => phoneOf(page, 'administrator');

  it('begins with what the bot says of itself, and Start', async () => {
    await expect.poll(() => household().whole.locator('.welcome').textContent()).toContain('AI');
    await household().whole.getByRole('button', { name: 'Bắt đầu' }).click();
    await expect.poll(() => household().last().textContent()).toContain(vi.start[0]);
    for (const example of vi.examples) {
      expect(await household().last().getByRole('button', { name: example }).count()).toBe(1);
    }
  });

  it('answers a question and opens its sources', async () => {
    await household().write('Hộ cận nghèo được hỗ trợ bảo hiểm y tế bao nhiêu?');
    await expect.poll(() => household().last().textContent()).toContain('70%');
    await household().last().getByRole('button', { name: vi.sourcesButton }).click();
    await expect.poll(() => household().last().locator('blockquote').count()).toBeGreaterThan(0);
  });

  it('runs through the questions of eligibility, and back', async () => {
    await household().write('/kiemtra');
    const choose = async (label: string, then: string) => {
      await household().last().getByRole('button', { name: label }).click();
      await expect.poll(() => household().last().textContent()).toContain(then);
    };
    await choose('Đang là hộ nghèo', 'Bạn chọn: Đang là hộ nghèo');
    await choose('Không rõ', 'Bạn chọn: Không rõ');
    await choose('Sửa câu trước', vi.tookBack);
    await choose('Dừng', vi.householdForgotten.slice(0, 20));
  });

  it('draws a chart of figures', async () => {
    await official().whole.getByRole('button', { name: 'Bắt đầu' }).click();
    await official().write('Tỷ lệ hộ nghèo cả nước qua các năm');
    await expect.poll(() => official().last().textContent()).toContain('4,03%');
    await official().last().getByRole('button', { name: '📊' }).click();
    await expect.poll(() => official().last().locator('.picture img').count()).toBe(1);
    const width = () =>
      page.evaluate("[...document.querySelectorAll('#pane-official .picture img')].at(-1).naturalWidth");
    await expect.poll(width).toBeGreaterThan(300);
  });

  it('takes a PDF from an administrator and answers from it', async () => {
    const printer = await browser.newPage();
    await printer.setContent(DECISION);
    const buffer = await printer.pdf({
      format: 'A4',
      margin: { top: '2cm', left: '2cm', right: '2cm', bottom: '2cm' },
    });
    await printer.close();
    await administrator().whole.getByRole('button', { name: 'Bắt đầu' }).click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), administrator().attach('Tệp')]);
    await chooser.setFiles({ name: 'quyết định 99.pdf', mimeType: 'application/pdf', buffer });
    const { effectiveFrom, number, places } = vi.particularChoices;
    for (const label of [effectiveFrom.today, number.none, places.all, vi.uploadYes]) {
      const button = administrator()
        .last()
        .getByRole('button', { name: label ?? '', exact: true });
      const isAsked = await button.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
      if (isAsked) await button.click();
    }
    await expect.poll(() => administrator().whole.textContent(), { timeout: 30_000 }).toContain('gen-0002');
    await household().write('Hộ nghèo được hỗ trợ tiền nước sạch bao nhiêu một tháng?');
    await expect.poll(() => household().last().textContent()).toContain('63.000 đồng');
  }, 60_000);

  it('speaks English when told to, and the phones with it', async () => {
    await page.getByRole('button', { name: 'EN: English' }).click();
    await expect.poll(() => household().whole.getByRole('textbox').getAttribute('placeholder')).toBe('Message');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await official().write('/help');
    await expect.poll(() => official().last().textContent()).toContain(botTexts('en').help[0]);
    await page.getByRole('button', { name: 'VI: Tiếng Việt' }).click();
    await expect.poll(() => household().whole.getByRole('textbox').getAttribute('placeholder')).toBe('Tin nhắn');
  });

  it('opens a poster’s link', async () => {
    await page.goto(`${program.playground.address}/?start=loan-poor`);
    await household().whole.getByRole('button', { name: 'Bắt đầu từ đường dẫn' }).click();
    await expect.poll(() => household().mine().textContent()).toContain('/start loan-poor');
    await expect.poll(() => household().last().textContent()).toContain('Vay vốn');
  });

  it('forgets', async () => {
    await household().write('/forget');
    await household().last().getByRole('button', { name: vi.forgetYes }).click();
    await expect.poll(() => household().last().textContent()).toContain(vi.forgotten.slice(0, 20));
  });

  it('made no mistake on the way, and says when the program is gone', async () => {
    expect(mistakes).toEqual([]);
    await program.playground.close();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('Mất kết nối');
  });
});
