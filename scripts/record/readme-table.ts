import { Failure } from '../../src/failure.ts';
import type { RecordedFigure } from './recorded-figures.ts';

const START = '<!-- figures: written by `npm run figures` from docs/figures.json -->';
const END = '<!-- end of figures -->';

/** The figures as a Markdown table. */
export function tableOfFigures(figures: readonly RecordedFigure[]): string {
  const rows = figures.map(
    ({ what, figure, command, date, machine, node }) =>
      `| ${[what, figure, `\`${command}\``, `${date}, ${machine}, Node ${node}`].map(cell).join(' | ')} |`,
  );
  return ['| what | figure | command | when and where |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** A cell must not hold what ends it. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/**
 * The README with the table between its two marks.
 * @throws {Failure} when a mark is missing
 */
export function withTable(readme: string, figures: readonly RecordedFigure[]): string {
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Failure('README.md has no place for the figures.', `Put the lines "${START}" and "${END}" into it.`);
  return `${before}${START}\n${tableOfFigures(figures)}\n${END}${after}`;
}
