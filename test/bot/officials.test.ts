import { describe, expect, it } from 'vitest';
import { type BotAtWork, startBot } from './support/bot-at-work.ts';
import { smallLibrary } from './support/small-library.ts';

async function asOfficial(): Promise<BotAtWork & { readonly code: string }> {
  const work = startBot({ library: smallLibrary() });
  const code = await work.services.state.officials.invite('xã A', 'admin');
  await work.write(`/start in_${code}`);
  return { ...work, code };
}

describe('officials', () => {
  it('become so by an invitation, until it is revoked', async () => {
    const work = await asOfficial();
    expect(work.telegram.texts().at(-1)).toContain('vai trò cán bộ');
    await work.write('/find vay');
    expect(work.telegram.texts().at(-1)).toContain('Tìm thấy 1 văn bản');
    const [invitation] = await work.services.state.officials.invitations();
    expect(invitation?.officials).toBe(1);
    expect(await work.services.state.officials.revoke(invitation?.id ?? '')).toBe(1);
    await work.write('/find vay');
    expect(work.telegram.texts().at(-1)).toContain('dành cho cán bộ');
    await work.write(`/start in_${work.code}`, { id: 43 });
    expect(work.telegram.texts().at(-1)).toContain('không còn dùng được');
  });

  it('are not made by a code that nobody gave', async () => {
    const work = startBot({ library: smallLibrary() });
    await work.write('/start in_AAAAAAAAAAAAAAAA');
    await work.write('/find vay');
    expect(work.telegram.texts().at(-1)).toContain('dành cho cán bộ');
  });

  it('find documents by a part of their number, and see when they hold', async () => {
    const work = await asOfficial();
    await work.write('/find 188/2025');
    expect(work.telegram.texts().at(-1)).toContain(
      '<b>Nghị định 188/2025/NĐ-CP về bảo hiểm y tế</b>\ncó hiệu lực từ ngày 15/8/2025',
    );
    await work.press(work.buttons().get('1') ?? '');
    expect(work.telegram.texts().at(-1)).toContain('<b>Nghị định 188/2025/NĐ-CP về bảo hiểm y tế</b>');
  });

  it('find what held on a day', async () => {
    const work = await asOfficial();
    await work.write('/find nghị định 01/01/2020');
    expect(work.telegram.texts().at(-1)).toContain('146/2018');
    expect(work.telegram.texts().at(-1)).not.toContain('188/2025');
  });

  it('turn pages', async () => {
    const many = Array.from({ length: 14 }, (_, at) => [`s-${at}`, `Vay khoản ${at}`, `Loan ${at}`] as const);
    const work = startBot({ library: smallLibrary(many) });
    const code = await work.services.state.officials.invite('xã A', 'admin');
    await work.write(`/start in_${code}`);
    await work.write('/find vay');
    expect(work.telegram.texts().at(-1)).toContain('trang 1/3');
    await work.press(work.buttons().get('Trang sau ›') ?? '');
    expect(work.telegram.texts().at(-1)).toContain('trang 2/3');
    expect([...work.buttons().keys()]).toEqual(['7', '8', '9', '10', '11', '12', '‹ Trang trước', 'Trang sau ›']);
  });
});
