import { beforeAll, describe, expect, it } from 'vitest';
import { type FigureAnswers, figureAnswers, saidBy } from './support/figure-answers.ts';
import { type Asked, says } from './support/by-kind/asked.ts';
import { comparisonsOfPlaces, nationalAgainstLocal, rankings, shares } from './support/by-kind/over-places.ts';
import { changes, comparisonsOfYears, followUps, latest, trends } from './support/by-kind/over-time.ts';

let figures: FigureAnswers;
beforeAll(async () => {
  figures = await figureAnswers();
});

/** Every kind of question, made of the tables themselves; what must be said is worked out from the tables without the program. */
const KINDS: readonly (readonly [kind: string, asked: readonly Asked[]])[] = [
  ['change between years', changes()],
  ['share', shares()],
  ['trend', trends()],
  ['ranking', rankings()],
  ['comparison of places', comparisonsOfPlaces()],
  ['comparison of years', comparisonsOfYears()],
  ['the latest', latest()],
  ['national against local', nationalAgainstLocal()],
  ['follow-up', followUps()],
];

describe.each(KINDS)('questions about figures: %s', (_kind, asked) => {
  it('are at least 40, no two the same', () => {
    const texts = new Set(asked.map(({ turns }) => turns.join(' → ')));
    expect(texts.size).toBe(asked.length);
    expect(texts.size).toBeGreaterThanOrEqual(40);
  });

  it.each(asked.map((one) => [one.turns.join(' → '), one] as const))('%s', async (_text, one) => {
    const answer = (await figures.converse(...one.turns)).at(-1);
    if (answer === undefined) throw new Error('no answer');
    const said = saidBy(one.first === true ? { ...answer, blocks: answer.blocks.slice(0, 1) } : answer);
    expect(answer).toMatchObject({ status: 'answered', language: one.language });
    expect(
      one.values.filter((value) => !says(said, value, one.language)),
      said,
    ).toEqual([]);
    for (const word of one.words) expect(said.toLowerCase()).toContain(word.toLowerCase());
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(answer.blocks, 'the gate drops nothing').toHaveLength((figures.lastFound()?.blocks.length ?? 0) + 1);
  });
});
