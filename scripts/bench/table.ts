import type { EngineFigures, RoomFigures } from './figures.ts';

const WIDTH = 26;

/** A room's figures as lines of text. */
export function tableOf({ room, notes, engines, checks }: RoomFigures): string {
  return [
    `== ${room}`,
    `${''.padEnd(WIDTH)}${['build CPU s', 'build s', 'MB', 'p50 ms', 'p95 ms', 'max ms'].map((head) => head.padStart(12)).join('')}`,
    ...engines.map(lineOf),
    '',
    ...engines.map(({ engine, configuration }) => `${engine}: ${configuration}.`),
    ...notes,
    '',
    ...checks.map(({ target, measured, holds }) => `${holds ? 'reached' : 'MISSED '}  ${target}: ${measured}`),
    '',
  ].join('\n');
}

function lineOf({ engine, build, megabytes, milliseconds }: EngineFigures): string {
  const cells = [
    build?.cpuSeconds.toFixed(2),
    build?.seconds.toFixed(2),
    megabytes?.toFixed(1),
    milliseconds?.p50.toFixed(3),
    milliseconds?.p95.toFixed(3),
    milliseconds?.max.toFixed(3),
  ];
  return engine.padEnd(WIDTH) + cells.map((cell) => (cell ?? '-').padStart(12)).join('');
}
