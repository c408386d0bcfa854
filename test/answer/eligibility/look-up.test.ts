import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answer.ts';
import type { Knowledge } from '../../../src/answer/knowledge.ts';
import { createEligibilityLookUp } from '../../../src/answer/lookups/eligibility.ts';
import type { Answer, Turn } from '../../../src/answer/model.ts';
import { renderText } from '../../../src/answer/render-text.ts';
import { criteria } from '../../eligibility/criteria.ts';
import { expand, knowledge } from './corpus-knowledge.ts';

let clock = 0;
const whole: Knowledge = {
  ...knowledge,
  expand,
  mend: (text) => text,
  withoutPlaces: (text) => text,
  neighbours: () => [],
  placesIn: () => [],
  placesOf: () => [],
  lookUps: [{ kind: 'eligibility', lookUp: createEligibilityLookUp({ knowledge, criteria, now: () => clock }) }],
};
const answer = createAnswerer(
  whole,
  (error) => {
    throw error;
  },
  () => clock,
);
const TODAY = '2026-11-21';

const ask = (text: string, previous?: Turn, today = TODAY): Promise<Answer> =>
  answer({ text, today, ...(previous === undefined ? {} : { previous }) });

/** Several things said in turn; the last answer. */
async function talk(...said: readonly string[]): Promise<Answer> {
  let last: Answer | undefined;
  for (const text of said) last = await ask(text, last?.turn);
  if (last === undefined) throw new Error('say something');
  return last;
}

/** A question that another look-up answers: nothing is known of a household after it. */
const isHouseholds = ({ turn }: Answer): boolean => (turn.household ?? null) !== null;

describe('which questions are about a household', () => {
  it.each([
    'nhà tôi có phải hộ nghèo không',
    '5 người thu nhập 1,4 triệu ở xã thì có thuộc hộ nghèo không',
    'Is my family poor? we are 4 people, income 1.2 million each, rural',
    'mẹ tôi 72 tuổi hộ cận nghèo có được trợ cấp hưu trí không',
    'me toi 72 tuoi ho can ngheo co duoc tro cap huu tri ko',
    'Bà nội em 81 tuổi không có lương hưu có được nhận tiền già không ạ',
    'nhà tôi hộ nghèo được hưởng những gì',
    'tôi được hưởng những chính sách gì',
    'what can my family get? we are near-poor, 4 people, in a village',
    'Gia đình tôi người Mông, hộ nghèo, vợ đang mang thai, ở vùng khó khăn, có được hỗ trợ sinh con không?',
    'con tôi 8 tuổi khuyết tật nặng thì được trợ cấp bao nhiêu',
    'Nhà tôi bị bão tốc mái, hộ cận nghèo, có được hỗ trợ sửa nhà không?',
    'hộ 4 người, mỗi người 1,2 triệu, thiếu hụt 3 chỉ số ở nông thôn thì thuộc diện nào',
    'kiểm tra giúp xem nhà tôi có đủ điều kiện vay vốn hộ nghèo không',
  ])('%s', async (text) => {
    const found = await ask(text);
    expect(isHouseholds(found)).toBe(true);
    expect(['answered', 'clarify']).toContain(found.status);
  });

  it.each([
    'ai được vay hộ nghèo?',
    'social pension age?',
    'Người từ 75 tuổi có được trợ cấp hưu trí xã hội không?',
    'Hộ nghèo được vay bao nhiêu?',
    'Chuẩn nghèo 2026 ở nông thôn là bao nhiêu?',
    'Hộ cận nghèo được hỗ trợ bao nhiêu phần trăm bảo hiểm y tế?',
    'Tôi muốn vay vốn hộ nghèo thì cần giấy tờ gì?',
    'nhà tôi muốn xin xét hộ nghèo thì nộp đơn ở đâu',
    'Tỷ lệ hộ nghèo của Lạng Sơn năm 2025?',
    'Khuyết tật nhẹ có được trợ cấp không?',
    'How much can a poor household borrow?',
    'Nghị định 20/2021 còn hiệu lực không?',
  ])('not: %s', async (text) => {
    expect(isHouseholds(await ask(text))).toBe(false);
  });
});

