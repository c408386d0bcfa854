import type { Block } from '../../corpus/model.ts';
import type { ReadDocument } from '../../corpus/read/read-document.ts';
import type { TextPair } from './text-pair.ts';

/**
 * Pairs of texts from documents that translate each other: titles, headings, and block by block where a section has as many blocks in
 * both languages. A section that does not is left out: a wrong pair teaches more wrong than a missing one teaches right.
 */
export function corpusPairs(documents: readonly ReadDocument[], weight = 1): readonly TextPair[] {
  const byId = new Map(documents.map((read) => [read.document.id, read]));
  return documents.flatMap((read) => {
    const other = read.document.translationOf === null ? undefined : byId.get(read.document.translationOf);
    if (!other || other.document.language === read.document.language) return [];
    const [english, vietnamese] = read.document.language === 'en' ? [read, other] : [other, read];
    const titles = { source: 'corpus', en: english.document.title, vi: vietnamese.document.title, weight };
    return [titles, ...alignedBlocks(english.blocks, vietnamese.blocks, weight)];
  });
}

function alignedBlocks(english: readonly Block[], vietnamese: readonly Block[], weight: number): readonly TextPair[] {
  const left = sections(english);
  const right = sections(vietnamese);
  if (left.length !== right.length) return [];
  return left.flatMap((blocks, index) => {
    const others = right[index] ?? [];
    if (blocks.length !== others.length || blocks[0]?.section !== others[0]?.section) return [];
    const heading = { source: 'corpus', en: nearest(blocks), vi: nearest(others), weight };
    const texts = blocks.map((block, i) => ({ source: 'corpus', en: block.text, vi: others[i]?.text ?? '', weight }));
    return [heading, ...texts].filter((pair) => pair.en !== '' && pair.vi !== '');
  });
}

/** Runs of blocks below one heading. */
function sections(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  let last: string | undefined;
  for (const block of blocks) {
    const key = block.headings.join('\n');
    if (key === last) runs.at(-1)?.push(block);
    else runs.push([block]);
    last = key;
  }
  return runs;
}

function nearest(blocks: readonly Block[]): string {
  return blocks[0]?.headings.at(-1) ?? '';
}
