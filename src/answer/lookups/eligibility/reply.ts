import type { Language } from '../../../corpus/model.ts';
import { type CriteriaOfDay, onDay } from '../../../eligibility/criteria/criteria.ts';
import type { HouseholdState } from '../../../eligibility/conversation/state.ts';
import type { LineReference } from '../../../eligibility/model.ts';
import type { Computed } from '../../../statistics/arithmetic.ts';
import { createCitationList } from '../../compose/citations.ts';
import type { Line } from '../../compose/lines.ts';
import type { Found } from '../../draft.ts';
import type { AnswerBlock, Status } from '../../model.ts';
import type { EligibilityTexts } from '../../texts/eligibility-keys.ts';
import { eligibilityTextsIn } from '../../texts/eligibility-texts.ts';
import { lineNaming, linesFor, type LineSource } from './lines.ts';
import type { EligibilityParts } from './parts.ts';

/** A sentence and the citations it rests on. */
export interface Item {
  readonly text: string;
  readonly cites: readonly number[];
}

/** An answer about a household while it is put together. */
export interface Reply {
  readonly parts: EligibilityParts;
  readonly language: Language;
  readonly texts: EligibilityTexts;
  readonly state: HouseholdState;
  readonly rules: CriteriaOfDay;
  readonly source: LineSource;
  /** How much of what was said a line holds; 0 for nothing. */
  readonly relevance: (line: Line) => number;
  say(kind: 'lead' | 'paragraph' | 'note', item: Item): void;
  /** A list with a sentence before it; nothing when it has no items. */
  list(heading: string | null, items: readonly Item[]): void;
  /** Cites lines. @returns their indexes */
  cite(lines: readonly Line[]): readonly number[];
  /** Cites the lines of references. */
  citeReferences(references: readonly LineReference[], scheme: string, figures?: readonly number[]): readonly number[];
  /** Cites the line that names a law, so that its number may be said; null when no line does. */
  citeLaw(number: string, scheme: string): number | null;
  /** Notes a number that was worked out from others of the sentence. */
  workedOut(computed: Computed | null): void;
  found(status: Status, followUps: readonly string[], state: HouseholdState | null): Found;
  citations(): Found['citations'];
}

/** @param said what was said, for choosing among lines that all apply. */
export function createReply(parts: EligibilityParts, state: HouseholdState, said: string): Reply {
  const { language, day } = state;
  const source: LineSource = { retriever: parts.knowledge.retriever, language, day };
  const citations = createCitationList(parts.knowledge.sources);
  const blocks: AnswerBlock[] = [];
  const computed: Computed[] = [];
  const cite = (lines: readonly Line[]): readonly number[] => [...new Set(lines.map((line) => citations.cite(line)))];
  const judge = parts.knowledge.retriever.judge(said, language);
  return {
    relevance: ({ text, document }) => judge(text, document.language),
    parts,
    language,
    texts: eligibilityTextsIn(language),
    state,
    rules: onDay(parts.criteria, day),
    source,
    say: (kind, item) => void blocks.push({ kind, ...item }),
    list(heading, items) {
      if (items.length === 0) return;
      if (heading !== null) blocks.push({ kind: 'paragraph', text: heading, cites: [] });
      blocks.push({ kind: 'list', items });
    },
    cite,
    citeReferences: (references, scheme, figures = []) =>
      cite(references.flatMap((reference) => linesFor(reference, scheme, source, figures))),
    citeLaw(number, scheme) {
      const line = lineNaming(number, scheme, source);
      return line === null ? null : citations.cite(line);
    },
    workedOut: (it) => {
      if (it !== null) computed.push(it);
    },
    citations: () => citations.all(),
    found: (status, followUps, next) => ({
      status,
      blocks,
      isResult: true,
      citations: citations.all(),
      followUps,
      turn: { household: next },
      ...(computed.length === 0 ? {} : { computed }),
    }),
  };
}
