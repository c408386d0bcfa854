import type { Place } from '../../corpus/model.ts';
import type { PlaceMention, Places } from '../../corpus/places.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { PlaceAsked } from '../model.ts';
import type { Span } from './plain.ts';
import { findUnknownPlaces } from './unknown-places.ts';

/** A place named in a question, as far as the register knows it. */
export type PlaceReading =
  | { readonly kind: 'place'; readonly place: PlaceAsked }
  /** One name, several places: which one has to be asked. */
  | { readonly kind: 'homonym'; readonly text: string; readonly places: readonly Place[] }
  /** Named as a place, not in the register; `within` is the known place it is said to lie in. */
  | { readonly kind: 'unknown'; readonly text: string; readonly within: PlaceAsked | null };

export interface PlacesRead {
  readonly readings: readonly PlaceReading[];
  /** Where the names stand. */
  readonly spans: readonly Span[];
}

/** Only these words between two names make the second the one that the first lies in. */
const LIES_IN = /^[\s,(–-]*(?:thuộc|của|ở|tại|trong|nằm trong|thuoc|cua|o|tai|trong|in|of|belonging to)?[\s,(–-]*$/iu;

/**
 * The places a question names: containers ("huyện Bình Gia, Lạng Sơn") narrow and fall away, versions of one province along time
 * stay together, a bare name means the widest unit that bears it, names that several units of one kind bear are homonyms.
 * Names with a slip in their marks are found without marks, where nothing is found with them.
 * @param groups whether groups of people and places ("các huyện nghèo", "khu vực nông thôn") count as places.
 */
export function readPlacesAsked(text: string, places: Places, groups: boolean): PlacesRead {
  const asWritten = readNames(text, places, groups);
  if (asWritten.readings.some(({ kind }) => kind !== 'unknown')) return asWritten;
  const bare = foldDiacritics(text.normalize('NFC')).replaceAll('dd', ' d');
  const withoutMarks = bare.length === text.length ? readNames(bare, places, groups) : asWritten;
  return withoutMarks.readings.some(({ kind }) => kind === 'place') ? withoutMarks : asWritten;
}

function readNames(text: string, places: Places, groups: boolean): PlacesRead {
  const mentions = places.find(text, { groups });
  const containers = new Map<PlaceMention, PlaceMention>();
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    if (next === undefined || !LIES_IN.test(text.slice(mention.end, next.start))) return;
    if (
      mention.places.some((place) =>
        next.places.some((wider) => wider.id !== place.id && places.covers(wider.id, place.id)),
      )
    )
      containers.set(mention, next);
    else if (misnamed(mention)) containers.set(mention, next);
  });
  const dropped = new Set(containers.values());
  const everyone = mentions.flatMap((mention) => mention.places);
  const kept = mentions
    .filter((mention) => !dropped.has(mention))
    .filter((mention) => !isScopeOfGroup(mention, mentions));
  const readings = kept
    .map((mention) => readMention(mention, containers.get(mention), everyone, places))
    .map((reading, index) => ofItsTime(reading, kept[index], text));
  const unknown = findUnknownPlaces(text, mentions);
  const spans = [...mentions, ...unknown];
  const within = mentions.length === 1 && unknown.length === 1 ? mentions[0] : undefined;
  const container = within === undefined || unknown[0] === undefined ? undefined : within;
  const strangers = unknown.map((name): PlaceReading => {
    const wider =
      container ??
      mentions.find((mention) => LIES_IN.test(text.slice(name.end, mention.start)) && mention.start >= name.end);
    return {
      kind: 'unknown',
      text: name.text,
      within: wider === undefined ? null : { text: wider.text, versions: wider.places },
    };
  });
  const own = strangers.flatMap((reading) =>
    reading.kind === 'unknown' && reading.within !== null ? [reading.within.text] : [],
  );
  const others = readings.filter((reading) => reading.kind !== 'place' || !own.includes(reading.place.text));
  return { readings: unique([...others, ...strangers]), spans };
}

