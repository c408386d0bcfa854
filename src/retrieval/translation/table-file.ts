import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { TableContent, TableEntry } from './model.ts';

/*
 * Text, gzipped, lines parted by newlines, cells by tabs:
 *   {"pairs":34865}                         a head in JSON
 *   E <stem> <frequency> <term>:<score> …   terms parted by spaces, score in hundredths, best first
 *   V <term> <frequency>
 */
const headSchema = z.object({ pairs: z.int().nonnegative() });
const SCALE = 100;

/** Lays a table out as its file; the same table gives the same bytes. */
export function packTable(content: TableContent): Uint8Array {
  const byStem = groupByStem(content.entries);
  const used = new Set(content.entries.map((entry) => entry.vietnamese));
  const lines = [JSON.stringify({ pairs: content.pairs })];
  for (const stem of [...byStem.keys()].sort(compare)) {
    const cells = (byStem.get(stem) ?? []).map((entry) => `${entry.vietnamese}:${hundredths(entry.score)}`);
    lines.push(`E\t${stem}\t${content.englishFrequency.get(stem) ?? 1}\t${cells.join(' ')}`);
  }
  for (const term of [...used].sort(compare)) lines.push(`V\t${term}\t${content.vietnameseFrequency.get(term) ?? 1}`);
  return gzipSync(`${lines.join('\n')}\n`, { level: 9 });
}

/** Reads a table file. Throws an Error that says which line is wrong. */
export function parseTable(bytes: Uint8Array): TableContent {
  const lines = gunzipSync(bytes).toString('utf8').split('\n');
  const head = headSchema.parse(JSON.parse(lines[0] ?? ''));
  const entries: TableEntry[] = [];
  const englishFrequency = new Map<string, number>();
  const vietnameseFrequency = new Map<string, number>();
  for (let number = 1; number < lines.length; number++) {
    const line = lines[number] ?? '';
    if (line === '') continue;
    const [kind, term, frequency, cells] = line.split('\t');
    if (!term || !(Number(frequency) > 0) || (kind !== 'E' && kind !== 'V')) throw wrongLine(number);
    (kind === 'E' ? englishFrequency : vietnameseFrequency).set(term, Number(frequency));
    for (const cell of kind === 'E' ? (cells ?? '').split(' ') : []) {
      const colon = cell.lastIndexOf(':');
      const score = Number(cell.slice(colon + 1)) / SCALE;
      if (colon < 1 || !(score > 0)) throw wrongLine(number);
      entries.push({ english: term, vietnamese: cell.slice(0, colon), score });
    }
  }
  return { pairs: head.pairs, entries, englishFrequency, vietnameseFrequency };
}

function groupByStem(entries: readonly TableEntry[]): Map<string, TableEntry[]> {
  const groups = new Map<string, TableEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.english);
    if (group) group.push(entry);
    else groups.set(entry.english, [entry]);
  }
  return groups;
}

function hundredths(score: number): number {
  return Math.max(1, Math.min(SCALE - 1, Math.round(score * SCALE)));
}

function wrongLine(number: number): Error {
  return new Error(`line ${number + 1} of the translation table is wrong; train it again with npm run train-lexicon`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
