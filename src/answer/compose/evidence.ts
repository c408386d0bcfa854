import { findQuantities } from '../../language/quantities.ts';
import type { SpanJudge } from '../../retrieval/model.ts';
import type { Draft } from '../draft.ts';
import type { Wanted } from '../understanding/facets.ts';
import type { Family } from './families.ts';
import type { ScoredLine } from './score-lines.ts';
import { lineHolds } from './wanted-kind.ts';

/** Least sum of the two shares below for a question of the field, and for one whose words are not of the field. */
const ENOUGH = { inField: 0.6, outside: 0.9 };
/** Least share of the question that such a sentence must hold to be the reply. */
const GAP = 0.4;

/** What a subject is worth as evidence for a question. */
export interface Evidence {
  /** Share of the question's telling words that one passage of the subject holds, its headings and names included; 0 to 1. */
  readonly covered: number;
  /** How well the question names the subject, 0 to 1. */
  readonly named: number;
}

/** Whether the documents speak of what was asked. */
export function isEvidence({ covered, named }: Evidence, inField: boolean): boolean {
  return covered + named >= (inField ? ENOUGH.inField : ENOUGH.outside);
}

/** The best share that one passage of a subject holds. */
export function coverageOf(family: Family, judge: SpanJudge): number {
  const shares = family.hits.map(({ passage }) => judge(`${passage.context}\n${passage.text}`, passage.language));
  return Math.max(0, ...shares);
}

/** A sentence of the documents that says a fact could not be confirmed; the group is what the fact is. */
const NOT_CONFIRMED =
  /^(?:chưa (?:xác nhận|tìm thấy|đọc) được (.+)|(.{3,160}?) (?:could not be confirmed|chưa xác nhận được))/isu;

/** Whether a sentence says that something could not be confirmed. */
export function isUnconfirmed(text: string): boolean {
  return NOT_CONFIRMED.test(text);
}

const AMOUNT =
  /^(?:mức|số tiền|tiền|tỷ lệ|the (?:present |current |benefit |income )?(?:amount|rate|level|share)|how much|amounts?)/iu;
const RATE = /^(?:lãi suất|mức|tỷ lệ|the (?:interest |benefit )?rate|the share)/iu;
/** The rate for late payment answers only who asks for it. */
const OVERDUE = /quá hạn|overdue/iu;
const OBJECTS: Readonly<Record<Exclude<Wanted, null> | 'papers' | 'how' | 'time', RegExp>> = {
  money: AMOUNT,
  amount: AMOUNT,
  percent: RATE,
  count: AMOUNT,
  yes_no: /^(?!)/u,
  date: /^(?:ngày|thời điểm|từ ngày|the (?:day|date)|when)/iu,
  duration: /^(?:(?:tổng )?thời hạn|the (?:total )?(?:term|time)|how long)/iu,
  time: /^(?:(?:tổng )?(?:thời hạn|thời gian)|the (?:total )?time|how long)/iu,
  papers: /^(?:(?:danh mục )?giấy tờ|hồ sơ|mẫu|(?:the |which )?(?:list of )?(?:papers|forms?|proof))/iu,
  how: /^(?:nơi|cách|các bước|thủ tục|how|where|the (?:steps|procedure|way))/iu,
};

/**
 * The sentence with which the documents themselves say that they do not know what was asked: it is about the kind of thing asked for and
 * speaks as closely to the question as any line that could answer. `null` when some line answers.
 */
export function admittedGap(
  lines: readonly ScoredLine[],
  { wanted, facets, search, period }: Pick<Draft, 'wanted' | 'facets' | 'search' | 'period'>,
): ScoredLine | null {
  const kinds = [wanted, ...facets].flatMap((kind) =>
    kind !== null && kind in OBJECTS ? [OBJECTS[kind as keyof typeof OBJECTS]] : [],
  );
  const gaps = lines.filter(({ text }) => {
    const found = NOT_CONFIRMED.exec(text);
    const object = found?.[1] ?? found?.[2];
    return object !== undefined && kinds.some((kind) => kind.test(object)) && !namesOtherLaw(text, search, facets);
  });
  const gap = [...gaps].sort((a, b) => b.share - a.share)[0];
  if (gap === undefined || gap.share < GAP) return null;
  const able = lines.filter(
    ({ text, section }) =>
      !NOT_CONFIRMED.test(text) && section !== 'outdated' && (!OVERDUE.test(text) || OVERDUE.test(search)),
  );
  const fitting = able.filter((line) => fits(line, wanted));
  // What holds at another time is no answer where the documents say that they do not know of the time asked about.
  const isOfTime = ({ text }: ScoredLine): boolean => period !== null && text.includes(period);
  if (isOfTime(gap) && !fitting.some(isOfTime)) return gap;
  const best = Math.max(0, ...fitting.map(({ share }) => share));
  return gap.share > best ? gap : null;
}

/** A question that names its law is not answered by what is unknown of another, nor one that asks for no law by what is unknown of one. */
function namesOtherLaw(text: string, question: string, facets: Draft['facets']): boolean {
  const named = (source: string): readonly string[] =>
    findQuantities(source, 'vi').flatMap(({ kind, readings }) => (kind === 'document_number' ? readings : []));
  const [asked, told] = [named(question), named(text)];
  if (told.length === 0) return false;
  return asked.length > 0 ? !told.some((number) => asked.includes(number)) : !facets.includes('law');
}

function fits(line: ScoredLine, wanted: Wanted): boolean {
  return wanted === null || wanted === 'yes_no' || lineHolds(line, wanted);
}

/** Whether any of the lines to quote holds a value of the kind asked for; true when no kind is asked for. */
export function answersKind(lines: readonly ScoredLine[], wanted: Wanted): boolean {
  if (wanted === null || wanted === 'yes_no') return true;
  return lines.some((line) => lineHolds(line, wanted));
}
