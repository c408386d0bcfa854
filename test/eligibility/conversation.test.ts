import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/corpus/model.ts';
import { createConversations, type Step } from '../../src/eligibility/conversation/conversation.ts';
import { isExpired, LONGEST_SILENCE } from '../../src/eligibility/conversation/state.ts';
import { readHouseholdState } from '../../src/eligibility/conversation/state-schema.ts';
import { readFacts } from '../../src/eligibility/read/read-facts.ts';
import { criteria } from './criteria.ts';

const conversations = createConversations(criteria);
const DAY = '2026-11-21';
const CLASS = ['poor-household', 'near-poor-household', 'average-household'];

function begin(told: string, targets: readonly string[] | null = CLASS, language: Language = 'vi') {
  return conversations.begin({ language, day: DAY, targets, facts: readFacts(told, language, DAY), now: 0 });
}

/** What comes of saying several things in turn. */
function talk(first: ReturnType<typeof begin>, ...said: readonly string[]): Step {
  let last: Step = first;
  let { state } = first;
  for (const text of said) {
    last = conversations.say(text, state, 1);
    if (last.kind === 'step') state = last.state;
  }
  return last;
}

const verdicts = (step: Step): readonly string[] =>
  step.kind === 'step'
    ? step.results.map(({ entitlement, verdict }) => `${entitlement.id} ${verdict}`).sort()
    : [step.kind];

describe('a conversation', () => {
  it('does not ask for what was told', () => {
    const { question } = begin('nhà ở xã, 5 người, thu nhập 1,4 triệu mỗi người, mẹ 72 tuổi');
    expect(question?.key).toBe('jobDeprived');
    expect(question?.options.map(({ label }) => label)).toEqual([
      'Có người thiếu việc làm',
      'Không ai thiếu việc làm',
      'Không rõ',
    ]);
  });

  it('asks whose an income is when it is not said and it matters', () => {
    expect(begin('5 người, ở xã, thu nhập 7 triệu').question?.key).toBe('incomeOf');
    // 1.400.000 is at or below the line for one person and all the more shared
    expect(begin('5 người, ở xã, thu nhập 1,4 triệu').question?.key).toBe('jobDeprived');
  });

  it('asks no more once the outcome is settled', () => {
    const step = begin('nhà ở xã, thu nhập 3,5 triệu mỗi người');
    expect(step.question).toBeNull();
    expect(verdicts(step)).toEqual(CLASS.map((id) => `${id} unlikely`).sort());
  });

  it('takes buttons, yes and no, figures, and facts that were not asked for', () => {
    const step = talk(begin(''), '1,3 triệu', 'Nhà ở nông thôn (xã)', 'có', 'Có người chưa có BHYT', 'nhà dột nát');
    expect(verdicts(step)).toEqual([
      'average-household unlikely',
      'near-poor-household unlikely',
      'poor-household likely',
    ]);
  });

  it('never asks again for what is not known, and gives no verdict for it', () => {
    const asked: string[] = [];
    let step: Step = begin('nhà ở xã, thu nhập 1,3 triệu mỗi người');
    for (let round = 0; round < 20 && step.kind === 'step' && step.question !== null; round++) {
      asked.push(step.question.key);
      step = conversations.say('Không rõ', step.state, 1);
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBe(12);
    expect(verdicts(step)).toEqual([
      'average-household unlikely',
      'near-poor-household cannot_tell',
      'poor-household cannot_tell',
    ]);
  });

  it('is corrected', () => {
    const first = begin('cả nhà thu nhập 8 triệu, 5 người, ở xã, thiếu hụt 3 chỉ số');
    // 8.000.000 / 5 = 1.600.000, over the rural line of 1.500.000
    expect(verdicts(first)).toContain('poor-household unlikely');
    // 8.000.000 / 6 = 1.333.333
    expect(verdicts(talk(first, 'sửa lại: 6 người'))).toContain('poor-household likely');
    expect(verdicts(talk(first, 'sửa lại: 6 người', 'thu nhập 2 triệu mỗi người'))).toContain(
      'poor-household unlikely',
    );
  });

  it('is left for another question and resumed', () => {
    const first = begin('nhà ở xã, 5 người, thu nhập 1,4 triệu mỗi người');
    expect(talk(first, 'hộ nghèo được vay bao nhiêu?').kind).toBe('not_understood');
    const resumed = talk(first, 'hộ nghèo được vay bao nhiêu?', 'tiếp tục');
    expect(resumed.kind === 'step' ? resumed.question?.key : null).toBe('jobDeprived');
  });

  it('is ended', () => {
    for (const text of ['dừng', 'thôi', 'kết thúc', 'stop', 'Dừng lại ạ'])
      expect(talk(begin(''), text).kind).toBe('ended');
  });

  it('is over after 30 minutes of silence', () => {
    const { state } = begin('');
    expect(isExpired(state, LONGEST_SILENCE)).toBe(false);
    expect(isExpired(state, LONGEST_SILENCE + 1)).toBe(true);
    expect(conversations.say('1,3 triệu', state, LONGEST_SILENCE + 1).kind).toBe('expired');
    expect(LONGEST_SILENCE).toBe(1_800_000);
  });

  it('is held in English as well', () => {
    const first = begin('my mother is 72', ['social-pension'], 'en');
    expect(first.question?.text).toBe('What is your household recognised as by the commune?');
    const step = talk(first, 'Recognised as near-poor', 'No pension');
    expect(verdicts(step)).toEqual(['social-pension likely']);
  });

  it('asks a member by name and keeps what is said of it', () => {
    const first = begin('mẹ tôi 72 tuổi, hộ cận nghèo', ['social-pension']);
    expect(first.question?.text).toBe('Mẹ bạn có lương hưu không?');
    const step = talk(first, 'không');
    expect(step.kind === 'step' ? step.state.facts.members : []).toMatchObject([
      { kin: 'mother', facts: { pension: ['none'] } },
    ]);
  });

  it('asks about private matters only when they were asked for', () => {
    const asked: string[] = [];
    let step: Step = begin('hộ nghèo, ở xã, 4 người', null);
    for (let round = 0; round < 40 && step.kind === 'step' && step.question !== null; round++) {
      asked.push(step.question.key);
      step = conversations.say('không rõ', step.state, 1);
    }
    expect(asked.length).toBeGreaterThan(5);
    for (const key of ['anyone:hiv', 'accused', 'violenceVictim', 'merit', 'hardship'])
      expect(asked).not.toContain(key);
    expect(begin('hộ nghèo', ['social-assistance-hiv']).question?.key).toBe('anyone:hiv');
  });

  it('is plain data that survives being kept', () => {
    const { state } = begin('nhà ở xã, 5 người, thu nhập hơn 1 triệu mỗi người, mẹ 72 tuổi');
    expect(readHouseholdState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(
      readHouseholdState({ ...state, facts: { household: { residence: ['moon'] }, members: [], nobody: [] } }),
    ).toBeNull();
  });
});
