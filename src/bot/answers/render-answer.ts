import type { Answer, AnswerBlock } from '../../answer/model.ts';
import { factAsked } from '../../state/tables/answers.ts';
import { bold, italic, lengthOf, type Paragraph, paragraph } from '../rich/model.ts';
import { botTexts } from '../texts/texts.ts';
import { listSources, sourceLines } from './sources.ts';
import { tableLines } from './table-lines.ts';

/** Characters after which more lines of an answer are folded away. */
const FOLD = 900;
/** Notes and sources that stay unfolded. */
const MOST_LINES = 4;

type Marks = (cites: readonly number[]) => string;

/** How much is said of where a household stands while a question about it waits: all, the first sentence because it is new, or nothing. */
export type Standing = 'whole' | 'changed' | 'same';

/**
 * An answer as paragraphs: the answer first, what goes past one screen folded, notes, then the numbered sources. While something is
 * asked about a household, the question stands last; what is known so far is folded above it once, then only what is new.
 */
export function renderAnswer(answer: Answer, standing: Standing = 'whole'): Paragraph[] {
  const sources = listSources(answer.citations);
  const marks: Marks = (cites) => {
    const numbers = new Set(cites.map((cite) => sources.numberOf(cite)));
    return [...numbers]
      .sort((a, b) => a - b)
      .map((number) => ` [${number}]`)
      .join('');
  };
  const notes = answer.blocks
    .filter(({ kind }) => kind === 'note')
    .flatMap((block) => renderBlock(block, marks))
    .map((note, index) => ({ ...note, close: index > 0 }));
  const body = answer.blocks.filter(({ kind }) => kind !== 'note');
  if (factAsked(answer) !== null) return [...inquiry(body, marks, standing), ...(standing === 'whole' ? notes : [])];
  const lines = sourceLines(sources, answer.language);
  return [
    ...longFolded(body.flatMap((block) => renderBlock(block, marks))),
    ...manyFolded(notes),
    ...manyFolded(lines),
  ];
}

/** The words that stand for an answer where a button asked, since a button leaves no message of the person. */
export function askedLine(text: string, language: Answer['language'], chosen = false): Paragraph {
  const line = chosen ? botTexts(language).youChose : botTexts(language).youAsked;
  return paragraph([italic(line.replace('{text}', () => text))]);
}

/** How things stand so far, folded behind its first sentence, then the one question. */
function inquiry(body: readonly AnswerBlock[], marks: Marks, standing: Standing): Paragraph[] {
  const question = body.findLastIndex(({ kind }) => kind === 'paragraph');
  const asked = body[question];
  const before = body.slice(0, question < 0 ? body.length : question).flatMap((block) => renderBlock(block, marks));
  const [lead, ...rest] = before;
  const isNew = standing !== 'same' || asked === undefined;
  return [
    ...(lead === undefined || !isNew ? [] : [lead]),
    ...(standing === 'whole' ? rest.map((part, index) => folded(part, index)) : []),
    ...(asked !== undefined && 'text' in asked ? [paragraph([bold(asked.text), { text: marks(asked.cites) }])] : []),
  ];
}

function renderBlock(block: AnswerBlock, marks: Marks): Paragraph[] {
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
        ...tableLines(block),
        ...(block.cites.length === 0 ? [] : [paragraph(marks(block.cites).trim(), { close: true })]),
      ];
  }
}

/** Folds what comes after the first screen, when it is more than a line or two. */
function longFolded(body: readonly Paragraph[]): Paragraph[] {
  let length = 0;
  const at = body.findIndex((part, index) => {
    length += lengthOf(part);
    return index > 0 && length > FOLD && part.style === 'plain';
  });
  const rest = at < 0 ? [] : body.slice(at);
  if (rest.length < 2) return [...body];
  return [...body.slice(0, at), ...rest.map((part, index) => folded(part, index))];
}

/** Folds lines of one kind when there are many of them. */
function manyFolded(lines: readonly Paragraph[]): Paragraph[] {
  return lines.length <= MOST_LINES + 1 ? [...lines] : lines.map((line, index) => folded(line, index));
}

const folded = (part: Paragraph, index: number): Paragraph =>
  part.style === 'plain' ? { ...part, style: 'folded', close: index > 0 } : part;
