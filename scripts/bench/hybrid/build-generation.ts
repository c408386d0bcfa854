import { buildGeneration } from '../../../src/retrieval/generation/build.ts';

/*
 * A process of its own, so that what building takes is not counted as what searching takes.
 * Arguments: data folder, corpus folder. Prints one line of JSON.
 */
const [dataFolder = '', corpus = ''] = process.argv.slice(2);
const start = performance.now();
let stage = '';
const { manifest } = await buildGeneration({
  dataFolder,
  folders: [corpus],
  embedder: null,
  onProgress: (next, done, total) => {
    if (next === stage) return;
    stage = next;
    process.stderr.write(`  ${next} ${done}/${total}\n`);
  },
});
const { user, system } = process.cpuUsage();
const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0);
process.stdout.write(
  JSON.stringify({
    passages: manifest.counts.passages,
    dimension: manifest.embedding?.dimension ?? 0,
    megabytes: bytes / 1e6,
    build: { cpuSeconds: (user + system) / 1e6, seconds: (performance.now() - start) / 1000 },
  }),
);
