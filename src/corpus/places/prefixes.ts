import type { PlaceKind } from '../model.ts';
import { byFirstWord, fits, joins, type NameWord, wantedWords, type WantedWord } from './words.ts';

interface Written {
  readonly words: readonly string[];
  readonly kinds: readonly PlaceKind[];
  /** Only before a point or a capital: `h. Bình Gia`, `P. Tam Thanh`. */
  readonly short?: boolean;
}

const before: readonly Written[] = [
  { words: ['thành', 'phố'], kinds: ['province', 'district'] },
  { words: ['thị', 'xã'], kinds: ['district'] },
  { words: ['thị', 'trấn'], kinds: ['commune'] },
  { words: ['đặc', 'khu'], kinds: ['special_zone'] },
  { words: ['khu', 'vực'], kinds: ['region', 'area'] },
  { words: ['province', 'of'], kinds: ['province'] },
  { words: ['city', 'of'], kinds: ['province', 'district'] },
  { words: ['district', 'of'], kinds: ['district'] },
  { words: ['commune', 'of'], kinds: ['commune'] },
  { words: ['ward', 'of'], kinds: ['ward'] },
  { words: ['tỉnh'], kinds: ['province'] },
  { words: ['tp'], kinds: ['province', 'district'] },
  { words: ['vùng'], kinds: ['region', 'area'] },
  { words: ['huyện'], kinds: ['district'] },
  { words: ['quận'], kinds: ['district'] },
  { words: ['xã'], kinds: ['commune'] },
  { words: ['phường'], kinds: ['ward'] },
  { words: ['h'], kinds: ['district'], short: true },
  { words: ['q'], kinds: ['district'], short: true },
  { words: ['tx'], kinds: ['district'], short: true },
  { words: ['tt'], kinds: ['commune'], short: true },
  { words: ['x'], kinds: ['commune'], short: true },
  { words: ['p'], kinds: ['ward'], short: true },
  { words: ['t'], kinds: ['province'], short: true },
];

const after: readonly Written[] = [
  { words: ['special', 'zone'], kinds: ['special_zone'] },
  { words: ['province'], kinds: ['province'] },
  { words: ['city'], kinds: ['province', 'district'] },
  { words: ['district'], kinds: ['district'] },
  { words: ['commune'], kinds: ['commune'] },
  { words: ['township'], kinds: ['commune'] },
  { words: ['ward'], kinds: ['ward'] },
  { words: ['region'], kinds: ['region', 'area'] },
];

interface Marker extends Omit<Written, 'words'> {
  readonly words: readonly WantedWord[];
}

const wanted = (markers: readonly Written[]): readonly Marker[] =>
  markers.map((marker) => ({ ...marker, words: wantedWords(marker.words) }));
const beforeAt = byFirstWord(wanted(before));
const afterAt = byFirstWord(wanted(after));

/** What a text calls a place: the kinds the words mean, and how many words they take. */
export interface Called {
  readonly kinds: readonly PlaceKind[];
  readonly length: number;
}

/** The word for a kind that starts at `at` (`huyện`, `TP.`), if a name can follow it. */
export function calledBefore(words: readonly NameWord[], at: number): Called | null {
  for (const marker of beforeAt(words[at])) {
    const next = words[at + marker.words.length];
    if (next === undefined || !standsAt(words, at, marker) || !leadsTo(next)) continue;
    if (marker.short === true && !(next.gap.startsWith('.') || (next.capital && words[at]?.capital === true))) continue;
    return { kinds: marker.kinds, length: marker.words.length };
  }
  return null;
}

/** The English word for a kind that follows a name: `Binh Gia district`. */
export function calledAfter(words: readonly NameWord[], at: number): Called | null {
  const marker = afterAt(words[at]).find(
    (it) => standsAt(words, at, it) && words.slice(at, at + it.words.length).every(joins),
  );
  return marker === undefined ? null : { kinds: marker.kinds, length: marker.words.length };
}

function standsAt(words: readonly NameWord[], at: number, marker: Marker): boolean {
  return marker.words.every((expected, index) => {
    const word = words[at + index];
    return word !== undefined && fits(word, expected) && (index === 0 || joins(word));
  });
}

/** `TP. Lạng Sơn`, `TP.HCM`, `tỉnh Lạng Sơn`, but not over a comma. */
function leadsTo(next: NameWord): boolean {
  return /^\.?\s*$/u.test(next.gap) && next.gap !== '';
}
