import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/corpus/read/encoding/decode-text.ts';

const TEXT = 'hộ nghèo được hỗ trợ vay vốn ưu đãi, các xã đặc biệt khó khăn ở tỉnh Lạng Sơn: 1.500.000 đồng';
const VNI =
  'hoä ngheøo ñöôïc hoã trôï vay voán öu ñaõi, caùc xaõ ñaëc bieät khoù khaên ôû tænh Laïng Sôn: 1.500.000 ñoàng';
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Windows-1258 writes the vowel with its mark as one letter and the tone behind it. */
function windows1258(text: string): Buffer {
  const parted = Array.from(text, (letter) => {
    const marks = Array.from(letter.normalize('NFD'));
    const tone = marks.find((mark) => TONES.test(mark)) ?? '';
    return (
      marks
        .filter((mark) => mark !== tone)
        .join('')
        .normalize('NFC') + tone
    );
  });
  return iconv.encode(parted.join(''), 'windows-1258');
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-8 with parted letters', Buffer.from(TEXT.normalize('NFD'))],
    ['UTF-16 LE with byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 BE with byte order mark', utf16be(`\uFEFF${TEXT}`)],
    ['UTF-16 LE without', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE without', utf16be(TEXT)],
    ['Windows-1258', windows1258(TEXT)],
    ['TCVN3', iconv.encode(TEXT, 'tcvn')],
    ['VNI', iconv.encode(VNI, 'latin1')],
    ['TCVN3 letters in UTF-8', Buffer.from(iconv.decode(iconv.encode(TEXT, 'tcvn'), 'latin1'))],
    ['VNI letters in UTF-8', Buffer.from(VNI)],
    ['UTF-8 read twice', Buffer.from(iconv.decode(Buffer.from('Hộ nghèo ở xã vùng sâu được vay vốn'), 'windows-1252'))],
  ])('reads %s', (name, bytes) => {
    const text = name === 'UTF-8 read twice' ? 'Hộ nghèo ở xã vùng sâu được vay vốn' : TEXT;
    expect(decodeText(bytes)).toEqual({ kind: 'text', text });
  });

  it('brings back the capitals of TCVN3, which are a font of their own', () => {
    const bytes = iconv.encode('CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM\nđộc lập, tự do, hạnh phúc', 'tcvn');
    expect(decodeText(bytes)).toMatchObject({ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nđộc lập, tự do, hạnh phúc' });
  });

  it('reads English with the quotes of Windows', () => {
    const text = `The household’s poverty certificate is issued by the commune. ${'It is free of charge. '.repeat(10)}`;
    expect(decodeText(iconv.encode(text, 'windows-1252'))).toEqual({ kind: 'text', text });
  });

  it('leaves French and correct Vietnamese as they are', () => {
    const french =
      'Les ménages pauvres reçoivent une carte d’assurance maladie gratuite, délivrée par la commune à Hué.';
    expect(decodeText(Buffer.from(french))).toMatchObject({ text: french });
  });

  it.each([
    [
      'letters of Cyrillic in one byte',
      iconv.encode('Бедные семьи получают помощь от государства каждый месяц', 'windows-1251'),
    ],
    ['letters lost by an earlier program', Buffer.from('H\uFFFD ngh\uFFFDo \uFFFD\uFFFD\uFFFDc vay v\uFFFDn')],
  ])('names %s as wrong_encoding, with the way to mend it', (_, bytes) => {
    expect(decodeText(bytes)).toMatchObject({
      kind: 'wrong_encoding',
      detail: expect.stringContaining('save it as UTF-8'),
    });
  });

  it('does not take a program for text', () => {
    expect(decodeText(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 9, 0]))).toMatchObject({
      kind: 'unknown_format',
    });
  });
});
