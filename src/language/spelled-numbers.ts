import type { WrittenIn } from './written-in.ts';

/**
 * Numbers above one that are spelled out. `năm` is also a year and is left alone; so are ordinals (`thứ hai`), `cả hai`, parents (`ba mẹ`) and the
 * name of the reform (`hai cấp`, `two-tier`).
 */
const SPELLED: Readonly<Record<WrittenIn, RegExp>> = {
  vi: /(?<![\p{L}\p{N}])(?<!(?:thứ|cả|Cả) )(?:[Hh]ai(?! cấp)|[Bb]a(?! m[áẹ])|[Bb]ốn|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười)(?![\p{L}\p{N}])/gu,
  en: /(?<![\p{L}\p{N}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\p{N}-])/giu,
};

/** The numbers that a text spells out where digits are easier to read. */
export function spelledNumbers(text: string, language: WrittenIn): readonly string[] {
  return [...text.matchAll(SPELLED[language])].map(([word]) => word);
}
