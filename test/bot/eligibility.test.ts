import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../src/answer/model.ts';
import type { HouseholdState } from '../../src/eligibility/conversation/state.ts';
import { type BotAtWork, startBot } from './support/bot-at-work.ts';
import { sampleAnswer } from './support/samples.ts';

const QUESTIONS = ['status', 'residence', 'householdSize'];

/** A desk that asks three questions of a household and then answers. */
function answerHousehold(work: BotAtWork, { text, previous }: Question): Answer {
  const before = previous?.household ?? null;
  if (before === null && !/gia đình/iu.test(text)) return sampleAnswer('vi');
  const told = before !== null && text !== 'tiếp tục';
  const facts = before?.facts ?? { household: {}, members: [], nobody: [] };
  const key = before?.asked ?? '';
  const household: HouseholdState = {
    language: 'vi',
    day: '2026-11-21',
    targets: null,
    skipped: [],
    facts: told ? { ...facts, household: { ...facts.household, [key]: [text] } } : facts,
    asked: null,
    touched: work.clock.now(),
  };
  const asked = QUESTIONS.find((question) => !(question in household.facts.household)) ?? null;
  const lead = { kind: 'lead' as const, text: asked === null ? 'Có thể được.' : `Hỏi ${asked}?`, cites: [] };
  return sampleAnswer('vi', {
    status: asked === null ? 'answered' : 'clarify',
    blocks: [lead],
    citations: [],
    followUps: asked === null ? [] : ['Có', 'Không', 'Không rõ'],
    turn: { ...sampleAnswer('vi').turn, household: { ...household, asked } },
  });
}

function startHousehold(): BotAtWork {
  const work = startBot();
  work.answerWith = (question) => answerHousehold(work, question);
  return work;
}
const told = (work: BotAtWork): unknown => work.questions.at(-1)?.previous?.household?.facts.household;

