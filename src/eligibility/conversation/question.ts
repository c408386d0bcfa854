import type { Language } from '../../corpus/model.ts';
import { type PossibleAnswer, subjectOf } from '../ask/answers.ts';
import type { NextFact } from '../ask/next-question.ts';
import type { FactWording, Wording } from '../criteria/wording.ts';
import type { FactKey, Facts } from '../facts/facts.ts';
import { isRange } from '../facts/values.ts';
import type { LineReference } from '../model.ts';
import { memberName } from './member-names.ts';
import { numberLabel } from './number-labels.ts';

/** One plain question with buttons. "I do not know" is always among them, last. */
export interface HouseholdQuestion {
  readonly key: FactKey;
  readonly text: string;
  readonly hint: string | null;
  /** The line of the documents that holds the figures of the question. */
  readonly line: LineReference | null;
  readonly options: readonly QuestionOption[];
}

export interface QuestionOption {
  readonly label: string;
  /** Null for "I do not know". */
  readonly answer: PossibleAnswer | null;
}

export const DO_NOT_KNOW: Readonly<Record<Language, string>> = { vi: 'Không rõ', en: 'I do not know' };

/** Puts a fact to ask for into words. */
export function questionOf(next: NextFact, facts: Facts, wording: Wording, language: Language): HouseholdQuestion {
  const subject = subjectOf(next.key);
  const words = wording.facts.get(subject.fact);
  if (words === undefined) throw new Error(`there is no wording for ${subject.fact}`);
  const group = subject.kind === 'group' ? wording.groups.get(subject.group) : undefined;
  const member = subject.kind === 'member' ? facts.members.find(({ id }) => id === subject.member) : undefined;
  const who = member === undefined ? '' : memberName(member, wording, language);
  const text = (group?.question ?? words.question)[language].replace('{who}', who);
  const labelled = next.answers.map((answer) => ({
    label: labelOf(answer, words, group?.nobody[language], subject.fact, language),
    answer,
  }));
  return {
    key: next.key,
    text: capitalised(text),
    hint: words.hint?.[language] ?? null,
    line: words.line,
    options: [...labelled, { label: DO_NOT_KNOW[language], answer: null }],
  };
}

function labelOf(
  answer: PossibleAnswer,
  { options }: FactWording,
  nobody: string | undefined,
  fact: Parameters<typeof numberLabel>[0],
  language: Language,
): string {
  if ('nobody' in answer) return nobody ?? '';
  const { value } = answer;
  if (isRange(value)) return numberLabel(fact, value, language);
  const [option = ''] = value;
  return options[option]?.label[language] ?? option;
}

/** With a capital letter first. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