const OLD =
  /^[\s(]*(?:cũ|cu|trước (?:khi )?(?:sáp nhập|hợp nhất)|truoc (?:khi )?(?:sap nhap|hop nhat)|before the merger)(?!\p{L})/iu;
const NEW =
  /^[\s(]*(?:mới|moi(?! nhat)|sau (?:khi )?(?:sáp nhập|hợp nhất|sap nhap|hop nhat)|after the merger)(?!\p{L})/iu;
const OLD_BEFORE = /(?:former|old)\s+$/iu;
const NEW_BEFORE = /(?:new|merged)\s+$/iu;

/** "Lào Cai cũ", "the new Ho Chi Minh City": only that version of the province. */
function ofItsTime(reading: PlaceReading, mention: PlaceMention | undefined, text: string): PlaceReading {
  if (reading.kind !== 'place' || mention === undefined || reading.place.versions.length < 2) return reading;
  const [before, after] = [text.slice(0, mention.start), text.slice(mention.end)];
  const old = OLD.test(after) || OLD_BEFORE.test(before);
  const fresh = NEW.test(after) || NEW_BEFORE.test(before);
  if (old === fresh) return reading;
  const versions = reading.place.versions.filter(({ validTo }) => (validTo !== null) === old);
  return versions.length === 0 ? reading : { kind: 'place', place: { ...reading.place, versions } };
}

/** A province that only says whose group is meant, or a district that the group is named after: "các huyện nghèo Quảng Ngãi". */
function isScopeOfGroup(mention: PlaceMention, mentions: readonly PlaceMention[]): boolean {
  const groups = mentions.filter((other) => other !== mention).flatMap((other) => other.places.filter(isGroup));
  return groups.some((group) =>
    mention.places.some(
      ({ id, kind, name }) =>
        kind !== 'country' && (id === group.parent || fold(group.name.vi).includes(fold(name.vi))),
    ),
  );
}

function readMention(
  mention: PlaceMention,
  container: PlaceMention | undefined,
  everyone: readonly Place[],
  places: Places,
): PlaceReading {
  const { text } = mention;
  if (misnamed(mention)) {
    return {
      kind: 'unknown',
      text,
      within:
        container === undefined ? parentOf(mention, places) : { text: container.text, versions: container.places },
    };
  }
  if (mention.places.every(isGroup)) return groupOf(mention, everyone, places);
  const inside =
    container === undefined
      ? mention.places
      : mention.places.filter((place) => container.places.some((wider) => places.covers(wider.id, place.id)));
  const widest = ofOneKind(inside.length > 0 ? inside : mention.places);
  if (widest.length === 1 || sameAlongTime(widest)) return { kind: 'place', place: { text, versions: widest } };
  return { kind: 'homonym', text, places: widest };
}

/** "thành phố Lạng Sơn" is not the province, "huyện Tràng Định" not the commune of that name. */
function misnamed({ called, places }: PlaceMention): boolean {
  if (called.length === 0 || places.some(isGroup)) return false;
  const urban = called.includes('province') && called.includes('district');
  return !places.some(({ kind, city }) => called.includes(kind) && !(urban && kind === 'province' && city !== true));
}

function parentOf(mention: PlaceMention, places: Places): PlaceAsked | null {
  const parent = places.byId(mention.places[0]?.parent ?? '');
  return parent === undefined || parent.kind === 'country' ? null : { text: parent.name.vi, versions: [parent] };
}

/** The group of the province named or of a place in it, else the one of the whole country, else all: which is asked back. */
function groupOf({ text, places: groups }: PlaceMention, everyone: readonly Place[], places: Places): PlaceReading {
  const others = everyone.filter((place) => !isGroup(place) && place.kind !== 'country');
  const named = groups.filter(({ parent }) =>
    others.some(({ id }) => parent !== null && places.covers(parent, id) && parent !== 'vn'),
  );
  const national = groups.filter(({ parent }) => parent === 'vn');
  const meant = [named, national, groups].find(({ length }) => length > 0) ?? [];
  return meant.length === 1
    ? { kind: 'place', place: { text, versions: meant } }
    : { kind: 'homonym', text, places: meant };
}

function isGroup({ kind }: Place): boolean {
  return kind === 'group' || kind === 'area';
}

/** The finder gives the widest kind first. */
function ofOneKind(found: readonly Place[]): readonly Place[] {
  const [first] = found;
  return found.filter(({ kind }) => kind === first?.kind);
}

function sameAlongTime(found: readonly Place[]): boolean {
  const [first] = found;
  return found.every(
    ({ id, kind, name }) => kind === 'province' && (id === first?.id || fold(name.vi) === fold(first?.name.vi ?? '')),
  );
}

function fold(name: string): string {
  return foldDiacritics(name);
}

function unique(readings: readonly PlaceReading[]): readonly PlaceReading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = reading.kind === 'place' ? reading.place.versions.map(({ id }) => id).join(' ') : reading.text;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
