import type { Language, SectionKey } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { findQuantities, sameQuantity, type Quantity } from '../../language/quantities.ts';
import type { SpanJudge } from '../../retrieval/model.ts';
import type { Facet, Wanted } from '../understanding/facets.ts';
import { findGroups, type Group } from '../understanding/groups.ts';
import type { Line } from './lines.ts';

/** What a line is measured against. */
export interface LineTask {
  readonly judge: SpanJudge;
  readonly facets: readonly Facet[];
  readonly wanted: Wanted;
  readonly groups: ReadonlySet<Group>;
  /** Quantities of the question; a line that speaks of the same amount is likelier the answer. */
  readonly asked: readonly Quantity[];
}

/** A line with its score and its share of the question's telling words. */
export interface ScoredLine extends Line {
  readonly score: number;
  readonly share: number;
}

const SECTIONS: Readonly<Record<Facet, readonly SectionKey[]>> = {
  who: ['who', 'summary'],
  what: ['what', 'summary'],
  how: ['how'],
  papers: ['papers', 'how'],
  time: ['time'],
  law: ['law'],
  still: ['outdated', 'summary'],
};

const FIRST_FACET = 0.25;
const OTHER_FACET = 0.12;
const WANTED_KIND = 0.15;
const SAME_AMOUNT = 0.2;
const SAME_TIME = 0.2;
const WRONG_GROUP = 0.35;
const SIDE_SECTION = 0.2;

/** Scores lines for a question, best first; ties keep the order of the text. */
export function scoreLines(lines: readonly Line[], task: LineTask): readonly ScoredLine[] {
  return lines
    .map((line) => {
      const share = task.judge(line.text, line.document.language);
      const score =
        share +
        sectionBonus(line.section, task.facets) +
        (holdsWanted(line.text, task.wanted === 'money' ? 'amount' : task.wanted, line.document.language)
          ? WANTED_KIND
          : 0) +
        (namesAmount(line.text, task.asked, line.document.language) ? SAME_AMOUNT : 0) +
        (namesTime(line.text, task.asked, line.document.language) ? SAME_TIME : 0) -
        (isAboutOthers(line.text, task.groups) ? WRONG_GROUP : 0);
      return { ...line, share, score };
    })
    .sort((a, b) => b.score - a.score);
}

function sectionBonus(section: SectionKey | null, facets: readonly Facet[]): number {
  if (section === null) return 0;
  const at = facets.findIndex((facet) => SECTIONS[facet].includes(section));
  if (at === 0) return FIRST_FACET;
  if (at > 0) return OTHER_FACET;
  if (facets.length === 0 && (section === 'summary' || section === 'what')) return OTHER_FACET;
  return section === 'outdated' || section === 'gaps' ? -SIDE_SECTION : 0;
}

/** Whether a line holds a value of the kind that answers. */
export function holdsWanted(text: string, wanted: Wanted, language: Language): boolean {
  if (wanted === null || wanted === 'yes_no') return false;
  const quantities = findQuantities(text, language);
  switch (wanted) {
    case 'percent':
      return quantities.some(({ kind }) => kind === 'percent') || /điểm phần trăm|percentage points?/iu.test(text);
    case 'date':
      return quantities.some(({ kind }) => kind === 'date');
    case 'duration':
      return /\d+\s*(?:ngày|tháng|năm|days?|months?|years?|working days)/iu.test(text);
    case 'money':
      return quantities.some(({ kind, readings }) => kind === 'number' && Number(readings[0]) >= 1000);
    case 'amount':
      return quantities.some(
        ({ kind, readings }) => kind === 'percent' || (kind === 'number' && Number(readings[0]) >= 1000),
      );
    case 'count':
      return quantities.some(({ kind }) => kind === 'number');
    default:
      return wanted satisfies never;
  }
}

/** Whether a line speaks of the year or day that the question names. */
function namesTime(text: string, asked: readonly Quantity[], language: Language): boolean {
  const times = asked.filter(
    ({ kind, text: written }) => kind === 'date' || (kind === 'number' && /^(?:19|20)\d{2}$/u.test(written)),
  );
  if (times.length === 0) return false;
  const stated = findQuantities(text, language);
  return times.some((time) => stated.some((other) => sameQuantity(time, other)));
}

/** Amounts of money and percentages only: ages and counts meet by chance. */
function namesAmount(text: string, asked: readonly Quantity[], language: Language): boolean {
  const telling = asked.filter(
    ({ kind, readings }) => kind === 'percent' || (kind === 'number' && Number(readings[0]) >= 10_000),
  );
  if (telling.length === 0) return false;
  const stated = findQuantities(text, language);
  return telling.some((quantity) => stated.some((other) => sameQuantity(quantity, other)));
}

function isAboutOthers(text: string, asked: ReadonlySet<Group>): boolean {
  if (asked.size === 0) return false;
  const named = findGroups(foldDiacritics(text));
  return named.size > 0 && [...named].every((group) => !asked.has(group));
}
