import type { Block } from '../model.ts';
import { countWords, type Fragment, fragmentsOf, MOST_WORDS } from './fragments.ts';
import { pack } from './pack.ts';

/** A run of fragments that becomes one passage. */
export interface Unit {
  readonly anchor: string;
  readonly fragments: readonly Fragment[];
  /** What stands above in the text and is needed to understand this: the opening words of the article or the clause. */
  readonly lead: readonly string[];
}

const CLAUSE = /\.(?:khoan|clause)-[^.]+/u;
const SHORT_LEAD = 40;

/** The article of an anchor: `dieu-3.khoan-2.diem-a` → `dieu-3`; null when the anchor is not of a law. */
export function articleOf(anchor: string): string | null {
  return /^((?:dieu|article)(?:-\d+[a-z]*)?)(?:\.|$)/u.exec(anchor)?.[1] ?? null;
}

/** The clause of an anchor, `dieu-3.khoan-2`; its article when it stands before the first clause. */
function clauseOf(anchor: string): string {
  const clause = CLAUSE.exec(anchor);
  return clause === null ? (articleOf(anchor) ?? anchor) : anchor.slice(0, clause.index + clause[0].length);
}

/**
 * One article as units: whole when it is short, else clause by clause (khoản), a long clause by its points (điểm). A short opening goes
 * with the first clause.
 */
export function lawUnits(article: string, blocks: readonly Block[]): Unit[] {
  const words = blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  if (words <= MOST_WORDS) return [{ anchor: article, fragments: blocks.flatMap(fragmentsOf), lead: [] }];
  const [first, ...others] = clauseRuns(blocks);
  if (first === undefined) return [];
  const opening = first.anchor === article ? first.blocks.map(({ text }) => text).join(' ') : '';
  const short = opening !== '' && countWords(opening) <= SHORT_LEAD;
  const [next, ...rest] = others;
  if (!short || next === undefined) return [first, ...others].flatMap((run) => clauseUnits(run.anchor, run.blocks, []));
  return [
    ...clauseUnits(next.anchor, [...first.blocks, ...next.blocks], []),
    ...rest.flatMap((run) => clauseUnits(run.anchor, run.blocks, [opening])),
  ];
}

interface ClauseRun {
  readonly anchor: string;
  readonly blocks: Block[];
}

function clauseRuns(blocks: readonly Block[]): ClauseRun[] {
  const runs: ClauseRun[] = [];
  for (const block of blocks) {
    const anchor = clauseOf(block.anchor);
    const run = runs.at(-1);
    if (run?.anchor === anchor) run.blocks.push(block);
    else runs.push({ anchor, blocks: [block] });
  }
  return runs;
}

function clauseUnits(anchor: string, blocks: readonly Block[], lead: readonly string[]): Unit[] {
  const packs = pack(blocks.flatMap(fragmentsOf), MOST_WORDS);
  const first = blocks[0]?.text ?? '';
  const within = packs.length > 1 && countWords(first) <= SHORT_LEAD ? [...lead, first] : lead;
  return packs.map((fragments, index) => ({
    anchor: index === 0 ? anchor : (fragments[0]?.block.anchor ?? anchor),
    fragments,
    lead: index === 0 ? lead : within,
  }));
}
