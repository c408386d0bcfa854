import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableContent } from '../../../src/retrieval/translation/model.ts';
import { legalSyllables } from '../legal-syllables.ts';
import { createRandom } from '../random.ts';

const PASSAGES_IN_FILE = 50;
const WORDS_IN_SENTENCE = 20;

/** Vietnamese syllables that the translation table knows, the most frequent first, so that translations meet them as in real text. */
export function knownSyllables({ vietnameseFrequency }: TableContent): readonly string[] {
  const legal = new Set(legalSyllables());
  return [...vietnameseFrequency]
    .filter(([term]) => legal.has(term))
    .sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1))
    .map(([term]) => term);
}

/** English questions of 2 to 6 words that the table knows, frequent ones more often, as Zipf's law has it. */
export function englishQueries({ englishFrequency }: TableContent, count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const words = [...englishFrequency]
    .filter(([stem]) => /^[a-z]{3,}$/u.test(stem))
    .sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1))
    .map(([stem]) => stem);
  const draw = () => words[Math.floor(words.length ** random()) - 1] ?? 'poor';
  return Array.from({ length: count }, () => Array.from({ length: 2 + Math.floor(random() * 5) }, draw).join(' '));
}

/** Writes the passages as Markdown, fifty to a file, each under a heading of its own. */
export function writeCorpus(folder: string, passages: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (let start = 0; start < passages.length; start += PASSAGES_IN_FILE) {
    const name = `tap-${start / PASSAGES_IN_FILE}`;
    const sections = passages
      .slice(start, start + PASSAGES_IN_FILE)
      .map((text, i) => `## Mục ${start + i}\n\n${inSentences(text)}\n`);
    const front = `---\ntitle: Văn bản số ${start}\nlanguage: vi\nkind: article\n---\n`;
    writeFileSync(join(folder, `${name}.vi.md`), `${front}\n${sections.join('\n')}`);
  }
}

function inSentences(text: string): string {
  const words = text.split(' ');
  const sentences: string[] = [];
  for (let at = 0; at < words.length; at += WORDS_IN_SENTENCE)
    sentences.push(`${words.slice(at, at + WORDS_IN_SENTENCE).join(' ')}.`);
  return sentences.join(' ');
}
