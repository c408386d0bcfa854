import { describe, expect, it } from 'vitest';
import { type BotAtWork, startBot } from './support/bot-at-work.ts';
import { smallLibrary } from './support/small-library.ts';
import type { Document } from '../../src/corpus/model.ts';
import type { Library } from '../../src/bot/services.ts';

const DAY = 86_400_000;

/** A library of which one document can be changed while the bot runs. */
function changing(): { readonly library: Library; readonly change: (part: Partial<Document>) => void } {
  const base = smallLibrary();
  let part: Partial<Document> = {};
  const now = (document: Document): Document =>
    document.id === 'schemes/loan-poor.vi' ? { ...document, ...part } : document;
  return {
    library: { ...base, documents: () => base.documents().map(now) },
    change: (changes) => {
      part = { ...part, ...changes };
    },
  };
}
const alerts = (work: BotAtWork): string[] => work.telegram.texts().filter((text) => text.includes('có thay đổi'));
const tend = async (work: BotAtWork): Promise<void> => {
  const done = work.bot.tend(0);
  await work.clock.pass(2000);
  await done;
};

describe('following a rule', () => {
  it('begins from an answer, and is told once when the rule ends', async () => {
    const { library, change } = changing();
    const work = startBot({ library });
    await work.write('hộ nghèo vay được bao nhiêu?');
    await work.press(work.buttons().get('🔔') ?? '');
    expect(work.telegram.texts().at(-1)).toContain('Vay vốn hộ nghèo');
    await tend(work);
    expect(alerts(work)).toEqual([]);
    change({ effectiveTo: '2026-11-30' });
    await work.clock.pass(8 * DAY);
    await tend(work);
    expect(alerts(work)).toEqual([]);
    await work.clock.pass(2 * DAY);
    await tend(work);
    await tend(work);
    expect(alerts(work)).toHaveLength(1);
    expect(alerts(work)[0]).toContain('hết áp dụng sau ngày 30/11/2026');
  });

  it('is told once when its text changes', async () => {
    const { library, change } = changing();
    const work = startBot({ library });
    await work.press('follow:scheme:loan-poor:yes');
    change({ hash: 'another' });
    await tend(work);
    await tend(work);
    expect(alerts(work)).toHaveLength(1);
    expect(alerts(work)[0]).toContain('vừa được cập nhật');
    await work.press(work.buttons().get('Xem quy định') ?? '');
    expect(work.telegram.texts().at(-1)).toContain('<b>Vay vốn hộ nghèo</b>');
  });

  it('is found by words, for places as well, listed, and dropped', async () => {
    const work = startBot({ library: smallLibrary() });
    await work.write('/theodoi Lạng Sơn');
    await work.press(work.buttons().get('🔔 Lạng Sơn') ?? '');
    await work.write('/theodoi vay');
    await work.press(work.buttons().get('🔔 Vay vốn hộ nghèo') ?? '');
    await work.write('/theodoi');
    expect([...work.buttons().keys()]).toEqual(['🔕 Thôi: Lạng Sơn', '🔕 Thôi: Vay vốn hộ nghèo']);
    await work.press(work.buttons().get('🔕 Thôi: Lạng Sơn') ?? '');
    expect(await work.services.state.subscriptions.all()).toHaveLength(1);
    await work.press('forget:yes');
    expect(await work.services.state.subscriptions.all()).toEqual([]);
  });

  it('is refused for what is not there', async () => {
    const work = startBot({ library: smallLibrary() });
    await work.press('follow:scheme:nothing:yes');
    await work.write('/theodoi zzz');
    expect(work.telegram.texts().at(-1)).toContain('không tìm thấy');
    expect(await work.services.state.subscriptions.all()).toEqual([]);
  });
});
