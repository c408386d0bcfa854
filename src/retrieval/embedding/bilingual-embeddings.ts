import { Embeddings } from '@langchain/core/embeddings';
import type { Language } from '../../corpus/model.ts';
import { detectLanguage } from '../../language/detect.ts';
import { expectedEnglishTerms } from '../translation/english-terms.ts';
import type { TranslationTable } from '../translation/model.ts';
import { hashedPlace } from './hashed-place.ts';

export interface BilingualSettings {
  readonly table: TranslationTable;
  /** Numbers in a vector. */
  readonly dimension: number;
}

/** BM25's saturation and length normalisation, over a text of usual length. */
const K1 = 1.2;
const B = 0.5;
const USUAL_LENGTH = 150;
/** What is looked at to tell the language of a text. */
const TELLING_LENGTH = 2_000;

/**
 * Deterministic embeddings of Vietnamese and English in one space, without a model: the English words to be expected in a text (its own, or
 * those that the translation table gives), saturated and weighted by how rare they are, hashed to a few numbers, of length 1.
 *
 * Texts that mean the same in the two languages point the same way as far as the table knows their words.
 */
export class BilingualEmbeddings extends Embeddings {
  readonly dimension: number;
  readonly #table: TranslationTable;

  constructor({ table, dimension }: BilingualSettings) {
    super({});
    this.#table = table;
    this.dimension = dimension;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return documents.map((text) => Array.from(this.vectorOf(text)));
  }

  override async embedQuery(document: string): Promise<number[]> {
    return Array.from(this.vectorOf(document));
  }

  /** The vector of a text; all zeros when it has no word. Its language is found from the text when it is not given. */
  vectorOf(text: string, language: Language = languageOf(text)): Float32Array {
    const expected = expectedEnglishTerms(text, language, this.#table);
    let length = 0;
    for (const count of expected.values()) length += count;
    const room = K1 * (1 - B + (B * length) / USUAL_LENGTH);
    const vector = new Float32Array(this.dimension);
    for (const [term, count] of expected) {
      const { place, sign } = hashedPlace(term, this.dimension);
      const weight = (this.#table.idf(term, 'en') * count) / (count + room);
      vector[place] = (vector[place] ?? 0) + sign * weight;
    }
    return unit(vector);
  }
}

function languageOf(text: string): Language {
  return detectLanguage(text.slice(0, TELLING_LENGTH)).language === 'en' ? 'en' : 'vi';
}

function unit(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return vector;
  const scale = 1 / Math.sqrt(sum);
  return vector.map((value) => value * scale);
}
