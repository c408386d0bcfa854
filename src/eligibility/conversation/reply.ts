import { foldDiacritics } from '../../language/fold.ts';
import { readFigure } from '../../language/numbers.ts';
import { type PossibleAnswer, subjectOf, withAnswer } from '../ask/answers.ts';
import type { Wording } from '../criteria/wording.ts';
import { isHouseholdFact, kindOf } from '../facts/catalogue.ts';
import { type Facts, isEmpty } from '../facts/facts.ts';
import { MEMBERSHIP } from '../facts/groups.ts';
import { mergeFacts } from '../facts/merge.ts';
import { exactly } from '../facts/values.ts';
import { readFacts } from '../read/read-facts.ts';
import { toldText } from '../read/told-text.ts';
import { readAmounts } from '../read/read-amounts.ts';
import { DO_NOT_KNOW, type HouseholdQuestion } from './question.ts';
import type { HouseholdState } from './state.ts';

/** What somebody said in a conversation. */
export type Reply =
  /** A new fact, or one put right. */
  | { readonly kind: 'told'; readonly facts: Facts }
  | { readonly kind: 'does_not_know' }
  | { readonly kind: 'ends' }
  | { readonly kind: 'goes_on' }
  | { readonly kind: 'something_else' };

const bare = (text: string): string =>
  foldDiacritics(text)
    .replaceAll(/[^\p{L}\p{N}%/.,\s-]/gu, ' ')
    .replaceAll(/[.,]+(?=\s|$)/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(?:da|vang|thua)(?= \S)/u, '')
    .replace(/(?<=\S )(?:a|ah|nhe|please)$/u, '')
    .trim();

const ENDS =
  /^(?:thoi|dung|dung lai|ket thuc|huy|huy bo|khong hoi nua|thoi khong hoi nua|xoa|xoa het|xoa thong tin|stop|cancel|end|quit|forget|forget it)$/u;
const GOES_ON = /^(?:tiep|tiep tuc|tiep tuc di|hoi tiep|lam tiep|continue|go on|resume|next)$/u;
const DOES_NOT_KNOW =
  /^(?:(?:toi |em |minh )?(?:khong|ko|k|chua|hong) (?:biet|ro|chac|nho)(?: ro| nua| lam)?|bo qua|i (?:do not|don't|don t|dont) know|not sure|no idea|unsure|skip|unknown)$/u;
const YES = /^(?:co|vang|da|dung|dung roi|u|uh|um|ok|oke|phai|co chu|roi|yes|yeah|yep|correct|right|sure)$/u;
const NO = /^(?:khong|ko|k|hong|khong co|khong phai|khong ai|chua|chua co|no|nope|none|nobody)$/u;

/** Whether a text is nothing but yes or no. */
export function saysYesOrNo(text: string): boolean {
  const said = bare(text);
  return YES.test(said) || NO.test(said);
}

/**
 * Reads what somebody says to a question: a button, yes or no, a figure, a sentence with facts (also ones not asked for, or a correction
 * of earlier ones), "I do not know", or that they want to stop. What is none of these is left for others to answer.
 */
export function readReply(
  text: string,
  question: HouseholdQuestion | null,
  state: HouseholdState,
  wording: Wording,
): Reply {
  const said = bare(text);
  if (ENDS.test(said)) return { kind: 'ends' };
  if (GOES_ON.test(said)) return { kind: 'goes_on' };
  if (question !== null && (DOES_NOT_KNOW.test(said) || said === bare(DO_NOT_KNOW[state.language])))
    return { kind: 'does_not_know' };
  const answer = question === null ? null : (chosen(said, question) ?? chosenByWord(said, question, wording));
  if (question !== null && answer !== null)
    return { kind: 'told', facts: withAnswer(state.facts, question.key, answer) };
  if (isQuestion(said, text)) return { kind: 'something_else' };
  const read = readFacts(text, state.language, state.day);
  if (!isEmpty(read)) return { kind: 'told', facts: mergeFacts(state.facts, read, state.asked) };
  const short = question === null ? null : (yesOrNo(said, question) ?? figure(text, said, question, state));
  return question === null || short === null
    ? { kind: 'something_else' }
    : { kind: 'told', facts: withAnswer(state.facts, question.key, short) };
}

/** Whether a text is one of the buttons of a question, or says that the answer is not known. */
export function saysOption(text: string, question: HouseholdQuestion): boolean {
  const said = bare(text);
  return question.options.some(({ label }) => bare(label) === said) || DOES_NOT_KNOW.test(said);
}

const chosen = (said: string, { options }: HouseholdQuestion): PossibleAnswer | null =>
  options.find(({ label }) => bare(label) === said)?.answer ?? null;

function chosenByWord(said: string, { key, options }: HouseholdQuestion, wording: Wording): PossibleAnswer | null {
  const words = wording.facts.get(subjectOf(key).fact)?.options ?? {};
  const named = Object.entries(words).find(([, { also }]) => also.includes(said))?.[0];
  return (
    options.find(
      ({ answer }) => answer !== null && 'value' in answer && Array.isArray(answer.value) && answer.value[0] === named,
    )?.answer ?? null
  );
}

function yesOrNo(said: string, { key }: HouseholdQuestion): PossibleAnswer | null {
  const subject = subjectOf(key);
  if (subject.kind === 'group') {
    if (NO.test(said)) return { nobody: true };
    return YES.test(said) ? { value: MEMBERSHIP[subject.group].values } : null;
  }
  const kind = kindOf(subject.fact);
  if (kind === 'number') return NO.test(said) && subject.fact === 'singleParentChildren' ? { value: exactly(0) } : null;
  const [yes, no] = ['yes', 'no'].map((it) => kind.find((option) => option === it));
  if (YES.test(said) && yes !== undefined) return { value: [yes] };
  return NO.test(said) && no !== undefined ? { value: [no] } : null;
}

/** A bare figure in answer to a question for a number; money below a hundred is meant in millions, below ten thousand in thousands. */
function figure(
  text: string,
  said: string,
  { key }: HouseholdQuestion,
  { language, day }: HouseholdState,
): PossibleAnswer | null {
  const { fact } = subjectOf(key);
  if (kindOf(fact) !== 'number') return null;
  const money = isHouseholdFact(fact) && (fact === 'incomePerPerson' || fact === 'statedIncome');
  const amount = money ? readAmounts(toldText(text, language, day))[0]?.range : undefined;
  if (amount !== undefined) return { value: amount };
  const [written] = /\d+(?:[.,]\d+)*/u.exec(said) ?? [];
  if (written === undefined) return null;
  const number = Number(readFigure(written, language)[0] ?? 'NaN');
  if (!Number.isFinite(number)) return null;
  if (money)
    return { value: exactly(Math.round(number < 100 ? number * 1_000_000 : number < 10_000 ? number * 1000 : number)) };
  return { value: exactly(fact === 'monthsSinceEscape' && /nam|year/u.test(said) ? number * 12 : Math.round(number)) };
}

const ASKS =
  /(?<![\p{L}])(?:bao nhieu|the nao|ra sao|o dau|khi nao|la gi|nhung gi|vi sao|tai sao|nhu nao|thu tuc|giay to gi|gi khong|how|what|when|where|who|which|why|can (?:i|we|she|he|they)|do (?:i|we))(?![\p{L}])|(?<![\p{L}])(?:co|duoc)(?: [\p{L}]+){1,8} (?:khong|ko|k)$/u;

/** Whether a sentence asks something of its own. */
const isQuestion = (said: string, text: string): boolean => ASKS.test(said) || text.trim().endsWith('?');
