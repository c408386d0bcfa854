import { expect, test } from 'vitest';
import { buildGeneration } from '../../../src/retrieval/generation/build.ts';
import { loadGeneration } from '../../../src/retrieval/generation/load.ts';
import { SCHEMA_VERSION } from '../../../src/retrieval/generation/manifest.ts';
import { smallCorpus } from './small-corpus.ts';

/*
 * The shape of what is kept in a generation. When this test fails because the model changed, raise SCHEMA_VERSION, so that an index
 * of the shape before is built anew and not half understood, and write the new shape here.
 */
const SHAPE = {
  schemaVersion: 1,
  files: [
    'columns.bin',
    'documents.bin',
    'indicators.json',
    'lexical.bin',
    'observations.json',
    'passages.bin',
    'places.json',
    'shortforms.json',
    'sources.json',
    'terms.json',
    'translation-table.tsv.gz',
    'vectors.bin',
  ],
  passage: 'context document effectiveFrom effectiveTo headings id language places section sources text',
  document:
    'aliases audience effectiveFrom effectiveTo hash id issued issuer kind language number office places scheme sources supersedes title translationOf url',
  observation: 'asOf document indicator kind note of period place qualifier source standard unit value valueTo',
  indicator: 'id label synonyms unit unitLabel',
  term: 'abbreviations en note vi',
  shortForm: 'en short vi',
  place: 'aliases became city formedFrom id kind name note parent source validFrom validTo',
  source:
    'confidence confirmedBy confirmedOn effectiveFrom effectiveTo id issued issuer kind number replacedBy replaces title url',
};

const keysOf = (record: object | undefined): string =>
  Object.keys(record ?? {})
    .sort()
    .join(' ');

test('the shape of a generation is the one that its schema version stands for', async () => {
  const small = await smallCorpus();
  const { manifest } = await buildGeneration({ ...small, folders: [small.corpus], embedder: null });
  const quiet = { embedder: null, onNotice: () => undefined, onRejected: () => undefined };
  const loading = await loadGeneration(small.dataFolder, quiet);
  if (loading.kind !== 'loaded') throw new Error(loading.kind);
  const { retriever, observations, indicators, places, sources, terms, shortForms } = loading.generation;
  expect({
    schemaVersion: SCHEMA_VERSION,
    files: Object.keys(manifest.files).sort(),
    passage: keysOf(retriever.passage('schemes/loan.vi#who')),
    document: keysOf(retriever.document('schemes/loan.vi')),
    observation: keysOf(observations[0]),
    indicator: keysOf(indicators[0]),
    term: keysOf(terms[0]),
    shortForm: keysOf(shortForms[0]),
    place: keysOf(places[0]),
    source: keysOf(sources[0]),
  }).toEqual(SHAPE);
});
