import { foldDiacritics } from '../../../language/fold.ts';
import { parseSyllable, writeSyllable } from '../../../language/vietnamese-syllable.ts';
import type { Fault } from '../../tables/fault.ts';
import { dataTexts } from '../data-texts.ts';
import type { CheckedCorpus, Rule } from '../checked-corpus.ts';

/** House spelling of words that are written with i or y. */
const HOUSE = new Map(
  'tỉ:tỷ tỉ-lệ:tỷ kĩ:kỹ kì:kỳ kí:ký kị:kỵ lí:lý mĩ:Mỹ quí:quý quỉ:quỷ quĩ:quỹ hi-sinh:hy hi-vọng:hy qui:quy'
    .split(' ')
    .map((pair): [string, string] => {
      const [wrong = '', right = ''] = pair.split(':');
      return [wrong.replace('-', ' '), right];
    }),
);
const EXCEPT = new Set(['tỉ mỉ', 'tỉ tê', 'kì kèo']);
const WORD = /[\p{L}\p{M}]+/gu;
const NOT_NFC = 'is not NFC; save the file with composed letters';
const FOREIGN = /[fjwz]/iu;

/** All text is NFC; Vietnamese text is made of Vietnamese syllables with the tone where house style puts it, y and i as the house writes them. */
export const spelling: Rule = (corpus) => {
  const names = namesOf(corpus);
  const inData = dataTexts(corpus).flatMap(({ file, line, vi }) => {
    const messages = vi === vi.normalize('NFC') ? wrongWords(vi, names) : [NOT_NFC];
    return messages.map((message) => ({ file, line, message }));
  });
  const inDocuments = corpus.documents.flatMap(({ file, front, text, body, lineOf }) => {
    const decomposed = text.split('\n').findIndex((line) => line !== line.normalize('NFC'));
    const faults: Fault[] = decomposed < 0 ? [] : [{ file, line: decomposed + 1, message: NOT_NFC }];
    if (front.language !== 'vi') return faults;
    const check = (line: number, said: string): readonly Fault[] =>
      wrongWords(said.normalize('NFC'), names).map((message) => ({ file, line, message }));
    return [...faults, ...check(lineOf('title'), front.title), ...body.flatMap((it) => check(it.line, it.text))];
  });
  return [...inData, ...inDocuments];
};

function wrongWords(text: string, names: ReadonlySet<string>): readonly string[] {
  const words = [...text.matchAll(WORD)];
  return words.flatMap((match, index) => {
    const word = match[0];
    const small = word.toLowerCase();
    const beside = /[\d/&._-]/u.test(
      `${text[match.index - 1] ?? ''}${text[match.index + word.length] ?? ''}`.replace(/[.](?=$)/u, ''),
    );
    if (beside || isAbbreviation(word) || FOREIGN.test(word) || names.has(foldDiacritics(small)) || names.has(small))
      return [];
    const pair = `${small} ${words[index + 1]?.[0].toLowerCase() ?? ''}`;
    const house = EXCEPT.has(pair) ? undefined : (HOUSE.get(pair) ?? HOUSE.get(small));
    if (house !== undefined) return [`“${word}” is written “${house}” here`];
    const syllable = parseSyllable(small);
    if (syllable === null) return [`“${word}” is no Vietnamese syllable; mend it, or add it to allowed-words.txt`];
    const right = writeSyllable(syllable);
    return right === small ? [] : [`“${word}” is written “${right}” here`];
  });
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase() && (word.length > 1 || /^[IVXLC]$/u.test(word));
}

function namesOf({ places, allowedWords }: CheckedCorpus): ReadonlySet<string> {
  const words = places.flatMap((it) =>
    [it.value.name.vi, ...it.value.aliases].flatMap((name) => name.toLowerCase().match(WORD) ?? []),
  );
  const foreign = words.filter((word) => parseSyllable(word.normalize('NFC')) === null).map(foldDiacritics);
  return new Set([...foreign, ...allowedWords]);
}
