import { weigh, type Weight } from '../claims/weigh.ts';
import type { Draft, Found } from '../draft.ts';
import type { AnswerBlock } from '../model.ts';
import { textsIn } from '../texts/texts.ts';

const SAID: Readonly<Record<Weight, 'claimTrue' | 'claimFalse' | 'claimPartly'>> = {
  true: 'claimTrue',
  false: 'claimFalse',
  partly: 'claimPartly',
};

/** A sentence of an answer with what it rests on, and where it stands. */
interface Said {
  readonly text: string;
  readonly cites: readonly number[];
  readonly block: number;
  readonly item: number | null;
}

/**
 * Says first whether what a question claimed is so, with the sentence that tells: "Không. Năm 2026 …". Only an answer from sources is
 * held against it; where that has no figure of the kind, nothing is said.
 */
export function weighClaim(draft: Draft): Draft {
  const { found, claim } = draft;
  if (claim === undefined || found === null || found.status !== 'answered') return draft;
  const said = saidIn(found);
  const result = weigh(
    claim,
    said.map(({ text }) => text),
    draft.language,
  );
  const sentence = result === null ? undefined : said[result.at];
  if (result === null || sentence === undefined) return draft;
  const verdict = textsIn(draft.language)[SAID[result.weight]];
  const lead: AnswerBlock = { kind: 'lead', text: `${verdict} ${sentence.text}`, cites: sentence.cites };
  return { ...draft, found: { ...found, blocks: [lead, ...without(found.blocks, sentence)] } };
}

function saidIn({ blocks }: Found): readonly Said[] {
  return blocks.flatMap((block, at): readonly Said[] => {
    if (block.kind === 'list') return block.items.map((item, index) => ({ ...item, block: at, item: index }));
    if (block.kind === 'table' || block.cites.length === 0) return [];
    return [{ text: block.text, cites: block.cites, block: at, item: null }];
  });
}

/** The blocks without the sentence that now leads; what led before follows it. */
function without(blocks: readonly AnswerBlock[], { block: at, item }: Said): readonly AnswerBlock[] {
  return blocks.flatMap((block, index): readonly AnswerBlock[] => {
    if (index !== at) return [block.kind === 'lead' ? { ...block, kind: 'paragraph' } : block];
    if (block.kind !== 'list') return [];
    const items = block.items.filter((_, place) => place !== item);
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}
