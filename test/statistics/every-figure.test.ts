import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/corpus/model.ts';
import { placeName } from '../../src/corpus/places/place-name.ts';
import { isSmallCell } from '../../src/corpus/statistics/small-cell.ts';
import { valueOf } from '../../src/answer/lookups/figures/wording.ts';
import type { ObservationRow } from '../../src/statistics/model.ts';
import { type FigureAnswers, figureAnswers, saidBy } from './support/figure-answers.ts';

let figures: FigureAnswers;
beforeAll(async () => {
  figures = await figureAnswers();
});

/** A question for just this figure, put together from the names of the tables. */
function questionFor({ place, indicator, observation: { period } }: ObservationRow, language: Language): string {
  const label = indicator.label[language].replace(/ \(.*\)$/u, '');
  const name = placeName(place, language)
    .replace(' (cũ)', '')
    .replace(/^the former /u, '');
  const span = period.includes('-');
  return language === 'vi'
    ? `${label} của ${name} ${span ? 'giai đoạn' : 'năm'} ${period} là bao nhiêu?`
    : `What was the ${label} of ${name} in ${period}?`;
}

describe.each(['vi', 'en'] as const)('every figure of the tables, asked for by its names (%s)', (language) => {
  it('is answered with its value, its standard and an article where there is one', async () => {
    const rows = figures.parts.table.indicators.flatMap(({ id }) => figures.parts.table.rows(id));
    expect(rows.length).toBeGreaterThan(250);
    const wrong: string[] = [];
    for (const row of rows) {
      const text = questionFor(row, language);
      const answer = await figures.ask(text, { language });
      const said = saidBy(answer);
      const value = isSmallCell(row.observation, row.place)
        ? '5'
        : valueOf(row, language).replace(/^(?:giảm|fell by) |(?: hộ| households| models| projects)$/gu, '');
      const complete =
        answer.status === 'answered' &&
        said.toLowerCase().includes(value.toLowerCase()) &&
        said.includes(row.observation.period);
      const cites =
        row.observation.document === null ||
        isSmallCell(row.observation, row.place) ||
        answer.citations[0]?.document === `${row.observation.document}.${language}`;
      const dropped = (figures.lastFound()?.blocks.length ?? 0) + 1 - answer.blocks.length;
      if (!complete || !cites || dropped !== 0)
        wrong.push(`${text} [${value}] ${answer.status} dropped ${dropped} cites ${cites}: ${said.slice(0, 160)}`);
    }
    expect(wrong).toEqual([]);
  });
});
