/** Letters made of other letters: full-width forms, mathematical alphabets, enclosed letters. */
const DRESSED = /[\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u{24B6}-\u{24E9}\u{1F130}-\u{1F189}]/gu;

/** Combining marks that Vietnamese writes; any other one on a letter is dress. */
const FOREIGN_MARKS = /(?![\u0300-\u0303\u0306\u0308\u0309\u031B\u0323\u0327])\p{M}/gu;

/** Cyrillic and Greek letters that look like Latin ones, each with the one that it looks like. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  (
    'а=a е=e о=o р=p с=c у=y х=x і=i ѕ=s ј=j һ=h ԁ=d ԛ=q ԝ=w в=b к=k м=m т=t А=A В=B Е=E К=K М=M Н=H О=O Р=P С=C Т=T У=Y Х=X І=I Ѕ=S Ј=J ' +
    'ο=o α=a ν=v ι=i ρ=p υ=u Α=A Β=B Ε=E Ζ=Z Η=H Ι=I Κ=K Μ=M Ν=N Ο=O Ρ=P Τ=T Υ=Y Χ=X'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

const WORD = /[\p{L}\p{M}\d]+/gu;
const LATIN = /\p{Script=Latin}/u;

/**
 * A text in plain Latin letters where it only wears others: `Ｃｈｕẩｎ`, `𝘁𝘂̛̣`, struck-out letters, a Cyrillic `а` amid Latin ones. Words
 * wholly of another script stay as they are, so that Russian is still Russian.
 */
export function plainLetters(text: string): string {
  const undressed = text
    .replaceAll(DRESSED, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')
    .replaceAll(FOREIGN_MARKS, '');
  return undressed.replaceAll(WORD, (word) => (LATIN.test(word) ? withLatin(word) : word));
}

function withLatin(word: string): string {
  return Array.from(word, (letter) => ALIKE.get(letter) ?? letter).join('');
}
