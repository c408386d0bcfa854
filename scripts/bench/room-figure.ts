import type { Figure } from '../record/recorded-figures.ts';
import type { EngineFigures, RoomFigures } from './figures.ts';

/** A room of the bench as one line of the README's table; its name up to the first comma tells it from others. */
export function roomFigure({ room, engines, checks }: RoomFigures): Figure {
  const said = checks.map(({ target, measured, holds }) => `${holds ? '' : '**missed:** '}${target}: ${measured}`);
  return { id: `bench ${room.split(',')[0] ?? room}`, what: room, figure: [...said, timesLine(engines)].join('; ') };
}

function timesLine(engines: readonly EngineFigures[]): string {
  const times = engines.flatMap(({ engine, milliseconds }) =>
    milliseconds === null ? [] : [`${engine} ${short(milliseconds.p50)} / ${short(milliseconds.p95)}`],
  );
  return `p50 / p95 in ms: ${times.join(', ')}`;
}

/** Two digits that count. */
const short = (value: number): string => String(Number(value.toPrecision(2)));
