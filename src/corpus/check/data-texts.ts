import type { CheckedCorpus, Filed } from './checked-corpus.ts';

/** A text of a data file that people read, in both languages. */
export interface DataText {
  readonly file: string;
  readonly line: number;
  readonly vi: string;
  readonly en: string;
}

type Both = { readonly vi: string; readonly en: string };

/** The texts of the data files: titles of sources, notes of figures and places, names of indicators and offices. */
export function dataTexts({ sources, places, observations, indicators, contacts }: CheckedCorpus): readonly DataText[] {
  const each = <T>(list: readonly Filed<T>[], texts: (value: T) => readonly (Both | null)[]): readonly DataText[] =>
    list.flatMap(({ file, line, value }) =>
      texts(value).flatMap((both) => (both === null ? [] : [{ file, line, vi: both.vi, en: both.en }])),
    );
  return [
    ...each(sources, (it) => [it.title]),
    ...each(places, (it) => [it.note]),
    ...each(observations, (it) => [it.note]),
    ...each(indicators, (it) => [it.label]),
    ...each(contacts, (it) => [it.name, it.does]),
  ];
}
