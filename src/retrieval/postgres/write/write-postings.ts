import { arrayLiteral } from '../../../postgres/array-literal.ts';
import type { Database } from '../../../postgres/connect.ts';
import type { IndexSections } from '../../lexical/file.ts';
import { inBatches } from './batches.ts';
import { type PostingRow, postingRows } from './posting-rows.ts';

const asList = (numbers: Int32Array | null): string | null => (numbers === null ? null : `{${numbers.join()}}`);
const asHex = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
const weightOf = ({ entries, hashes, dense }: PostingRow): number =>
  entries.length * (hashes === null ? 1 : 2) + (dense?.length ?? 0) / 4;

/** Makes the table of postings and fills it. */
export async function writePostings(
  sql: Database,
  table: string,
  sections: IndexSections,
  buckets: number,
  onProgress: (done: number) => void,
): Promise<void> {
  await sql.unsafe(`
    create table ${table} (
      key text collate "C" not null,
      block integer not null,
      held integer not null,
      entries integer[] not null,
      hashes integer[],
      dense bytea
    )`);
  let done = 0;
  for (const rows of inBatches(postingRows(sections, buckets), weightOf)) {
    await sql`
      insert into ${sql(table)} (key, block, held, entries, hashes, dense)
      select key, block, held, entries::integer[], hashes::integer[], decode(dense, 'hex')
      from unnest(
        ${arrayLiteral(rows.map(({ key }) => key))}::text[], ${arrayLiteral(rows.map(({ block }) => block))}::integer[],
        ${arrayLiteral(rows.map(({ held }) => held))}::integer[], ${arrayLiteral(rows.map(({ entries }) => asList(entries)))}::text[],
        ${arrayLiteral(rows.map(({ hashes }) => asList(hashes)))}::text[], ${arrayLiteral(rows.map(({ dense }) => asHex(dense)))}::text[]
      ) as row (key, block, held, entries, hashes, dense)`;
    done += rows.length;
    onProgress(done);
  }
  await sql.unsafe(`alter table ${table} add primary key (key, block)`);
}
