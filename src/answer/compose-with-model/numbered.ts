import type { Line } from '../compose/lines.ts';
import { tidyText } from '../steps/tidy.ts';
import type { Tokens } from './tokens.ts';

/** Lines as a model sees them: numbered from 1, under their headings, fenced, without links, document numbers and phones. */
export function numbered(lines: readonly Line[], tokens: Tokens): string {
  return lines
    .map(({ text, passage, document }, at) => {
      const place = [document.title, ...passage.headings.slice(-1)].join(' › ').replaceAll(/[()]/gu, '');
      return `[${at + 1}] (${fenced(tokens.hide(place, document.language))}) ${fenced(tokens.hide(text, document.language))}`;
    })
    .join('\n');
}

/** Text that cannot close the fence around it, nor hide anything in characters that do not show. */
export function fenced(text: string): string {
  return tidyText(text).replaceAll('<', '‹').replaceAll('>', '›');
}
