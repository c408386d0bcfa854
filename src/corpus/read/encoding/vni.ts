/** VNI writes a letter, then a letter-like sign that carries vowel mark and tone together. */
const AFTER: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const ALONE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ö: 'ư',
  ô: 'ơ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|([ñöôæóòî])/giu;

/** Turns VNI text that was read as Western letters (`hoä ngheøo`) into Vietnamese (`hộ nghèo`), NFC. */
export function fromVni(text: string): string {
  return text
    .replace(PAIR, (whole, base: string | undefined, sign: string | undefined, alone: string | undefined) => {
      if (base === undefined || sign === undefined)
        return cased(ALONE[(alone ?? '').toLowerCase()] ?? whole, alone ?? '');
      const letter = cased(ALONE[base.toLowerCase()] ?? base, base);
      return `${letter}${AFTER[sign.toLowerCase()] ?? ''}`;
    })
    .normalize('NFC');
}

function cased(letter: string, like: string): string {
  return like === like.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();
}
