import { foldDiacritics } from '../../../language/fold.ts';
import type { ReadDocument } from '../read-document.ts';
import { agreement } from './numerals.ts';

const FEWEST_WORDS = 6;
const KEY_WORDS = 4;
/** Share of a title's words that an address spells in order. */
const SPELLS = 0.85;

/**
 * Finds the original of a translation by its source address: the same address, or one that spells the original's title, as news sites
 * make them (`/binh-gia-lang-son-tap-trung-….htm`).
 */
export function finderByAddress(originals: readonly ReadDocument[]): (translation: ReadDocument) => string | null {
  const byAddress = new Map<string, string>();
  const byTitle = new Map<string, { readonly id: string; readonly words: readonly string[] }[]>();
  for (const { document } of originals) {
    if (document.url !== null) byAddress.set(addressKey(document.url), document.id);
    const words = wordsOf(document.title);
    if (words.length < FEWEST_WORDS) continue;
    const key = words.slice(0, KEY_WORDS).join(' ');
    byTitle.set(key, [...(byTitle.get(key) ?? []), { id: document.id, words }]);
  }
  return ({ document: { url } }) => {
    if (url === null) return null;
    const spelled = wordsOf(new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '');
    const titles = byTitle.get(spelled.slice(0, KEY_WORDS).join(' ')) ?? [];
    return (
      byAddress.get(addressKey(url)) ?? titles.find(({ words }) => agreement(words, spelled) >= SPELLS)?.id ?? null
    );
  };
}

/** An address without what does not tell pages apart: protocol, `www.`, tracking, the slash at its end. */
function addressKey(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  for (const name of Array.from(searchParams.keys()))
    if (/^(?:utm_|fbclid|gclid|zarsrc)/u.test(name)) searchParams.delete(name);
  return `${host.toLowerCase().replace(/^(?:www|m|amp)\./u, '')}${pathname.replace(/\/+$/u, '')}?${searchParams.toString()}`;
}

/** Folded words of a title or an address; endings and article numbers of the site are no words. */
function wordsOf(text: string): string[] {
  const bare = foldDiacritics(text).replace(/\.\w{2,5}$/u, '');
  return (bare.match(/[a-z0-9]+/gu) ?? []).filter((word) => !/\d{5,}/u.test(word));
}
