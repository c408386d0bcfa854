const LEAST = 5;

/** The last sentence, where the question stands after its circumstances; all when that is only a few words. */
export function askingPart(text: string): string {
  const last = text
    .split(/(?<=[.!?;\n])\s+/u)
    .filter((part) => part.trim() !== '')
    .at(-1);
  return last === undefined || last.split(/\s+/u).length < LEAST ? text : last;
}
