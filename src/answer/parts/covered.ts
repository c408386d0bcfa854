import type { Language } from '../../corpus/model.ts';
import type { SpanJudge } from '../../retrieval/model.ts';
import { holdsWanted } from '../compose/wanted-kind.ts';
import type { AnswerBlock } from '../model.ts';
import type { AskedPart } from '../understanding/asked-parts.ts';

const LAW = /\d+\/(?:\d{4}|[\p{Lu}Đ-]+)/u;

/**
 * How much of a part's words the best sentence of an answer says that holds a value of the kind asked for, 0 to 1. A part without words of
 * its own ("từ ngày nào") is said by any such value.
 * @param judge null when the part has no words of its own
 */
export function coverOf(
  { wanted, facets }: AskedPart,
  blocks: readonly AnswerBlock[],
  judge: SpanJudge | null,
  language: Language,
): number {
  const asksLaw = facets.includes('law');
  const shares = sentencesOf(blocks)
    .filter((text) =>
      asksLaw ? LAW.test(text) : wanted === null || wanted === 'yes_no' || holdsWanted(text, wanted, language),
    )
    .map((text) => judge?.(text, language) ?? 1);
  return Math.max(0, ...shares);
}

function sentencesOf(blocks: readonly AnswerBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(({ text }) => text);
    return block.kind === 'table' ? block.rows.map((row) => row.join(' ')) : [block.text];
  });
}
