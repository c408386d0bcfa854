import type { Language } from '../../../corpus/model.ts';

/** Words for members of a household; what is written here carries its marks. */
const KIN: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set('ông bà bố mẹ cha má vợ chồng con cháu anh chị em trai gái'.split(' ')),
  en: new Set(
    `mother father parent parents grandmother grandfather grandparent wife husband spouse son daughter child children grandchild grandson
    granddaughter brother sister sibling`.split(/\s+/u),
  ),
};

/** The members of a household that a text names, each once, in a fixed order. */
export function kinIn(text: string, language: Language): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return [...new Set(words.filter((word) => KIN[language].has(word)))].sort();
}
