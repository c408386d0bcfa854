import { expect, it } from 'vitest';
import { scoreByRoom } from '../../scripts/mutation/by-room.ts';

const file = (...statuses: readonly string[]) => ({ mutants: statuses.map((status) => ({ status })) });

it('counts what tests noticed of what was changed, by room; what no test reaches was not noticed', () => {
  const files = {
    'src/a/one.ts': file('Killed', 'Survived', 'Ignored'),
    'src/a/deep/two.ts': file('Timeout', 'NoCoverage', 'CompileError'),
    'src/ab/three.ts': file('Killed'),
  };
  expect(scoreByRoom({ files }, ['src/a', 'src/ab', 'src/c'])).toEqual([
    { room: 'src/a', killed: 2, total: 4, percent: 50 },
    { room: 'src/ab', killed: 1, total: 1, percent: 100 },
    { room: 'src/c', killed: 0, total: 0, percent: 0 },
  ]);
});
