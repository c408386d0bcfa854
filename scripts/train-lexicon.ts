import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readCorpus } from '../src/corpus/read/read-corpus.ts';
import { corpusPairs } from '../src/retrieval/translation/corpus-pairs.ts';
import { glossaryPairs } from '../src/retrieval/translation/glossary-pairs.ts';
import { tableNotice } from '../src/retrieval/translation/notice.ts';
import { packTable } from '../src/retrieval/translation/table-file.ts';
import { readTextPairs, type TextPair } from '../src/retrieval/translation/text-pair.ts';
import { trainTable } from '../src/retrieval/translation/train-table.ts';
import { common, runCommand, type Terminal } from './command-line.ts';

/** The project's own texts are of its field: each counts as two. */
const OWN_WEIGHT = 2;

const schema = z.object({
  ...common,
  pairs: z.array(z.string()).default([]),
  corpus: z.string().default('corpus'),
  glossary: z.string().default('corpus/glossary.csv'),
  terms: z.string().default('corpus/lexicon/terms.csv'),
  out: z.string().default('corpus/lexicon'),
  words: z.array(z.string()).max(0, 'takes no words'),
});

const usage = `npm run train-lexicon -- --pairs FILE.tsv [--pairs FILE.tsv …]

Learns which English and Vietnamese words translate each other and writes translation-table.tsv.gz and NOTICE.
  --pairs FILE     lines source <tab> English <tab> Vietnamese; may be given several times
  --corpus DIR     documents in both languages to learn from (corpus)
  --glossary FILE  CSV with columns vi, en, abbr (corpus/glossary.csv, left out when there is none)
  --terms FILE     CSV with columns vi, en (corpus/lexicon/terms.csv, left out when there is none)
  --out DIR        where to write (corpus/lexicon)
  --json           print the counts as JSON`;

await runCommand({
  name: 'train-lexicon',
  usage,
  options: {
    pairs: { type: 'string', multiple: true },
    corpus: { type: 'string' },
    glossary: { type: 'string' },
    terms: { type: 'string' },
    out: { type: 'string' },
  },
  schema,
  run: train,
});

async function train(given: z.infer<typeof schema>, { print, note }: Terminal): Promise<undefined> {
  const texts: TextPair[] = [];
  for (const file of given.pairs) texts.push(...readTextPairs(await readFile(file, 'utf8')));
  texts.push(...(await ownTerms(given.terms, 'terms')), ...(await ownTerms(given.glossary, 'glossary')));
  const { documents, skipped } = await readCorpus({ folders: [given.corpus] });
  for (const { path, reason } of skipped) note(`${path} is left out: ${reason}`);
  texts.push(...corpusPairs(documents, OWN_WEIGHT));
  const table = trainTable(texts);
  const bytes = packTable(table);
  await mkdir(given.out, { recursive: true });
  await writeFile(join(given.out, 'translation-table.tsv.gz'), bytes);
  await writeFile(join(given.out, 'NOTICE'), tableNotice(texts));
  const counts = { pairs: table.pairs, entries: table.entries.length, bytes: bytes.length };
  print(
    given.json
      ? JSON.stringify(counts)
      : `${counts.entries} entries from ${counts.pairs} pairs of texts, ${counts.bytes} bytes`,
  );
  return undefined;
}

async function ownTerms(file: string, source: string): Promise<readonly TextPair[]> {
  return existsSync(file) ? glossaryPairs(await readFile(file, 'utf8'), source, OWN_WEIGHT) : [];
}
