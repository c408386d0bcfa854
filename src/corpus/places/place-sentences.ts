import { splitSentences } from '../../language/sentences.ts';
import { writeTime } from '../../language/write-day.ts';
import { writeNumber } from '../../language/write-number.ts';
import type { Day, Language, Place } from '../model.ts';

/** What the sentences about a place look up. */
export interface RegisterView {
  byId(id: string): Place | undefined;
  children(id: string): readonly Place[];
  /** The name of a place with its kind, inside a sentence; `boundary` tells a merged province from the old one of its name. */
  name(place: Place, language: Language, boundary?: boolean): string;
}

const UNITS: readonly Place['kind'][] = ['commune', 'ward', 'special_zone'];

const WORDS = {
  vi: {
    unchanged: '{Place} giữ nguyên, không hợp nhất khi sắp xếp tỉnh, thành phố ngày 01/7/2025.',
    formed: '{Place} được lập {from} trên cơ sở hợp nhất {parted} đơn vị: {parts}.',
    part: '{Place} được lập {from}, là một phần địa bàn {parts}.',
    ended: '{Place} còn tồn tại đến hết {to}; từ {next}, địa bàn này thuộc {became}.',
    together: 'Cùng nhập vào {became} còn có: {others}.',
    endedDistrict: '{Place} thuộc {parent}, không còn là đơn vị hành chính từ {next} vì cả nước bỏ cấp huyện.',
    became: 'Địa bàn {place} nay là {count} đơn vị cấp xã: {became}.',
    becameUnknown: 'Danh bạ chưa ghi {place} nay thành những xã, phường nào.',
    lies: '{Place} thuộc {parent}.',
    units: 'Các đơn vị cấp xã của {place} có trong danh bạ: {units}.',
    note: '{note}',
    and: 'và',
  },
  en: {
    unchanged: '{Place} was kept as it is and not merged when provinces were rearranged on 1 July 2025.',
    formed: '{Place} was formed on {from} by merging {parted} units: {parts}.',
    part: '{Place} was formed on {from} and is a part of the area of {parts}.',
    ended: '{Place} existed until {to}; since {next} its area belongs to {became}.',
    together: 'Also merged into {became}: {others}.',
    endedDistrict:
      '{Place} belonged to {parent} and has not been an administrative unit since {next}, when the district level ended.',
    became: 'The area of {place} is now {count} commune-level units: {became}.',
    becameUnknown: 'The register does not say which communes and wards {place} became.',
    lies: '{Place} lies in {parent}.',
    units: 'Commune-level units of {place} in the register: {units}.',
    note: '{note}',
    and: 'and',
  },
} as const;

/** What a sentence about a place tells. */
export type PlaceFact =
  | 'unchanged'
  | 'formed'
  | 'part'
  | 'ended'
  | 'endedDistrict'
  | 'together'
  | 'became'
  | 'becameUnknown'
  | 'lies'
  | 'units'
  | 'note';

/** One sentence about a place, complete in itself. */
export interface PlaceSentence {
  readonly fact: PlaceFact;
  readonly text: string;
}

/** What the register says about a place: what it is, was formed from, became and lies in, its units and its note. */
export function placeSentences(place: Place, language: Language, register: RegisterView): readonly PlaceSentence[] {
  const words = WORDS[language];
  const named = (ids: readonly string[]): readonly Place[] => ids.flatMap((id) => register.byId(id) ?? []);
  const list = (some: readonly Place[]): string =>
    listOf(
      some.map((other) => register.name(other, language)),
      words.and,
    );
  const parent = register.byId(place.parent ?? '');
  const became = named(place.became);
  const others = became.flatMap(({ formedFrom }) => formedFrom).filter((id) => id !== place.id);
  const units = register.children(place.id).filter(({ kind }) => UNITS.includes(kind));
  const name = register.name(place, language);
  const values: Readonly<Record<string, string>> = {
    place: name,
    Place: capital(name),
    parent: parent === undefined ? '' : register.name(parent, language),
    from: place.validFrom === null ? '' : writeTime(place.validFrom, language),
    to: place.validTo === null ? '' : writeTime(place.validTo, language),
    next: place.validTo === null ? '' : writeTime(dayAfter(place.validTo), language),
    parts: list(named(place.formedFrom)),
    parted: writeNumber(place.formedFrom.length, language),
    became: listOf(
      became.map((other) => register.name(other, language, true)),
      words.and,
    ),
    count: writeNumber(became.length, language),
    others: list(named(others)),
    units: list(units),
    note: noteOf(place, language),
  };
  return factsOf(place, { parent, others: others.length, units: units.length }).map((fact) => ({
    fact,
    text: words[fact].replaceAll(/\{(\w+)\}/gu, (slot, key: string) => values[key] ?? slot),
  }));
}

interface Around {
  readonly parent: Place | undefined;
  readonly others: number;
  readonly units: number;
}

/** Which sentences are true of a place. */
function factsOf(place: Place, { parent, others, units }: Around): readonly PlaceFact[] {
  const gone = place.validTo !== null;
  const note: readonly PlaceFact[] = noteOf(place, 'vi') === '' ? [] : ['note'];
  switch (place.kind) {
    case 'province': {
      const kept = !gone && place.formedFrom.length === 0;
      const ended: readonly PlaceFact[] =
        gone && place.became.length > 0 ? ['ended', ...(others > 0 ? ['together' as const] : [])] : [];
      return [
        ...(place.formedFrom.length > 0 ? ['formed' as const] : []),
        ...(kept ? ['unchanged' as const] : []),
        ...ended,
        ...note,
        ...(units > 0 ? ['units' as const] : []),
      ];
    }
    case 'district':
      return [
        ...(gone ? ['endedDistrict' as const] : []),
        place.became.length > 0 ? 'became' : 'becameUnknown',
        ...note,
      ];
    case 'country':
    case 'region':
    case 'commune':
    case 'ward':
    case 'special_zone':
    case 'area':
    case 'group':
      return [
        ...(parent !== undefined && parent.kind !== 'country' ? ['lies' as const] : []),
        ...(place.formedFrom.length > 0 ? ['part' as const] : []),
        ...note,
      ];
  }
}

/** What a note adds; the first sentences of the note of a province or an old district only repeat its lineage. */
function noteOf({ kind, note, validTo }: Place, language: Language): string {
  if (note === null) return '';
  const repeated = kind === 'province' ? (validTo === null ? 1 : 2) : kind === 'district' ? 1 : 0;
  return splitSentences(note[language]).slice(repeated).join(' ');
}

function listOf(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dayAfter(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
