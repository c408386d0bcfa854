import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startBot } from './support/bot-at-work.ts';

describe('the buttons below an answer', () => {
  it('shows the quoted spans of an answer given before a restart', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'hoi-xa-')), 'state.sqlite');
    const before = startBot({ path });
    await before.write('hộ nghèo vay được bao nhiêu?');
    const data = before.buttons().get('📄 Nguồn') ?? '';
    await before.services.state.close();
    const after = startBot({ path });
    await after.press(data);
    expect(after.telegram.texts()[0]).toContain(
      '<blockquote expandable>tối đa 100 triệu đồng\nkhông cần thế chấp</blockquote>',
    );
  });

  it('keeps 👍, and 👎 with one reason, and gives the buttons back', async () => {
    const work = startBot();
    await work.write('hộ nghèo vay được bao nhiêu?');
    const bad = work.buttons().get('👎') ?? '';
    await work.press(work.buttons().get('👍') ?? '');
    expect(await work.services.state.feedback.count(0)).toEqual({ good: 1, bad: 0 });
    await work.press(bad);
    expect([...work.buttons().keys()].slice(-3)).toEqual(['Sai', 'Khó hiểu', 'Thiếu']);
    await work.press(work.buttons().get('Thiếu') ?? '');
    expect(await work.services.state.feedback.count(0)).toEqual({ good: 0, bad: 1 });
    expect(work.buttons().has('👎')).toBe(true);
  });

  it('acknowledges each press at once, before the chat is served', async () => {
    const work = startBot();
    await work.write('/start');
    let finish = (): void => undefined;
    const { answerWith } = work;
    work.answerWith = (question) =>
      new Promise((resolve) => {
        finish = () => void Promise.resolve(answerWith(question)).then(resolve);
      });
    await work.write('hộ nghèo vay được bao nhiêu?');
    await work.press('example:1');
    expect(work.telegram.last('answerCallbackQuery')).toBeDefined();
    expect(work.questions).toHaveLength(1);
    finish();
  });

  it('says that a button is too old when it does not know it', async () => {
    const work = startBot();
    for (const data of ['', 'gone', 'sources', 'sources:short', 'next:AAAAAAAAAAAA:x', 'language:fr']) {
      await work.press(data);
      expect(work.telegram.last('answerCallbackQuery')?.payload['text']).toMatch(/^Nút này đã cũ/u);
    }
    expect(work.telegram.texts()).toEqual([]);
  });

  it('says so when an answer is not kept any more', async () => {
    const work = startBot();
    await work.press('sources:AAAAAAAAAAAA');
    expect(work.telegram.texts()[0]).toContain('không còn giữ nguồn');
  });
});
