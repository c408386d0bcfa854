import type { SectionKey } from '../../corpus/model.ts';
import { type Quantity, sameQuantity } from '../../language/quantities.ts';
import type { SpanJudge } from '../../retrieval/model.ts';
import type { Facet, Wanted } from '../understanding/facets.ts';
import type { Group } from '../understanding/groups.ts';
import { groupsOf, quantitiesOf } from './line-reading.ts';
import type { Line } from './lines.ts';
import { lineHolds } from './wanted-kind.ts';

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
  const amounts = task.asked.filter(isTellingAmount);
  const times = task.asked.filter(isTime);
  return lines
    .map((line) => {
      const share = task.judge(line.text, line.document.language);
      const score =
        share +
        sectionBonus(line.section, task.facets) +
        (lineHolds(line, task.wanted === 'money' ? 'amount' : task.wanted) ? WANTED_KIND : 0) +
        (names(line, amounts) ? SAME_AMOUNT : 0) +
        (names(line, times) ? SAME_TIME : 0) -
        (isAboutOthers(line, task.groups) ? WRONG_GROUP : 0);
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

/** The year or day that the question names. */
function isTime({ kind, text }: Quantity): boolean {
  return kind === 'date' || (kind === 'number' && /^(?:19|20)\d{2}$/u.test(text));
}

/** Amounts of money and percentages only: ages and counts meet by chance. */
function isTellingAmount({ kind, readings }: Quantity): boolean {
  return kind === 'percent' || (kind === 'number' && Number(readings[0]) >= 10_000);
}

function names(line: Line, asked: readonly Quantity[]): boolean {
  if (asked.length === 0) return false;
  const stated = quantitiesOf(line);
  return asked.some((quantity) => stated.some((other) => sameQuantity(quantity, other)));
}

function isAboutOthers(line: Line, asked: ReadonlySet<Group>): boolean {
  if (asked.size === 0) return false;
  const named = groupsOf(line);
  return named.size > 0 && [...named].every((group) => !asked.has(group));
}