describe('a conversation about a household', () => {
  it('asks one question a message, with its answers as buttons', async () => {
    const work = startHousehold();
    await work.write('/kiemtra');
    expect(work.telegram.texts()).toEqual([expect.stringContaining('Hỏi status?')]);
    expect([...work.buttons().keys()]).toEqual(['Có', 'Không', 'Không rõ', '↩ Sửa câu trước', '✖ Dừng']);
    await work.press(work.buttons().get('Có') ?? '');
    expect(work.telegram.texts().at(-1)).toContain('Bạn chọn: Có');
    expect(work.telegram.texts().at(-1)).toContain('Hỏi residence?');
    await work.write('Không');
    await work.press(work.buttons().get('Không rõ') ?? '');
    expect(work.telegram.texts().at(-1)).toContain('Có thể được.');
  });

  it('is gone on with after another question', async () => {
    const work = startHousehold();
    await work.write('/kiemtra');
    await work.press(work.buttons().get('Có') ?? '');
    work.answerWith = () => sampleAnswer('vi');
    await work.write('thời gian giải quyết hồ sơ vay vốn là bao lâu?');
    work.answerWith = (question) => answerHousehold(work, question);
    await work.write('/kiemtra');
    expect(told(work)).toEqual({ status: ['Có'] });
    expect(work.telegram.texts().at(-1)).toContain('Hỏi residence?');
  });

  it('takes the buttons of the question that still waits, after another question in between', async () => {
    const work = startHousehold();
    await work.write('/kiemtra');
    const waits = work.buttons().get('Không') ?? '';
    work.answerWith = () => sampleAnswer('vi');
    await work.write('thời gian giải quyết hồ sơ vay vốn là bao lâu?');
    work.answerWith = (question) => answerHousehold(work, question);
    await work.press(waits);
    expect(work.telegram.texts().at(-1)).toContain('Hỏi residence?');
  });

  it('takes the last answer back', async () => {
    const work = startHousehold();
    await work.write('/kiemtra');
    await work.press(work.buttons().get('Có') ?? '');
    await work.press(work.buttons().get('Không') ?? '');
    expect(work.telegram.texts().at(-1)).toContain('Hỏi householdSize?');
    await work.press('household:back');
    expect(work.telegram.texts().at(-1)).toContain('Hỏi residence?');
    await work.press('household:back');
    expect(work.telegram.texts().at(-1)).toContain('Hỏi status?');
    await work.press(work.buttons().get('Không') ?? '');
    await work.press(work.buttons().get('Có') ?? '');
    expect(told(work)).toEqual({ status: ['Không'] });
  });

  it('does not take a button of an earlier question for an answer to the present one', async () => {
    const work = startHousehold();
    await work.write('/kiemtra');
    const old = work.buttons().get('Không') ?? '';
    await work.press(work.buttons().get('Có') ?? '');
    const asked = work.questions.length;
    await work.press(old);
    expect(work.questions).toHaveLength(asked);
    expect(work.telegram.texts().at(-1)).toContain('Câu này đã qua');
    await work.press(work.buttons().get('Gia đình tôi được hỗ trợ gì?') ?? '');
    expect(work.telegram.texts().at(-1)).toContain('Hỏi residence?');
  });

  it('is dropped by a button, by silence of 30 minutes, and by /forget', async () => {
    const work = startHousehold();
    for (const drop of [
      () => work.press('household:stop'),
      () => work.clock.pass(31 * 60_000),
      () => work.press('forget:yes'),
    ]) {
      await work.write('/kiemtra');
      await work.press(work.buttons().get('Có') ?? '');
      await drop();
      await work.write('/kiemtra');
      expect(work.questions.at(-1)?.previous).toBeUndefined();
      await work.press('household:stop');
    }
  });

  it('says once where the household stands, then only what is new and the next question, and all of it on request', async () => {
    const work = startHousehold();
    work.answerWith = (question) => {
      const answer = answerHousehold(work, question);
      const { asked, facts } = answer.turn.household ?? { asked: null, facts: null };
      const lead = asked === 'householdSize' ? 'Có khả năng được.' : 'Chưa đủ để nói.';
      const blocks: Answer['blocks'] = [
        { kind: 'lead', text: lead, cites: [] },
        { kind: 'list', items: [{ text: `Đã biết: ${Object.keys(facts?.household ?? {}).length}`, cites: [] }] },
        { kind: 'paragraph', text: `Hỏi ${asked}?`, cites: [] },
        { kind: 'note', text: 'Xã là nơi quyết định.', cites: [] },
      ];
      return asked === null ? answer : { ...answer, blocks };
    };
    const last = (): string => work.telegram.texts().at(-1) ?? '';
    await work.write('/kiemtra');
    expect(last()).toMatch(/Chưa đủ để nói\.[^]*Đã biết: 0[^]*Hỏi status\?[^]*Xã là nơi quyết định/u);
    await work.press(work.buttons().get('Có') ?? '');
    expect(last()).toContain('Hỏi residence?');
    expect(last()).not.toMatch(/Chưa đủ|Đã biết|Xã là/u);
    await work.press(work.buttons().get('Có') ?? '');
    expect(last()).toMatch(/Có khả năng được\.[^]*Hỏi householdSize\?/u);
    expect(last()).not.toMatch(/Đã biết|Xã là/u);
    await work.press(work.buttons().get('📋 Kết quả đến lúc này') ?? '');
    expect(last()).toMatch(/Kết quả đến lúc này[^]*Có khả năng được\.[^]*Đã biết: 2[^]*Hỏi householdSize\?/u);
    await work.press(work.buttons().get('Có') ?? '');
    expect(last()).toContain('Có thể được.');
  });

  it('leaves nothing of what was told with the answers that are kept', async () => {
    const work = startHousehold();
    await work.write('/kiemtra');
    await work.write('MARKER');
    const [, id = ''] = (work.buttons().get('Có') ?? '').split(':');
    expect(await work.services.state.answers.find(id)).not.toBeNull();
    expect(JSON.stringify(await work.services.state.answers.find(id))).not.toContain('MARKER');
    expect(work.log.join('')).not.toContain('MARKER');
  });
});
