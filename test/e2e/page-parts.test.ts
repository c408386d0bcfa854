import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './support/browser.ts';
import { openSamplePage, type Phone, phoneOf, type SamplePage } from './support/sample-page.ts';

const executable = await findChromium();
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe.skipIf(executable === null)('parts of the page', () => {
  let sample: SamplePage;
  let phone: Phone;
  beforeAll(async () => {
    sample = await openSamplePage(executable ?? '');
    phone = phoneOf(sample.page, 'household');
    await phone.whole.getByRole('button', { name: 'Bắt đầu' }).click();
    await phone.last().waitFor();
  }, 60_000);
  afterAll(() => sample?.close());

  const heard = async (words: string) => {
    await expect.poll(() => phone.last().textContent()).toContain(words);
  };

  it('draws every mark of a text', async () => {
    await phone.write('/marks');
    await expect.poll(() => phone.last().locator('strong em').textContent()).toBe('nghiêng');
    const last = phone.last();
    expect(await last.locator('u').textContent()).toBe('gạch');
    expect(await last.locator('s').textContent()).toBe('bỏ');
    expect(await last.locator('.words > code').textContent()).toBe('1 < 2');
    expect(await last.locator('pre').textContent()).toBe('a  b\n1  2');
    expect(await last.locator('a[href^="tel:"]').getAttribute('href')).toBe('tel:+842438241111');
    expect(await last.getByRole('link', { name: 'nguồn' }).getAttribute('href')).toBe('https://example.org/?a=1&b=2');
    await last.locator('.spoiler').click();
    expect(await last.locator('.spoiler').getAttribute('aria-expanded')).toBe('true');
    await last.getByRole('button', { name: 'Xem thêm' }).click();
    expect(await last.getByRole('button', { name: 'Thu gọn' }).getAttribute('aria-expanded')).toBe('true');
    await last.getByRole('button', { name: '/help' }).click();
    await heard('Nghe: /help');
  });

  it('draws what people write as text, whatever it looks like', async () => {
    await phone.write('<img src=x onerror="window.broken=1"> <b>đậm</b>');
    await expect.poll(() => phone.mine().textContent()).toContain('<b>đậm</b>');
    expect(await sample.page.evaluate('"broken" in globalThis')).toBe(false);
  });

  it('shows what a press is answered with: a word, a notice, a changed message', async () => {
    await phone.write('/keys');
    await phone.last().getByRole('button', { name: 'Báo' }).click();
    await expect.poll(() => phone.whole.getByRole('status').filter({ hasText: 'Đã ghi nhận' }).count()).toBe(1);
    await expect.poll(() => phone.last().locator('[aria-busy="true"]').count()).toBe(0);
    await phone.last().getByRole('button', { name: 'Nhắc' }).click();
    const dialog = sample.page.getByRole('dialog');
    await expect.poll(() => dialog.textContent()).toContain('Hãy đọc kỹ');
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await phone.last().getByRole('button', { name: 'Tìm' }).click();
    await expect.poll(() => phone.whole.getByRole('textbox').inputValue()).toBe('@hoi_xa_bot vay');
    await phone.whole.getByRole('textbox').fill('');
    await phone.last().getByRole('button', { name: 'Đổi' }).click();
    await heard('Đã đổi');
  });

  it('asks before a link leads out; a link to the bot opens on one of the phones', async () => {
    await phone.write('/keys');
    const dialog = sample.page.getByRole('dialog');
    await phone.last().getByRole('link', { name: 'Mở' }).click();
    expect(await dialog.textContent()).toContain('Mở đường dẫn này?');
    expect(await dialog.getByRole('link').getAttribute('href')).toBe('https://example.org/a');
    expect(await dialog.getByRole('link').getAttribute('rel')).toContain('noopener');
    await sample.page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await phone.last().getByRole('link', { name: 'Mời' }).click();
    await dialog.getByRole('button', { name: 'anh Minh' }).click();
    const other = phoneOf(sample.page, 'official');
    await other.whole.getByRole('button', { name: 'Bắt đầu từ đường dẫn' }).click();
    await expect.poll(() => other.last().textContent()).toContain('/start in_abc');
  });

  it('shows charts in full size and hands tables over', async () => {
    await phone.write('/chart');
    await expect.poll(() => phone.last().locator('img').getAttribute('width')).toBe('320');
    await phone
      .last()
      .getByRole('button', { name: /Tỷ lệ nghèo/ })
      .click();
    await expect.poll(() => sample.page.getByRole('dialog').locator('img').count()).toBe(1);
    await sample.page.keyboard.press('Escape');
    await phone.write('/table');
    const link = phone.last().locator('a.file');
    await expect.poll(() => link.getAttribute('download')).toBe('bảng.csv');
    const [download] = await Promise.all([sample.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('bảng.csv');
  });

  it('sends photo, file, voice, place and sticker', async () => {
    const pick = async (entry: string, name: string, mimeType: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([sample.page.waitForEvent('filechooser'), phone.attach(entry)]);
      await chooser.setFiles({ name, mimeType, buffer });
    };
    const shown = async (selector: string) => {
      await expect.poll(() => phone.mine().locator(selector).count()).toBe(1);
    };
    await pick('Ảnh', 'anh.png', 'image/png', PNG);
    await shown('.picture img');
    await pick('Tệp', 'danh sách.csv', 'text/csv', Buffer.from('a;b\n'));
    await expect.poll(() => phone.mine().textContent()).toContain('danh sách.csv');
    await pick('Tin thoại (tệp ghi âm)', 'a.ogg', 'audio/ogg', Buffer.from('OggS0000'));
    await shown('audio');
    await phone.attach('Vị trí: Hà Giang');
    await shown('.spot');
    await phone.attach('Nhãn dán');
    await shown('img.sticker');
    await pick('Ảnh', 'anh.png', 'image/png', Buffer.from('no picture'));
    await expect.poll(() => phone.whole.getByRole('status').last().textContent()).toContain('không phải là ảnh');
  });

  it('changes, answers and forwards messages', async () => {
    const act = async (message: ReturnType<Phone['mine']>, entry: string) => {
      await message.hover();
      await message.getByRole('button', { name: 'Thao tác' }).click();
      await sample.page.getByRole('menuitem', { name: entry }).click();
    };
    await phone.write('một');
    await heard('Nghe: một');
    await act(phone.mine(), 'Sửa');
    await phone.write('hai');
    await expect.poll(() => phone.mine().textContent()).toContain('đã sửa');
    await act(phone.last(), 'Trả lời');
    await phone.write('ba');
    await expect.poll(() => phone.mine().locator('.reply-line').textContent()).toContain('Nghe: một');
    await act(phone.last(), 'Chuyển tiếp');
    await expect.poll(() => phone.mine().textContent()).toContain('Chuyển tiếp từ');
  });

  it('puts buttons below the field, shows typing and reactions', async () => {
    await phone.write('/below');
    await phone.whole.locator('.reply-keys').getByRole('button', { name: 'Có' }).click();
    await heard('Nghe: Có');
    await phone.write('/type');
    await expect.poll(() => phone.whole.locator('.typing').count()).toBe(1);
    await phone.write('/like');
    await expect.poll(() => phone.whole.locator('.mine .reactions').count()).toBe(1);
  });

  it('offers cards after @bot and sends the chosen one', async () => {
    await phone.menu('Hỏi nhanh bằng @');
    await sample.page.keyboard.type('vay');
    await expect.poll(() => phone.whole.getByRole('option').count()).toBe(2);
    await phone.whole.getByRole('option', { name: 'Vay vốn' }).click();
    await expect.poll(() => phone.mine().textContent()).toContain('Thẻ vay vốn');
    expect(await phone.mine().textContent()).toContain('@hoi_xa_bot');
  });

  it('enters the group, where the bot hears only what is meant for it', async () => {
    await phone.menu('Vào nhóm chung');
    await phone.write('mai họp thôn');
    await phone.write('@hoi_xa_bot họp lúc nào');
    await heard('Nghe: @hoi_xa_bot');
    expect(await phone.whole.locator('.message:not(.mine)').count()).toBe(1);
    await phone.whole.getByRole('button', { name: 'Về trò chuyện riêng' }).click();
    await expect.poll(() => phone.last().textContent()).not.toContain('Nghe: @hoi_xa_bot');
  });

  it('stops the bot and takes it back', async () => {
    await phone.menu('Chặn bot');
    const again = phone.whole.getByRole('button', { name: 'Dùng lại bot' });
    await expect.poll(() => again.count()).toBe(1);
    await expect(sample.bot.api.sendMessage(990_000_001, 'a')).rejects.toThrow('bot was blocked by the user');
    await again.click();
    await heard('Nghe: /start');
    await phone.menu('Xóa trò chuyện');
    await expect.poll(() => phone.whole.locator('.message').count()).toBe(0);
  });
});
