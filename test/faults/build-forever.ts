import { buildGeneration } from '../../src/retrieval/generation/build.ts';

/*
 * Builds one generation after the other until it is killed, and writes the name of each that is done.
 * Arguments: corpus folder, data folder, translation table.
 */
const [corpus = '', dataFolder = '', tablePath = ''] = process.argv.slice(2);

process.stdout.write('ready\n');
for (;;) {
  const { manifest } = await buildGeneration({ folders: [corpus], dataFolder, tablePath, embedder: null });
  process.stdout.write(`${manifest.name}\n`);
}
