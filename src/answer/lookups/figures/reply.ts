import type { Language, Place } from '../../../corpus/model.ts';
import { splitSentences } from '../../../language/sentences.ts';
import type { Computed } from '../../../statistics/arithmetic.ts';
import type { FigureGroup } from '../../../statistics/find/result.ts';
import type { ObservationRow, PlaceAsked } from '../../../statistics/model.ts';
import { basisNote } from '../../compose/notes.ts';
import type { Found } from '../../draft.ts';
import type { AnswerBlock, Status } from '../../model.ts';
import { type StatisticsTexts } from '../../texts/statistics-keys.ts';
import { statisticsTextsIn } from '../../texts/statistics-texts.ts';
import { fill } from '../../texts/texts.ts';
import { createFigureCiter, type FigureCiter } from './cite.ts';
import type { FigureParts } from './deps.ts';
import { basisOf, nameOf, saidOf, sourceName, sourceOf } from './wording.ts';
import { isShown } from '../../../statistics/find/select.ts';

/** A reply while it is put together. */
export interface Reply {
  readonly language: Language;
  readonly texts: StatisticsTexts;
  readonly citer: FigureCiter;
  readonly parts: FigureParts;
  /** Adds a sentence that rests on citations. */
  say(kind: 'lead' | 'paragraph' | 'note', text: string, cites: readonly number[]): void;
  /** Adds a sentence about figures, filled with their words, and cites them. */
  tell(
    kind: 'lead' | 'paragraph' | 'note',
    sentence: string,
    group: FigureGroup,
    more?: Readonly<Record<string, string>>,
  ): void;
  /** Adds a table; every row is held to all citations of the table. */
  table(header: readonly string[], rows: readonly (readonly string[])[], behind: readonly ObservationRow[]): void;
  /** Adds day, standard and source of figures, each once. */
  basis(rows: readonly ObservationRow[]): void;
  /** Adds the sources of figures whose day and standard a table shows. */
  sources(rows: readonly ObservationRow[]): void;
  /** Adds the notes of figures, each once. */
  notes(rows: readonly ObservationRow[]): void;
  /** Notes that a number was worked out. */
  workedOut(computed: Computed): void;
  /** Names the law that what was said so far rests on. */
  law(): void;
  /** Says that there are no figures of a place. */
  noFigures(place: Place | undefined): void;
  /** Says that the documents do not tell what is asked about a place. */
  missingTopic(place: Place | undefined): void;
  found(status: Status, followUps: readonly string[]): Found;
}

/** Begins a reply. */
export function createReply(parts: FigureParts, language: Language): Reply {
  const citer = createFigureCiter(parts, language);
  const texts = statisticsTextsIn(language);
  const blocks: AnswerBlock[] = [];
  const computed: Computed[] = [];
  const data = new Set<ObservationRow>();
  const said = new Set<string>();
  const named = new Set<string>();
  const once = (text: string): boolean => text !== '' && !said.has(text) && said.add(text).size > 0;
  const remember = (rows: readonly ObservationRow[]): void => rows.forEach((row) => data.add(row));

  const sourcesOf = (rows: readonly ObservationRow[]): readonly number[] => [
    ...new Set(rows.flatMap((row) => citer.source(row))),
  ];

  const reply: Reply = {
    language,
    texts,
    citer,
    parts,
    say(kind, text, cites) {
      if (once(text)) blocks.push({ kind, text, cites });
    },
    tell(kind, sentence, group, more = {}) {
      remember(group);
      const text = fill(sentence, { ...saidOf(group, language), ...more });
      reply.say(kind, text.charAt(0).toUpperCase() + text.slice(1), citer.rows(group));
    },
    table(header, rows, behind) {
      remember(behind);
      blocks.push({ kind: 'table', header, rows, cites: citer.rows(behind) });
    },
    basis(rows) {
      const bySaying = new Map<string, ObservationRow[]>();
      for (const row of rows) {
        named.add(sourceName(row, language));
        const text = [basisOf(row, language), sourceOf(row, language)].filter((part) => part !== '').join(' ');
        bySaying.set(text, [...(bySaying.get(text) ?? []), row]);
      }
      for (const [text, behind] of bySaying) reply.say('paragraph', text, sourcesOf(behind));
      if (rows.some((row) => !isShown(row))) reply.say('note', texts.smallCell, []);
    },
    sources(rows) {
      const names = [...new Set(rows.map((row) => sourceName(row, language)))].filter((name) => !named.has(name));
      if (names.length === 0) return;
      reply.say('paragraph', fill(texts.source, { title: names.join('; ') }), sourcesOf(rows));
      if (rows.some((row) => !isShown(row))) reply.say('note', texts.smallCell, []);
    },
    notes(rows) {
      for (const row of rows) {
        const note = row.observation.note?.[language];
        if (note === undefined) continue;
        const cites = citer.note(row);
        const fresh = splitSentences(note).filter((sentence) => once(sentence));
        if (fresh.length > 0 && cites.length > 0) reply.say('note', fill(texts.note, { note: fresh.join(' ') }), cites);
      }
    },
    workedOut: (it) => void computed.push(it),
    law() {
      const note = basisNote(citer.all(), language);
      if (note !== null) blocks.push(note);
    },
    noFigures(place) {
      if (place !== undefined) reply.say('note', fill(texts.noFigures, { place: nameOf(place, language) }), []);
    },
    missingTopic(place) {
      reply.say('lead', fill(texts.placeNotKnown, { place: place === undefined ? '' : nameOf(place, language) }), []);
    },
    found: (status, followUps) => ({
      status,
      blocks,
      isResult: true,
      citations: citer.all(),
      followUps: [...new Set(followUps)].slice(0, 4),
      ...(computed.length === 0 ? {} : { computed }),
      ...(data.size === 0 ? {} : { data: [...data].filter(isShown) }),
    }),
  };
  return reply;
}

/** Whether the places of a question include the whole country. */
export function isCountry({ versions }: PlaceAsked): boolean {
  return versions.some(({ kind }) => kind === 'country');
}
