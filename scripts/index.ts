import { z } from 'zod';
import type { Skipped } from '../src/corpus/model.ts';
import { type BuildSummary, buildGeneration } from '../src/retrieval/generation/build.ts';
import { listGenerations } from '../src/retrieval/generation/choose.ts';
import { realDisk } from '../src/retrieval/generation/disk.ts';
import { indexFolder } from '../src/retrieval/generation/layout.ts';
import type { Manifest } from '../src/retrieval/generation/manifest.ts';
import { rollBack } from '../src/retrieval/generation/rollback.ts';
import { corpusFoldersOf } from '../src/upkeep/folders.ts';
import { common, runCommand, type Terminal } from './command-line.ts';
import { configuredEmbedder } from './configured-embedder.ts';
import { copyToPostgres, goBackInPostgres, listPostgres } from './postgres/index-actions.ts';
import { showProgress } from './progress.ts';

const schema = z
  .object({
    ...common,
    corpus: z.array(z.string().min(1)).optional(),
    rollback: z.boolean().default(false),
    list: z.boolean().default(false),
    to: z.literal('postgres', 'must be postgres').optional(),
    words: z.array(z.string()).max(0, 'takes no words; folders are given with --corpus DIR'),
  })
  .refine(({ rollback, list }) => !(rollback && list), 'give either --rollback or --list')
  .refine(({ to, corpus }) => to === undefined || corpus === undefined, 'give either --corpus or --to');
type Arguments = z.infer<typeof schema>;

const usage = `npm run index -- [--corpus DIR …]

Reads the corpus and builds the index that search and answers rest on. The old one is served until the new one is whole.
  --corpus DIR  a folder of documents; may be given several times (corpus, and what administrators added)
  --list        the generations that are there, each checked
  --rollback    go back to the generation before
  --to postgres copies the index that was built into the database of DATABASE_URL and serves it from there;
                with --list or --rollback: of the generations in the database
  --data DIR    where index and cache are (data)
  --json        print the outcome as JSON`;

const figure = (value: number): string => value.toLocaleString('en-US');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const bytesOf = ({ files }: Manifest): number => Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
const countsOf = ({ counts }: Manifest): string =>
  ['documents', 'passages', 'observations'].map((kind) => `${figure(counts[kind] ?? 0)} ${kind}`).join(', ');

async function build(given: Arguments, { print, note, config }: Terminal): Promise<undefined> {
  const started = performance.now();
  const progress = showProgress(process.stderr, note);
  const summary = await buildGeneration({
    dataFolder: given.data,
    folders: given.corpus ?? corpusFoldersOf('corpus', given.data),
    embedder: configuredEmbedder(config),
    onProgress: progress.tell,
  }).finally(progress.stop);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (given.json) print(JSON.stringify(asJson(summary, seconds)));
  else for (const line of asText(summary, seconds)) print(line);
  return undefined;
}

function asJson({ manifest, ...rest }: BuildSummary, seconds: number) {
  const { name, builtAt, counts, embedding } = manifest;
  return { generation: name, builtAt, ...counts, embedding, ...rest, seconds, bytes: bytesOf(manifest) };
}

function asText(summary: BuildSummary, seconds: number): string[] {
  const { manifest, skipped, embedded, cached, cacheFault, removed } = summary;
  const lines = [
    `${manifest.name} is built and served: ${countsOf(manifest)}.`,
    `${figure(embedded)} texts embedded, ${figure(cached)} taken from the cache (${manifest.embedding?.model ?? 'no vectors'}).`,
    `${seconds} s, ${megabytes(bytesOf(manifest))}.`,
  ];
  if (cacheFault) lines.push(`The cache of vectors could not be written (${cacheFault}); the next build embeds again.`);
  if (removed.length > 0) lines.push(`Removed: ${removed.join(', ')}.`);
  return [...lines, ...skippedLines(skipped)];
}

function skippedLines(skipped: readonly Skipped[]): string[] {
  if (skipped.length === 0) return ['Nothing was skipped.'];
  return [
    `Skipped ${skipped.length}:`,
    ...skipped.map(({ path, reason, detail }) => `  ${path} (${reason}): ${detail}`),
  ];
}

async function goBack(given: Arguments, { print, note }: Terminal): Promise<undefined> {
  const { from, to, rejected } = await rollBack(realDisk, indexFolder(given.data));
  for (const { name, detail } of rejected) note(`${name} is passed over: ${detail}`);
  print(
    given.json ? JSON.stringify({ from, to, rejected }) : `${to} is served now${from ? `, instead of ${from}` : ''}.`,
  );
  return undefined;
}

async function list(given: Arguments, { print }: Terminal): Promise<undefined> {
  const listed = await listGenerations(indexFolder(given.data));
  const rows = listed.map(({ current, reading }) => {
    if (reading.kind === 'bad') return { current, whole: false, ...reading.rejection };
    const { manifest } = reading.generation;
    return { current, whole: true, bytes: bytesOf(manifest), ...manifest };
  });
  if (given.json) print(JSON.stringify(rows));
  else if (rows.length === 0) print('There is no index. Build one with `npm run index`.');
  else for (const { name, current, reading } of listed) print(`${current ? '*' : ' '} ${name}  ${describe(reading)}`);
  return undefined;
}

function describe(reading: Awaited<ReturnType<typeof listGenerations>>[number]['reading']): string {
  if (reading.kind === 'bad') return `cannot be served: ${reading.rejection.detail}`;
  const { manifest } = reading.generation;
  return `${manifest.builtAt.slice(0, 16).replace('T', ' ')}  ${countsOf(manifest)}, ${megabytes(bytesOf(manifest))}`;
}

const IN_FILES = { make: build, goBack, list };
const IN_DATABASE = { make: copyToPostgres, goBack: goBackInPostgres, list: listPostgres };

await runCommand({
  name: 'index',
  usage,
  options: {
    corpus: { type: 'string', multiple: true },
    rollback: { type: 'boolean' },
    list: { type: 'boolean' },
    to: { type: 'string' },
  },
  schema,
  run: (given, terminal) => {
    const actions = given.to === 'postgres' ? IN_DATABASE : IN_FILES;
    const action = given.list ? actions.list : given.rollback ? actions.goBack : actions.make;
    return action(given, terminal);
  },
});
