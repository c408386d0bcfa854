import type { Language } from '../../corpus/model.ts';
import type { Found } from '../draft.ts';
import type { AnswerBlock } from '../model.ts';
import { statisticsTextsIn } from '../texts/statistics-texts.ts';

const MOST = 10;
const MOST_CHARACTERS = 2_500;

/** The sentences of a result that may be said in other words; headings, questions, names of sources, tables and notes stay as they are. */
export function sentencesOf({ blocks }: Found, language: Language): readonly string[] {
  const [source = ''] = statisticsTextsIn(language).source.split('{');
  let length = 0;
  return blocks
    .flatMap(textsOf)
    .filter((text) => !/[?:]$/u.test(text) && !text.includes(source.trim()))
    .slice(0, MOST)
    .filter((text) => {
      length += text.length;
      return length <= MOST_CHARACTERS;
    });
}

/** The result with some sentences replaced; whatever else it holds is the same. */
export function withSentences(found: Found, reworded: ReadonlyMap<string, string>): Found {
  const say = <T extends { readonly text: string }>(item: T): T => ({
    ...item,
    text: reworded.get(item.text) ?? item.text,
  });
  return {
    ...found,
    blocks: found.blocks.map((block): AnswerBlock => {
      switch (block.kind) {
        case 'lead':
        case 'paragraph':
          return say(block);
        case 'list':
          return { ...block, items: block.items.map(say) };
        case 'note':
        case 'table':
          return block;
      }
    }),
  };
}

function textsOf(block: AnswerBlock): readonly string[] {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map(({ text }) => text);
    case 'note':
    case 'table':
      return [];
  }
}
