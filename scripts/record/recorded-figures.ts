import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { asFailure, Failure } from '../../src/failure.ts';
import { type Circumstances, circumstances } from './circumstances.ts';

/** The figures that the README shows. */
export const FIGURES_FILE = 'docs/figures.json';

const recordedSchema = z.strictObject({
  id: z.string().min(1),
  what: z.string().min(1),
  figure: z.string().min(1),
  command: z.string().min(1),
  date: z.iso.date(),
  machine: z.string().min(1),
  node: z.string().min(1),
});

/** One line of the README's table: what was measured, the figure in words, and the circumstances. */
export type RecordedFigure = z.infer<typeof recordedSchema>;

/** What a command has measured; the id says which older figure it takes the place of. */
export type Figure = Pick<RecordedFigure, 'id' | 'what' | 'figure'>;

/**
 * Reads the recorded figures, in the order of the table.
 * @throws {Failure} when the file cannot be read or is wrong
 */
export function readFigures(path = FIGURES_FILE): readonly RecordedFigure[] {
  try {
    return z.array(recordedSchema).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new Failure(`${path} is wrong.`, 'Take its last committed state and record the figures anew.');
    throw asFailure(error, `reading ${path}`);
  }
}

/** The old figures with the new ones in the places of those with their id, unknown ones at the end. */
export function withFigures(
  old: readonly RecordedFigure[],
  figures: readonly Figure[],
  { command, date, machine, node }: Circumstances,
): readonly RecordedFigure[] {
  const fresh = new Map(
    figures.map(({ id, what, figure }) => [id, { id, what, figure, command, date, machine, node }]),
  );
  const kept = old.map((figure) => fresh.get(figure.id) ?? figure);
  return [...kept, ...[...fresh.values()].filter(({ id }) => !old.some((figure) => figure.id === id))];
}

/**
 * Keeps figures for the README; `npm run figures` puts them there. One figure a line, so that two people's figures merge.
 * @param command what a reader types to measure the same
 */
export function recordFigures(figures: readonly Figure[], command: string): void {
  const all = withFigures(readFigures(), figures, circumstances(command));
  writeFileSync(FIGURES_FILE, `[\n${all.map((figure) => `  ${JSON.stringify(figure)}`).join(',\n')}\n]\n`);
}
