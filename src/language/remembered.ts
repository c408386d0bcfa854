const ROOM = 100_000;

/**
 * The same form of a word, worked out once for each word. Texts repeat few words often, so this is many times faster over a whole corpus.
 * Forgets all when it has seen 100,000 different words, so its size is bounded whatever comes.
 */
export function remembered(form: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= ROOM) known.clear();
    const found = form(word);
    known.set(word, found);
    return found;
  };
}
