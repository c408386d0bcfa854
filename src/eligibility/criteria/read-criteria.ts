import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { valuesOf } from '../../corpus/tables/fault.ts';
import { readList } from '../../corpus/tables/list.ts';
import type { Criteria } from './criteria.ts';
import { checkCriteria } from './check-criteria.ts';
import { criterion, entitlement, factWording, groupWording, reference, topic } from './schema.ts';

/** Where the criteria lie in a corpus folder. */
const CRITERIA_FOLDER = 'criteria';

/**
 * Reads the criteria of a corpus folder, from `criteria/*.yaml` and `criteria/supports/*.yaml`.
 * @throws {Failure} with file and line if an entry is not right, or names something that is not there.
 */
export async function readCriteria(corpus: string): Promise<Criteria> {
  const folder = join(corpus, CRITERIA_FOLDER);
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<readonly T[]> => {
    const file = join(folder, name);
    return valuesOf(readList(await readFile(file, 'utf8'), file, schema));
  };
  const supports = (await readdir(join(folder, 'supports'))).filter((name) => name.endsWith('.yaml')).sort();
  const criteria = {
    criteria: new Map((await read('conditions.yaml', criterion)).map((it) => [it.id, it])),
    entitlements: (await Promise.all(supports.map((name) => read(join('supports', name), entitlement)))).flat(),
    references: await read('references.yaml', reference),
    topics: await read('topics.yaml', topic),
    wording: {
      facts: new Map(await read('facts.yaml', factWording)),
      groups: new Map(await read('groups.yaml', groupWording)),
    },
  };
  checkCriteria(criteria, folder);
  return criteria;
}
