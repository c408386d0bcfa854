import type { Answer, AnswerBlock, Citation } from './model.ts';

/** An answer as plain text with numbered citations, for the terminal and for JSON. */
export function renderText(answer: Answer): string {
  return answer.blocks.map(renderBlock).join('\n\n');
}

/** The list of sources below an answer, one line each. */
export function renderSources(citations: readonly Citation[]): string {
  return citations
    .map((citation, index) => {
      const parts = [citation.number, citation.title, citation.url].filter((part) => part !== null);
      return `[${index + 1}] ${parts.join(' – ')}`;
    })
    .join('\n');
}

function renderBlock(block: AnswerBlock): string {
  switch (block.kind) {
    case 'list':
      return block.items.map(({ text, cites }) => `• ${text}${marks(cites)}`).join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.join(' | ')).join('\n') + marks(block.cites);
    case 'lead':
    case 'paragraph':
      return block.text + marks(block.cites);
    case 'note':
      return block.text;
  }
}

function marks(cites: readonly number[]): string {
  return cites.map((index) => ` [${index + 1}]`).join('');
}
