import type { Figure } from '../record/recorded-figures.ts';
import type { Part } from './part.ts';

/** The proof in one line of the README's table. */
export function proofFigure(parts: readonly Part[]): Figure {
  const sum = (of: (part: Part) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const each = parts.map(({ name, tried }) => `${name} ${tried}`).join(', ');
  const minutes = sum(({ ms }) => ms) / 60_000;
  const told = parts.flatMap(({ notes }) => notes).filter((note) => /^(?:adversarial|claims)/u.test(note));
  return {
    id: 'prove',
    what: `faults, hostile input, adversarial questions, kills and leaks: ${sum(({ tried }) => tried)} tried`,
    figure: `lost ${sum(({ lost }) => lost)}, leaked ${sum(({ leaked }) => leaked)} in ${minutes.toFixed(0)} minutes: ${each}; ${told.join('; ')}`,
  };
}
