import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORPUS_OF_RECORD, openApplication } from '../../src/application.ts';
import { readCriteria } from '../../src/eligibility/criteria/read-criteria.ts';
import { createLogger } from '../../src/logger.ts';
import { measureEligibility } from './eligibility.ts';
import type { RoomFigures } from './figures.ts';
import { measureStatistics } from './statistics.ts';

/** Answers that are worked out and not searched for: supports for a household, figures of the tables, over the corpus of record. */
export async function* measureAnswers(note: (line: string) => void): AsyncGenerator<RoomFigures> {
  note('ruling on a household');
  yield measureEligibility(await readCriteria(CORPUS_OF_RECORD));
  const dataFolder = mkdtempSync(join(tmpdir(), 'hoi-xa-answers-'));
  try {
    note('building an index for the figures');
    const { answer, generation } = await openApplication({
      dataFolder,
      corpusFolders: [CORPUS_OF_RECORD],
      embedder: null,
      log: createLogger('error', { write: (line) => process.stderr.write(line) }),
      onBuild: () => undefined,
    });
    note('asking for every figure');
    yield await measureStatistics(answer, generation);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
