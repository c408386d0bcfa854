import { describe, expect, it } from 'vitest';
import { statisticsTextsIn } from '../../src/answer/texts/statistics-texts.ts';
import { readIndicators } from '../../src/corpus/observations.ts';

const slots = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/gu)].map(([, slot = '']) => slot).toSorted();

/** Every text with its path, however deep it stands. */
function texts(value: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as const] : texts(Object(text), `${path}${key}.`),
  );
}

describe('the wording of answers from figures', () => {
  const vi = texts(statisticsTextsIn('vi'));
  const en = new Map(texts(statisticsTextsIn('en')));

  it('stands in both languages with the same slots', () => {
    expect(vi.map(([path]) => path)).toEqual([...en.keys()]);
    for (const [path, text] of vi) {
      if (path.startsWith('figure.') || path === 'year' || path === 'span') continue;
      expect({ path, slots: slots(en.get(path) ?? '') }).toEqual({ path, slots: slots(text) });
    }
  });

  it('has a wording for every indicator of the tables, with a slot for the figure', async () => {
    for (const { id } of await readIndicators('corpus')) {
      for (const language of ['vi', 'en'] as const) {
        expect({ id, text: statisticsTextsIn(language).figure[id] }).toEqual({
          id,
          text: expect.stringMatching(/\{(?:value|count)\}/u),
        });
      }
    }
  });
});
