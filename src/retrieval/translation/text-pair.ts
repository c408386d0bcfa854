/** A text in both languages, a word or a sentence or two. */
export interface TextPair {
  /** Where it is from, `tatoeba`. */
  readonly source: string;
  readonly en: string;
  readonly vi: string;
  /** How many times it counts. */
  readonly weight: number;
}

/** Names of emoji repeat the same few words with every colour of skin and would drown other senses of them: right, party. */
const WEIGHTS: Readonly<Record<string, number>> = { cldr: 0.2, 'cldr-kw': 0.2 };

const PLACEHOLDER = /%\([a-z_]*\)(?:\.\d)?[a-z]|%[sd]|\{[a-z_]*\}/giu;
const SENSE_NUMBER = /^def\.\s?\d*\]?\s*/iu;

/**
 * Reads lines `source <tab> English <tab> Vietnamese`; lines that are not so are left out.
 * Placeholders of program messages and dictionary sense marks are taken out.
 */
export function readTextPairs(tsv: string): readonly TextPair[] {
  return tsv.split('\n').flatMap((line) => {
    const [source, en, vi, ...rest] = line.split('\t').map((cell) => cell.trim());
    if (!source || !en || !vi || rest.length > 0) return [];
    return [{ source, en: bare(en), vi: bare(vi), weight: WEIGHTS[source] ?? 1 }];
  });
}

function bare(text: string): string {
  return text.replace(SENSE_NUMBER, '').replace(PLACEHOLDER, ' ');
}
