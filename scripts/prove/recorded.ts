import type { Figure } from '../record/recorded-figures.ts';
import type { Part } from './part.ts';

/** The parts of the proof by the rows of the README's table; every kind of hostile input is one row together. */
const ROWS: readonly { readonly id: string; readonly what: string; readonly parts: (name: string) => boolean }[] = [
  {
    id: 'prove faults',
    what: 'faults injected, each row of `test/faults/README.md` and its neighbours',
    parts: (name) => name === 'faults',
  },
  {
    id: 'prove leaks',
    what: 'what must never come out: texts, ids, tokens in log and error',
    parts: (name) => name === 'leaks',
  },
  { id: 'prove kills', what: 'builds and writes of the state killed', parts: (name) => name === 'kills' },
  {
    id: 'prove adversarial',
    what: 'adversarial questions, 100 to develop on and 100 only reported',
    parts: (name) => name === 'adversarial questions',
  },
  {
    id: 'prove claims',
    what: 'figures of the documents asked as a claim, as they are and altered by half',
    parts: (name) => name === 'claims of the documents',
  },
];

/** The proof for the README, a row for each of its parts that was run. */
export function proofFigures(parts: readonly Part[]): readonly Figure[] {
  const known = ROWS.flatMap(({ id, what, parts: isOf }) =>
    figureOf(
      id,
      what,
      parts.filter(({ name }) => isOf(name)),
    ),
  );
  const input = parts.filter(({ name }) => !ROWS.some(({ parts: isOf }) => isOf(name)));
  return [...known, ...figureOf('prove input', 'generated hostile input', input)];
}

function figureOf(id: string, what: string, parts: readonly Part[]): readonly Figure[] {
  if (parts.length === 0) return [];
  const sum = (of: (part: Part) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const kinds = parts.length === 1 ? [] : [parts.map(({ name, tried }) => `${name} ${tried}`).join(', ')];
  const told = parts.flatMap(({ notes }) => notes).filter((note) => /^(?:adversarial|claims)/u.test(note));
  const counts = `${sum(({ tried }) => tried)} tried, ${sum(({ lost }) => lost)} lost, ${sum(({ leaked }) => leaked)} leaked`;
  return [{ id, what, figure: [counts, ...kinds, ...told].join('; ') }];
}
