import { readFile, stat } from 'node:fs/promises';
import { readCurrent } from '../../src/retrieval/generation/current.ts';
import { fingerprintCorpus } from '../../src/retrieval/generation/fingerprint.ts';
import { FILES } from '../../src/retrieval/generation/index-files.ts';
import { indexFolder } from '../../src/retrieval/generation/layout.ts';
import { loadGeneration } from '../../src/retrieval/generation/load.ts';
import { type Manifest, sha256 } from '../../src/retrieval/generation/manifest.ts';
import type { Config } from '../../src/config.ts';
import { type Finding, fail, ok, warn } from './check.ts';

export interface IndexSurroundings {
  readonly dataFolder: string;
  readonly tablePath: string;
  readonly embedding: Config['embedding'];
  readonly today: Date;
}

const DAY_MS = 86_400_000;
const OLD_DAYS = 90;
const REBUILD = 'Run `npm run index`.';

/** Whether the index is whole and opens, is of the embeddings wanted, young, and of the corpus as it is now. */
export async function checkIndex(surroundings: IndexSurroundings): Promise<Finding[]> {
  const { dataFolder } = surroundings;
  const passedOver: Finding[] = [];
  const loading = await loadGeneration(dataFolder, {
    embedder: null,
    onNotice: () => undefined,
    onRejected: ({ name, detail }) =>
      passedOver.push(warn('index', `${name} is passed over: ${withoutStop(detail)}`, REBUILD)),
  });
  if (loading.kind === 'none') {
    return [warn('index', 'there is no index yet', 'It is built at the first start, or now with `npm run index`.')];
  }
  if (loading.kind === 'unusable') return [...passedOver, fail('index', 'no generation can be served', REBUILD)];
  const { manifest, name } = loading.generation;
  const { passages = 0, documents = 0 } = manifest.counts;
  const isNamed = passedOver.length > 0 || (await readCurrent(indexFolder(dataFolder))) === name;
  return [
    ...passedOver,
    ...(isNamed ? [] : [warn('index', `CURRENT does not name ${name}, which is served`, REBUILD)]),
    ok('index', `${name} is whole: ${documents} documents, ${passages} passages`),
    ...(await embeddingFindings(manifest, surroundings)),
    ageFinding(manifest, surroundings.today),
    await corpusFinding(manifest),
  ];
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

async function embeddingFindings(manifest: Manifest, { embedding, tablePath }: IndexSurroundings): Promise<Finding[]> {
  const space = manifest.embedding;
  if (!space) return [warn('embedding', 'the index has no vectors: words alone are searched', REBUILD)];
  if (embedding) {
    if (space.model === embedding.model && space.dimension === embedding.dimension)
      return [ok('embedding', space.model)];
    return [warn('embedding', `the index is of ${space.model}, ${embedding.model} is configured`, REBUILD)];
  }
  if (!space.model.startsWith('hoi-xa-')) {
    const mend = 'Set EMBEDDING_MODEL and its endpoint again, or run `npm run index`.';
    return [
      warn('embedding', `the index is of ${space.model}, which is not configured: words alone are searched`, mend),
    ];
  }
  const table = await readFile(tablePath).catch(() => null);
  const isSame = table === null || sha256(table) === manifest.files[FILES.table]?.sha256;
  if (isSame) return [ok('embedding', `built in (${space.model})`)];
  return [warn('embedding', 'the translation table has changed since the index was built', REBUILD)];
}

function ageFinding(manifest: Manifest, today: Date): Finding {
  const days = Math.floor((today.getTime() - Date.parse(manifest.builtAt)) / DAY_MS);
  const what = `built ${manifest.builtAt.slice(0, 10)}, ${days} days ago`;
  return days > OLD_DAYS
    ? warn('age', what, 'Look through the corpus for what has changed and run `npm run index`.')
    : ok('age', what);
}

async function corpusFinding(manifest: Manifest): Promise<Finding> {
  const { folders, hash } = manifest.corpus;
  for (const folder of folders) {
    if (!(await stat(folder).catch(() => null))) {
      return warn(
        'corpus',
        `${folder}, which the index was built from, is not there`,
        'Run it where the folder is, or build from another with --corpus.',
      );
    }
  }
  const isSame = (await fingerprintCorpus(folders)) === hash;
  const names = folders.join(', ');
  return isSame
    ? ok('corpus', `${names} is as it was indexed`)
    : warn('corpus', `${names} has changed since the index was built`, REBUILD);
}
