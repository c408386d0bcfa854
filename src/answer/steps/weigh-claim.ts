import type { Language } from '../../corpus/model.ts';
import { type Evidence, weigh, type Weight } from '../claims/weigh.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { Retriever, SpanJudge } from '../../retrieval/model.ts';
import { tellingText } from '../compose/telling-text.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import type { AnswerBlock } from '../model.ts';
import { textsIn } from '../texts/texts.ts';

const SAID: Readonly<Record<Weight, 'claimTrue' | 'claimFalse' | 'claimPartly'>> = {
  true: 'claimTrue',
  false: 'claimFalse',
  partly: 'claimPartly',
};

/** A sentence of an answer with what it rests on, and where it stands. */
interface Said extends Evidence {
  readonly cites: readonly number[];
  readonly block: number;
  readonly item: number | null;
}

/**
 * Says first whether what a question claimed is so, with the sentence that tells: "Không. Năm 2026 …". Only an answer from sources is
 * held against it; where that has no figure of the kind, nothing is said.
 */
export function weighClaim(draft: Draft, { retriever }: Pick<Knowledge, 'retriever'>): Draft {
  const { found, claim } = draft;
  if (claim === undefined || found === null || found.status !== 'answered') return draft;
  const said = saidIn(found, draft.language);
  const result = weigh(claim, said, judgeOf(claim.rest, draft, retriever));
  const sentence = result === null ? undefined : said[result.at];
  if (result === null || sentence === undefined) return draft;
  const verdict = textsIn(draft.language)[SAID[result.weight]];
  const lead: AnswerBlock = { kind: 'lead', text: `${verdict} ${sentence.text}`, cites: sentence.cites };
  return { ...draft, found: { ...found, blocks: [lead, ...without(found.blocks, sentence)] } };
}

/** Judges by the words as they stand, without marks, and as the other language: slips are mostly wrong marks, and languages are mixed. */
function judgeOf(rest: string, { written }: Draft, retriever: Pick<Retriever, 'judge'>): SpanJudge {
  const text = tellingText(rest, written);
  const judges = [
    retriever.judge(text, written),
    retriever.judge(foldDiacritics(text), written),
    retriever.judge(text, written === 'vi' ? 'en' : 'vi'),
  ];
  return (span, language) => Math.max(...judges.map((judge) => judge(span, language)));
}

function saidIn({ blocks, citations }: Found, language: Language): readonly Said[] {
  const titled = (text: string, cites: readonly number[]): Evidence & { readonly cites: readonly number[] } => ({
    text,
    cites,
    language,
    titles: cites.map((index) => citations[index]?.title ?? '').join('\n'),
  });
  return blocks.flatMap((block, at): readonly Said[] => {
    if (block.kind === 'list')
      return block.items.map(({ text, cites }, item) => ({ ...titled(text, cites), block: at, item }));
    if ((block.kind !== 'lead' && block.kind !== 'paragraph') || block.cites.length === 0) return [];
    return [{ ...titled(block.text, block.cites), block: at, item: null }];
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
