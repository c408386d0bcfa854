import { foldDiacritics } from '../../language/fold.ts';
import type { StandardAsked } from '../model.ts';
import type { Span } from './plain.ts';

/** "theo chuẩn nghèo đa chiều giai đoạn 2022-2025", "by the national standard": by which standard, not what the standard is. */
const BY_STANDARD =
  /(?<!\p{L})(?:theo|tinh theo|ap dung|dung|by|under|using|according to)\s+(?:the\s+|own\s+|its\s+)*(?:(?:multidimensional|national|provincial|local|city|municipal|poverty|own)\s+)*(?:chuan|bo tieu chi|tieu chi|standards?|lines?|criteria)(?:\s+(?:ho|ngheo|da chieu|quoc gia|trung uong|rieng|moi|cu|cua|tinh|thanh pho|dia phuong|giai doan|nam|of|the|for|province|city|country)(?!\p{L}))*(?:\s*(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)?/gu;
const PROVINCIAL =
  /(?:chuan|tieu chi)(?:\s+(?:ho|ngheo|da chieu))*\s+(?:(?:rieng|cua)\s+)*(?:tinh|thanh pho|dia phuong|rieng)(?!\p{L})|(?:provincial|local|city|municipal|own)\s+(?:poverty\s+)?(?:standard|line|criteria)/u;
const NATIONAL =
  /(?:chuan|tieu chi)(?:\s+(?:ho|ngheo|da chieu))*\s+(?:quoc gia|trung uong|ca nuoc)|national\s+(?:poverty\s+)?(?:standard|line|criteria)/u;

/** The standard a question asks the figures by, and where it says so. */
export function findStandard(text: string): {
  readonly standard: StandardAsked | null;
  readonly spans: readonly Span[];
} {
  const folded = foldDiacritics(text.normalize('NFC'));
  const spans = [...folded.matchAll(BY_STANDARD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const standard = PROVINCIAL.test(folded) ? 'provincial' : NATIONAL.test(folded) ? 'national' : null;
  return { standard, spans };
}
