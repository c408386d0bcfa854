import type { Answer, AnswerBlock } from '../../answer/model.ts';
import { italic, lengthOf, type Paragraph, paragraph } from '../rich/model.ts';
import { botTexts } from '../texts/texts.ts';
import { listSources, sourceLines } from './sources.ts';
import { tableLines } from './table-lines.ts';

/** Characters after which more lines of an answer are folded away. */
const FOLD = 900;

/**
 * An answer as paragraphs: the answer first, what goes past one screen folded, notes, then the numbered sources.
 */
export function renderAnswer(answer: Answer): Paragraph[] {
  const sources = listSources(answer.citations);
  const marks = (cites: readonly number[]): string =>
    [...new Set(cites.map((cite) => ` [${sources.numberOf(cite)}]`))].join('');
  const body = answer.blocks.filter(({ kind }) => kind !== 'note').flatMap((block) => renderBlock(block, marks));
  const notes = answer.blocks.filter(({ kind }) => kind === 'note').flatMap((block) => renderBlock(block, marks));
  return [...folded(body), ...notes, ...sourceLines(sources, answer.language)];
}

/** The words that stand for an answer where a button asked, since a button leaves no message of the person. */
export function askedLine(text: string, language: Answer['language'], chosen = false): Paragraph {
  return paragraph([
    italic((chosen ? botTexts(language).youChose : botTexts(language).youAsked).replace('{text}', () => text)),
  ]);
}

function renderBlock(block: AnswerBlock, marks: (cites: readonly number[]) => string): Paragraph[] {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return [paragraph(`${block.text}${marks(block.cites)}`)];
    case 'note':
      return [paragraph([italic(block.text)])];
    case 'list':
      return block.items.map(({ text, cites }, index) => paragraph(`• ${text}${marks(cites)}`, { close: index > 0 }));
    case 'table':
      return [
        ...tableLines(block).map((text, index) => paragraph(text, { style: 'fixed', close: index > 0 })),
        ...(block.cites.length === 0 ? [] : [paragraph(marks(block.cites).trim(), { close: true })]),
      ];
  }
}

/** Folds what comes after the first screen, when it is more than a line or two. */
function folded(body: readonly Paragraph[]): Paragraph[] {
  let length = 0;
  const at = body.findIndex((part, index) => {
    length += lengthOf(part);
    return index > 0 && length > FOLD && part.style === 'plain';
  });
  const rest = at < 0 ? [] : body.slice(at);
  if (rest.length < 2) return [...body];
  return [
    ...body.slice(0, at),
    ...rest.map(
      (part, index): Paragraph => (part.style === 'plain' ? { ...part, style: 'folded', close: index > 0 } : part),
    ),
  ];
}
