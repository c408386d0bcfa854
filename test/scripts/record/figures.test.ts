import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roomFigure } from '../../../scripts/bench/room-figure.ts';
import { tableOfFigures, withTable } from '../../../scripts/record/readme-table.ts';
import { readFigures, withFigures } from '../../../scripts/record/recorded-figures.ts';

const about = { machine: '2 cores', node: '20.20.2', date: '2026-11-22', command: 'npm run bench' };
const old = { ...about, date: '2026-01-01' };

describe('figures', () => {
  it('stand in the README as the commands have recorded them', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(withTable(readme, readFigures()), 'run: npm run figures').toBe(readme);
  });

  it('take the place of older ones of the same id; new ones come last', () => {
    const before = [
      { ...old, id: 'a', what: 'A', figure: '1' },
      { ...old, id: 'b', what: 'B', figure: '2' },
    ];
    const figures = [
      { id: 'c', what: 'C', figure: '3' },
      { id: 'a', what: 'A', figure: '9' },
    ];
    expect(withFigures(before, figures, about)).toEqual([
      { ...about, id: 'a', what: 'A', figure: '9' },
      before[1],
      { ...about, id: 'c', what: 'C', figure: '3' },
    ]);
  });

  it('keep to their cells', () => {
    const table = tableOfFigures([{ ...about, id: 'a', what: 'a|b', figure: 'one\ntwo', command: 'x' }]);
    expect(table.split('\n').at(-1)).toBe('| a\\|b | one two | `x` | 2026-11-22, 2 cores, Node 20.20.2 |');
  });

  it('cannot be put where there is no place for them', () => {
    expect(() => withTable('# Nothing', [])).toThrow('README.md has no place for the figures.');
  });
});

it('a room of the bench is recorded with the targets it missed', () => {
  const milliseconds = { p50: 1.234, p95: 22.2, max: 90 };
  const figure = roomFigure({
    room: 'chats, 200 people',
    notes: [],
    engines: [{ engine: 'bot', configuration: '', build: null, megabytes: null, milliseconds }],
    checks: [
      { target: 'all answered', measured: '0 unanswered', holds: true },
      { target: 'p95 under 2 s', measured: '4 s', holds: false },
    ],
  });
  expect(figure).toEqual({
    id: 'bench chats',
    what: 'chats, 200 people',
    figure: 'all answered: 0 unanswered; **missed:** p95 under 2 s: 4 s; p50 / p95 in ms: bot 1.2 / 22',
  });
});
