import { writeFile } from 'node:fs/promises';
import type { Answer } from '../src/answer/model.ts';
import { asFailure, Failure } from '../src/failure.ts';
import { chartOf } from '../src/statistics/chart/chart.ts';
import { csvOf } from '../src/statistics/export/csv.ts';
import { xlsxOf } from '../src/statistics/export/xlsx.ts';
import type { Terminal } from './command-line.ts';

export interface FigureFiles {
  /** Where the chart goes, a PNG. */
  readonly chart?: string | undefined;
  /** Where the rows go, `.csv` or `.xlsx`. */
  readonly export?: string | undefined;
}

/**
 * Writes the figures behind an answer as a chart or a table, where files are wished for.
 * @throws {Failure} when the answer has no figures to draw or to write, or the file cannot be written
 */
export async function writeFigures(
  { data = [], language }: Answer,
  files: FigureFiles,
  { note }: Terminal,
): Promise<void> {
  if (files.chart !== undefined) {
    const picture = chartOf(data, language);
    if (picture === null)
      throw new Failure('The answer has too few figures for a chart.', 'Ask for several years or places.');
    await write(files.chart, picture, note);
  }
  if (files.export === undefined) return;
  if (data.length === 0)
    throw new Failure('The answer rests on no rows of figures.', 'Ask for a statistic, or leave --export out.');
  const table = files.export.endsWith('.csv') ? csvOf(data, language) : await xlsxOf(data, language);
  await write(files.export, table, note);
}

async function write(path: string, content: string | Uint8Array, note: (line: string) => void): Promise<void> {
  await writeFile(path, content).catch((error: unknown) => {
    throw asFailure(error, `writing ${path}`);
  });
  note(`${path} is written.`);
}
