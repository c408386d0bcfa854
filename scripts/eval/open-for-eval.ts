import { type Application, openApplication } from '../../src/application.ts';
import type { Terminal } from '../command-line.ts';
import { configuredEmbedder } from '../configured-embedder.ts';

/** The answering program over the corpus of record alone, as it is measured: without a chat model and without documents added later. */
export function openForEval(
  dataFolder: string,
  { config, database, log, note }: Pick<Terminal, 'config' | 'database' | 'log' | 'note'>,
): Promise<Application> {
  return openApplication({
    dataFolder,
    database: database(),
    corpusFolders: ['corpus'],
    embedder: configuredEmbedder(config),
    log,
    onBuild: note,
  });
}
