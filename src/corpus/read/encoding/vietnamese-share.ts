/** Onset, vowels and coda of a syllable without its marks. */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:uye|uya|uyu|oai|oay|oao|oeo|uay|uoi|uou|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?$/u;
/** The letters that each vowel mark stands on: circumflex, breve, horn. */
const MARKED: Readonly<Record<string, string>> = { '\u0302': 'aeo', '\u0306': 'a', '\u031B': 'ou' };
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const SAMPLE = 40_000;

/** How Vietnamese a text's marked words are. */
export interface VietnameseShare {
  /** Words that hold a letter beyond ASCII. */
  readonly marked: number;
  /** Share of them that are legal Vietnamese syllables, 0 to 1; 0 without any. */
  readonly legal: number;
}

/** Counts the words with letters beyond ASCII and how many of them Vietnamese can have: near 1 in Vietnamese, low in text read with a wrong encoding. */
export function vietnameseShare(text: string): VietnameseShare {
  let marked = 0;
  let legal = 0;
  for (const [word] of text.slice(0, SAMPLE).matchAll(/(?:[a-z]|(?![“”‘’–—…«»•·°\s])\P{ASCII})+/giu)) {
    if (!/\P{ASCII}/u.test(word)) continue;
    marked += 1;
    if (isSyllable(word)) legal += 1;
  }
  return { marked, legal: marked === 0 ? 0 : legal / marked };
}

function isSyllable(word: string): boolean {
  let bare = '';
  let tones = 0;
  for (const letter of word.toLowerCase().normalize('NFD')) {
    const under = MARKED[letter];
    if (TONES.includes(letter)) tones += 1;
    else if (under === undefined) bare += letter === 'đ' ? 'd' : letter;
    else if (!under.includes(bare.at(-1) ?? '?')) return false;
  }
  return tones <= 1 && SYLLABLE.test(bare);
}
