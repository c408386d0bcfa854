/** What a reader has to hold in mind to take in a sentence. */
export interface ReadingLoad {
  /** Words parted by spaces: English words, Vietnamese syllables. */
  readonly words: number;
  /** Words of the longest stretch without a pause: between commas, semicolons, colons, dashes and brackets. */
  readonly clause: number;
}

const PAUSE = /[,;:()“”–—]+(?:\s|$)|\s[-–—]\s|\s(?=[(“])/u;

/** Measures one sentence. */
export function readingLoad(sentence: string): ReadingLoad {
  return {
    words: wordsIn(sentence),
    clause: Math.max(...sentence.split(PAUSE).map(wordsIn)),
  };
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
