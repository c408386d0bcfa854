import type { Place, PlaceKind } from '../model.ts';
import { notPlaces, ordinaryBare, ordinaryWords } from './ordinary-words.ts';
import { calledAfter, calledBefore } from './prefixes.ts';
import { byFirstWord, fits, joins, nameWords, type NameWord, wantedWords, type WantedWord } from './words.ts';

/** A place named in a text. */
export interface PlaceMention {
  /** All places of that name that the text can mean, the likeliest first; never empty. */
  readonly places: readonly Place[];
  /** Kinds that the text calls it (`huyện …`); empty when it says none. */
  readonly called: readonly PlaceKind[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface FindOptions {
  /** Also groups and areas ("huyện nghèo", "rural areas"), which most questions name without meaning a place. */
  readonly groups?: boolean;
}

interface Form {
  readonly place: Place;
  readonly words: readonly WantedWord[];
}

interface Match {
  readonly length: number;
  readonly places: readonly Place[];
  readonly called: readonly PlaceKind[];
}

const KINDS: readonly PlaceKind[] = [
  'country',
  'region',
  'province',
  'district',
  'special_zone',
  'ward',
  'commune',
  'area',
  'group',
];
const WIDE: readonly PlaceKind[] = ['country', 'region', 'province', 'area', 'group'];

/** A finder of the names of these places; build it once. */
export function createFinder(list: readonly Place[]): (text: string, options?: FindOptions) => readonly PlaceMention[] {
  const forms = indexForms(list);
  const formsAt = byFirstWord([...forms.values()].flat());
  /** Numbers of words that a name which begins with a word can have, the longest first. */
  const lengthsAt = (word: NameWord | undefined): readonly number[] =>
    [...new Set(formsAt(word).map((form) => form.words.length))].sort((a, b) => b - a);

  const named = (
    words: readonly NameWord[],
    at: number,
    groups: boolean,
    called: readonly PlaceKind[],
  ): Match | null => {
    for (const length of lengthsAt(words[at])) {
      const span = words.slice(at, at + length);
      if (span.length < length || !span.slice(1).every(joins)) continue;
      const behind = calledAfter(words, at + length);
      const kinds = called.length > 0 ? called : (behind?.kinds ?? []);
      const fitting = (forms.get(span.map((word) => word.folded).join(' ')) ?? [])
        .filter((form) => form.words.every((word, index) => fitsAt(span, index, word)))
        .filter(({ place }) => groups || (place.kind !== 'group' && place.kind !== 'area'))
        .filter(({ place }) => kinds.length > 0 || counts(span, place));
      if (fitting.length === 0) continue;
      return { length: length + (behind?.length ?? 0), places: narrowed(fitting, kinds), called: kinds };
    }
    return null;
  };

  const matchAt = (words: readonly NameWord[], at: number, groups: boolean): Match | null => {
    const before = calledBefore(words, at);
    const plain = named(words, at, groups, []);
    if (before === null) return plain;
    const after = named(words, at + before.length, groups, before.kinds);
    const prefixed = after === null ? null : { ...after, length: after.length + before.length };
    return prefixed !== null && prefixed.length > (plain?.length ?? 0) ? prefixed : plain;
  };

  return (text, options = {}) => {
    const words = nameWords(text);
    const mentions: PlaceMention[] = [];
    for (let at = 0; at < words.length; ) {
      const match = matchAt(words, at, options.groups ?? false);
      const skipped = phraseAt(words, at);
      if (match === null || skipped >= match.length) {
        at += Math.max(1, skipped);
        continue;
      }
      const start = words[at]?.start ?? 0;
      const end = words[at + match.length - 1]?.end ?? text.length;
      mentions.push({ places: match.places, called: match.called, text: text.slice(start, end), start, end });
      at += match.length;
    }
    return mentions;
  };
}

function indexForms(list: readonly Place[]): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form[]>();
  for (const place of list) {
    for (const name of new Set([place.name.vi, place.name.en, ...place.aliases])) {
      const words = nameWords(name);
      const key = words.map((word) => word.folded).join(' ');
      const form = { place, words: wantedWords(words.map((word) => word.canonical)) };
      forms.set(key, [...(forms.get(key) ?? []), form]);
    }
  }
  return forms;
}

function fitsAt(span: readonly NameWord[], index: number, wanted: WantedWord): boolean {
  const word = span[index];
  return word !== undefined && fits(word, wanted);
}

/** Whether a name without a kind before it is a name here and not an ordinary word. */
function counts(span: readonly NameWord[], place: Place): boolean {
  const wide = WIDE.includes(place.kind);
  if (span.length === 1 && !wide) return false;
  if (span.every((word) => word.capital)) return true;
  if (span.some((word) => word.marked)) return !ordinaryWords.has(span.map((word) => word.canonical).join(' '));
  return wide || place.kind === 'district' || !ordinaryBare.has(span.map((word) => word.folded).join(' '));
}

function narrowed(fitting: readonly Form[], kinds: readonly PlaceKind[]): readonly Place[] {
  const places = [...new Set(fitting.map((form) => form.place))];
  const ofKind = places.filter((place) => kinds.includes(place.kind));
  return (ofKind.length > 0 ? ofKind : places).toSorted((a, b) => rank(a) - rank(b));
}

/** Wider before narrower; what exists today before what was. */
function rank(place: Place): number {
  return KINDS.indexOf(place.kind) * 2 + (place.validTo === null ? 0 : 1);
}

const phrasesAt = byFirstWord(notPlaces);

function phraseAt(words: readonly NameWord[], at: number): number {
  const found = phrasesAt(words[at]).filter((phrase) =>
    phrase.words.every((word, index) => {
      const here = words[at + index];
      return here !== undefined && fits(here, word) && (index === 0 || joins(here));
    }),
  );
  return Math.max(0, ...found.map((phrase) => phrase.words.length));
}
