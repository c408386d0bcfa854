import { Failure } from '../../../failure.ts';
import type { Database } from '../../../postgres/connect.ts';
import { asDatabaseFailure } from '../../../postgres/failure.ts';
import { migrate } from '../../../postgres/migrate.ts';
import { INDEX_MIGRATIONS } from '../../../postgres/migrations/index-migrations.ts';
import { chooseGeneration } from '../../generation/choose.ts';
import { openData } from '../../generation/corpus-data.ts';
import { FILES } from '../../generation/index-files.ts';
import { generationName, indexFolder } from '../../generation/layout.ts';
import { isKept, type MatchedSpace } from '../../generation/match-spaces.ts';
import { openContentFiles } from '../../generation/open-index.ts';
import { openSpace } from '../../generation/open-vectors.ts';
import { fileOf, type VerifiedGeneration } from '../../generation/read.ts';
import { readIndexFile } from '../../lexical/file.ts';
import { dropGeneration, dropOld, generationNumbers, movePointer } from '../pointer.ts';
import type { Shape } from '../tables.ts';
import { packWordTable, WORD_TABLE } from '../word-table.ts';
import { whileAlone } from './build-lock.ts';
import { type StoreProgress, storeIndex } from './store-index.ts';
import { writeFiles, writeRecords } from './write-records.ts';

export interface CopyOptions {
  readonly sql: Database;
  /** Holds `index/`, with the generation to copy. */
  readonly dataFolder: string;
  readonly onProgress?: StoreProgress;
}

export interface CopySummary {
  /** Name in the database. */
  readonly name: string;
  /** Name below the data folder. */
  readonly from: string;
  readonly passages: number;
  readonly removed: readonly string[];
}

/**
 * Copies the generation that is served below the data folder into the database, aside, and switches to it in one step. When anything
 * fails, what the database serves is as it was.
 * @throws {Failure} when there is no whole generation, another program is copying, or the database does not play along
 */
export async function copyGeneration(options: CopyOptions): Promise<CopySummary> {
  const { generation } = await chooseGeneration(indexFolder(options.dataFolder), isKept);
  if (generation === null) throw new Failure('There is no index to copy.', 'Build one with `npm run index`.');
  try {
    await migrate(options.sql, INDEX_MIGRATIONS);
    return await whileAlone(options.sql, async (holder) => {
      const [newest = 0] = await generationNumbers(options.sql);
      const number = newest + 1;
      await dropGeneration(options.sql, number);
      try {
        const shape = await write(options, generation, number);
        await movePointer(holder, number);
        const removed = await dropOld(options.sql);
        return { name: generationName(number), from: generation.name, passages: shape.passages, removed };
      } catch (error) {
        await dropGeneration(options.sql, number).catch(() => undefined);
        throw error;
      }
    });
  } catch (error) {
    throw asDatabaseFailure(error, 'copying the index');
  }
}

async function write({ sql, onProgress }: CopyOptions, generation: VerifiedGeneration, number: number): Promise<Shape> {
  const { translations: _, ...content } = openContentFiles(generation);
  const files = {
    ...content,
    vectors: await vectorsOf(generation, 'embedding', content.passages.size),
    fallback: await vectorsOf(generation, 'fallback', content.passages.size),
  };
  const sections = readIndexFile(fileOf(generation, FILES.lexical));
  const shape = await storeIndex(sql, number, { files, sections }, onProgress);
  await sql`
    insert into hoi_xa.generations (number, manifest, shape)
    values (${number}, ${JSON.stringify(generation.manifest)}::text::jsonb, ${JSON.stringify(shape)}::text::jsonb)`;
  await writeFiles(sql, number, [
    [FILES.table, fileOf(generation, FILES.table)],
    [WORD_TABLE, packWordTable(sections)],
  ]);
  await writeRecords(
    sql,
    number,
    openData((file) => fileOf(generation, file)),
  );
  return shape;
}

/** All vectors are copied, whatever model is configured where the copying is done. */
async function vectorsOf(generation: VerifiedGeneration, of: MatchedSpace['of'], size: number) {
  const space = generation.manifest[of];
  if (!space) return null;
  return openSpace(generation, { size, dimension: space.dimension }, of, {
    onNotice: ({ detail }) => {
      throw new Failure('The vectors of the index cannot be read.', detail);
    },
  });
}