describe('answers', () => {
  it('hold the figure against the threshold, with the law and the coming line', async () => {
    const found = await ask('Nhà tôi ở nông thôn, 4 người, thu nhập 1,75 triệu/người/tháng, có phải hộ nghèo không?');
    const text = renderText(found);
    expect(found.status).toBe('answered');
    expect(text).toContain('hơn mức 1.500.000 đồng là 250.000 đồng');
    expect(text).toContain('Điều 3 Nghị định 07/2021/NĐ-CP');
    expect(text).toContain('Từ ngày 01/01/2027');
    expect(text).toContain('2.200.000 đồng');
    expect(found.citations.length).toBeGreaterThan(0);
  });

  it('apply the rules of the day that is asked about', async () => {
    const question =
      'nhà tôi ở nông thôn thu nhập 1,8 triệu mỗi người, thiếu hụt 4 chỉ số, sang năm có phải hộ nghèo không';
    const text = renderText(await ask(question));
    expect(text).toContain('có khả năng thuộc diện hộ nghèo');
    expect(text).toContain('2.200.000');
    expect(renderText(await ask(question.replace('sang năm ', '')))).toContain('khó có khả năng thuộc diện hộ nghèo');
  });

  it('say the amount, what to hand in and where', async () => {
    const text = renderText(await ask('Bà nội em 81 tuổi, không có lương hưu, có được trợ cấp hưu trí xã hội không?'));
    expect(text).toContain('540.000 đồng/người/tháng (cần xác nhận tại UBND cấp xã)');
    expect(text).toContain('Mẫu số 01');
    expect(text).toContain('Nơi hỏi và nộp');
  });

  it('list what a household can get by what it is worth, multiplied for its members', async () => {
    const found = await ask('nhà tôi hộ nghèo 5 người ở xã, mẹ 76 tuổi không có lương hưu, được hưởng những gì');
    const text = renderText(found);
    // 5 × 113.850
    expect(text).toContain('Tính cho 5 người: 569.250 đồng/tháng');
    expect(text.indexOf('569.250')).toBeLessThan(text.indexOf('540.000'));
    expect(text.indexOf('540.000')).toBeLessThan(text.indexOf('59.520'));
    expect(found.followUps).toContain('Không rõ');
  });

  it('give a condition where one thing is missing, and ask for it', async () => {
    const found = await ask('mẹ tôi 72 tuổi hộ cận nghèo có được trợ cấp hưu trí không');
    expect(renderText(found)).toContain('nếu đúng là: không có lương hưu');
    expect(found.followUps).toEqual(['Không có lương hưu', 'Lương hưu thấp hơn trợ cấp', 'Có lương hưu', 'Không rõ']);
  });

  it('are in English when asked so', async () => {
    const text = renderText(
      await ask('My mother is 72, no pension, we are a near-poor household. Can she get the social pension?'),
    );
    expect(text).toContain('From what you say, your mother (aged 72) can probably get “Social pension”.');
    expect(text).toContain('VND 540,000 per person per month (please confirm at the commune)');
  });
});

describe('conversations', () => {
  it('go on by buttons, yes and no, and end', async () => {
    const asked = await talk('nhà tôi có phải hộ nghèo không', '1,3 triệu');
    expect(asked.status).toBe('clarify');
    const done = await talk('nhà tôi có phải hộ nghèo không', '1,3 triệu', 'Có người thiếu việc làm', 'có', 'vâng');
    expect(done.status).toBe('answered');
    expect(renderText(done)).toContain('có khả năng thuộc diện hộ nghèo');
    const ended = await talk('nhà tôi có phải hộ nghèo không', '1,3 triệu', 'dừng');
    expect(ended.turn.household).toBeNull();
    expect(renderText(ended)).toContain('đã được xóa');
  });

  it('are corrected, with figures told before standing in the answer', async () => {
    const first = 'cả nhà tôi thu nhập 8 triệu, 5 người, ở xã, thiếu hụt 3 chỉ số, có phải hộ nghèo không';
    expect(renderText(await talk(first))).toContain('khó có khả năng thuộc diện hộ nghèo');
    const text = renderText(await talk(first, 'sửa lại: 6 người'));
    expect(text).toContain('chia cho 6 người là 1.333.333 đồng/người/tháng');
    expect(text).toContain('có khả năng thuộc diện hộ nghèo');
  });

  it('turn to another support for the same household', async () => {
    const text = renderText(
      await talk(
        'mẹ tôi 76 tuổi không có lương hưu, nhà tôi hộ cận nghèo, có được trợ cấp hưu trí không',
        'thế còn vay vốn thì sao?',
      ),
    );
    expect(text).toContain('Vay vốn hộ cận nghèo');
  });

  it.each([
    'How much can a poor household borrow?',
    'hộ nghèo được vay tối đa bao nhiêu?',
    'ho ngheo vay von can giay to gi',
  ])('leave a question about a rule to the documents: %s', async (question) => {
    const told = await talk('tôi được hưởng những chính sách gì?', question);
    // there are no documents here, so what is left to them is not found
    expect(told.status).toBe('not_in_corpus');
    expect(isHouseholds(told)).toBe(true);
  });

  it('are kept while another question is asked', async () => {
    const between = await talk('nhà tôi ở xã thu nhập 1,3 triệu mỗi người có phải hộ nghèo không', 'xin chào');
    expect(between.status).toBe('small_talk');
    const resumed = await ask('tiếp tục', between.turn);
    expect(resumed.followUps).toContain('Có người thiếu việc làm');
  });

  it('are dropped after half an hour of silence', async () => {
    clock = 0;
    const first = await ask('nhà tôi ở xã thu nhập 1,3 triệu mỗi người có phải hộ nghèo không');
    clock = 31 * 60 * 1000;
    const late = await ask('Có người thiếu việc làm', first.turn);
    clock = 0;
    expect(isHouseholds(late)).toBe(false);
  });
});
