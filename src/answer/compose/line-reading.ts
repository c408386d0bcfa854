import type { Passage } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { findQuantities, type Quantity } from '../../language/quantities.ts';
import { findGroups, type Group } from '../understanding/groups.ts';
import type { Line } from './lines.ts';

type Cut = Pick<Line, 'text' | 'passage' | 'document'>;

/** What has been read of a line so far. */
interface Reading {
  quantities?: readonly Quantity[];
  groups?: ReadonlySet<Group>;
  words?: readonly string[];
}

/** Texts of a passage that are remembered: its lines, and those that are quoted together. */
const MOST = 100;

/** The same lines are weighed for one question after the other: what is read of one is kept for as long as its passage is. */
const readings = new WeakMap<Passage, Map<string, Reading>>();

function readingOf(passage: Passage, text: string): Reading {
  const texts = readings.get(passage) ?? new Map<string, Reading>();
  readings.set(passage, texts);
  const reading = texts.get(text) ?? {};
  if (texts.size >= MOST) texts.clear();
  texts.set(text, reading);
  return reading;
}

/** The quantities of a line, in its order. */
export function quantitiesOf({ text, passage }: Cut): readonly Quantity[] {
  return (readingOf(passage, text).quantities ??= findQuantities(text, passage.language));
}

/** The quantities of a text that is quoted from a passage: one or more of its lines. Of any other text nothing is kept. */
export function quantitiesQuoted(text: string, passage: Passage): readonly Quantity[] {
  const isQuoted = text.split('\n').every((line) => passage.text.includes(line));
  if (!isQuoted) return findQuantities(text, passage.language);
  return (readingOf(passage, text).quantities ??= findQuantities(text, passage.language));
}

/** The groups that a line names. */
export function groupsOf({ text, passage }: Cut): ReadonlySet<Group> {
  return (readingOf(passage, text).groups ??= findGroups(foldDiacritics(text)));
}

/** The words of a line in small letters, in its order. */
export function wordsOf({ text, passage }: Cut): readonly string[] {
  return (readingOf(passage, text).words ??= text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
}
