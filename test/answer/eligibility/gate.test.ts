import { describe, expect, it } from 'vitest';
import type { Draft, Found } from '../../../src/answer/draft.ts';
import type { Knowledge } from '../../../src/answer/knowledge.ts';
import { answerHousehold } from '../../../src/answer/lookups/eligibility/answer-household.ts';
import { createEligibilityParts } from '../../../src/answer/lookups/eligibility/parts.ts';
import { verify } from '../../../src/answer/steps/verify.ts';
import type { Language } from '../../../src/corpus/model.ts';
import type { HouseholdState } from '../../../src/eligibility/conversation/state.ts';
import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import { moneyCases } from '../../eligibility/cases/money.ts';
import { povertyCases } from '../../eligibility/cases/poverty.ts';
import { supportCases } from '../../eligibility/cases/supports.ts';
import { criteria } from '../../eligibility/criteria.ts';
import { knowledge } from './corpus-knowledge.ts';

const parts = createEligibilityParts({ knowledge, criteria, now: () => 0 });
const LANGUAGES: readonly Language[] = ['vi', 'en'];
const CLASS = ['poor-household', 'near-poor-household', 'average-household'];

function answer(
  facts: Facts,
  targets: readonly string[] | null,
  day: string,
  language: Language,
): { found: Found; state: HouseholdState } {
  const step = parts.conversations.begin({ language, day, targets, facts, now: 0 });
  return { found: answerHousehold({ ...step, asked: null, said: '' }, parts), state: step.state };
}

/** The same answer after the gate of the pipeline, the facts having been told earlier in the conversation. */
function afterGate(found: Found, state: HouseholdState): Found | null {
  const { language, day } = state;
  const previous = { text: '', language, scheme: null, place: null, period: null, indicator: null, household: state };
  const draft: Partial<Draft> = {
    question: { text: '', today: day, previous },
    text: '',
    writtenOut: '',
    language,
    written: language,
    today: day,
    found,
  };
  return verify(draft as Draft, { ...knowledge, lookUps: [] } as unknown as Knowledge).found;
}

describe('answers about households', () => {
  const all = [...povertyCases, ...moneyCases, ...supportCases];

  it.each(LANGUAGES)('say no figure that is not cited, given, or worked out from such (%s)', (language) => {
    for (const { facts, support, day, name } of all) {
      const targets = CLASS.includes(support) ? CLASS : [support];
      const { found, state } = answer(facts, targets, day, language);
      expect({ name, blocks: afterGate(found, state)?.blocks }).toEqual({ name, blocks: found.blocks });
    }
  });

  it.each(LANGUAGES)('hold that for all supports at once (%s)', (language) => {
    for (const { facts, day, name } of all.filter((_case, index) => index % 12 === 0)) {
      const { found, state } = answer(facts, null, day, language);
      expect({ name, blocks: afterGate(found, state)?.blocks }).toEqual({ name, blocks: found.blocks });
    }
  });

  it.each(LANGUAGES)('never say what a household is, and always who decides (%s)', (language) => {
    for (const { facts, support, day } of all) {
      const { found } = answer(facts, CLASS.includes(support) ? CLASS : [support], day, language);
      const text = JSON.stringify(found.blocks);
      expect(text).not.toMatch(
        /bạn nghèo|là hộ nghèo của|bạn là hộ|you are poor|your household is (?:a )?(?:near-)?poor/u,
      );
      expect(text).toMatch(language === 'vi' ? /UBND cấp xã (?:hoặc|mới)/u : /decides|recognises/u);
      expect(text).not.toMatch(/\{\w+\}|undefined|null"/u);
    }
  });
});
