import type { Document, Passage } from '../../../corpus/model.ts';
import { arrayLiteral } from '../../../postgres/array-literal.ts';
import type { Database } from '../../../postgres/connect.ts';
import type { OpenedFiles } from '../../candidates/over-files.ts';
import type { PassageColumns } from '../../columns/model.ts';
import type { VectorIndex } from '../../vector/model.ts';
import type { Tables } from '../tables.ts';
import { inBatches } from './batches.ts';

/** Makes the tables of documents, passages and texts, and fills them. */
export async function writePassages(
  sql: Database,
  tables: Tables,
  files: OpenedFiles,
  onProgress: (done: number) => void,
): Promise<void> {
  await sql.unsafe(`
    create table ${tables.documents} (
      place integer primary key, id text not null unique, family integer not null, partner integer,
      first_passage integer not null, end_passage integer not null, record jsonb not null
    );
    create table ${tables.texts} (ordinal integer primary key, id text not null unique, record jsonb not null);
    create table ${tables.passages} (
      ordinal integer not null, document integer not null, partner integer, language text not null,
      findable boolean not null, effective_from date, effective_to date, places text[] not null${files.vectors ? ', embedding halfvec' : ''}${files.fallback ? ', fallback halfvec' : ''}
    )`);
  await writeDocuments(sql, tables.documents, files);
  const ordinals = Array.from({ length: files.passages.size }, (_, ordinal) => ordinal);
  const weight = (files.vectors?.dimension ?? 0) + (files.fallback?.dimension ?? 0) + 200;
  let done = 0;
  for (const batch of inBatches(ordinals, () => weight)) {
    const passages = batch.map((ordinal) => files.passages.at(ordinal));
    await writeTexts(sql, tables.texts, batch, passages);
    await writeFilters(sql, tables.passages, batch, passages, files);
    done += batch.length;
    onProgress(done);
  }
  await sql.unsafe(`alter table ${tables.passages} add primary key (ordinal);
    create index on ${tables.passages} (document);
    create index on ${tables.passages} using gin (places)`);
}

async function writeDocuments(sql: Database, table: string, { documents, columns }: OpenedFiles): Promise<void> {
  const places = Array.from({ length: documents.size }, (_, place) => place);
  for (const batch of inBatches(places, () => 1)) {
    const rows = batch.map((place) => {
      const [from, to] = columns.passagesOf(place);
      const record: Document = documents.at(place);
      return {
        place,
        id: record.id,
        family: columns.familyOfDocument(place),
        partner: partnerOf(columns, place),
        from,
        to,
        record,
      };
    });
    await sql`
      insert into ${sql(table)} (place, id, family, partner, first_passage, end_passage, record)
      select place, id, family, partner, first_passage, end_passage, record::jsonb
      from unnest(
        ${arrayLiteral(rows.map(({ place }) => place))}::integer[], ${arrayLiteral(rows.map(({ id }) => id))}::text[],
        ${arrayLiteral(rows.map(({ family }) => family))}::integer[], ${arrayLiteral(rows.map(({ partner }) => partner))}::integer[],
        ${arrayLiteral(rows.map(({ from }) => from))}::integer[], ${arrayLiteral(rows.map(({ to }) => to))}::integer[],
        ${arrayLiteral(rows.map(({ record }) => JSON.stringify(record)))}::text[]
      ) as row (place, id, family, partner, first_passage, end_passage, record)`;
  }
}

const partnerOf = (columns: PassageColumns, document: number): number | null => {
  const partner = columns.partnerOf(document);
  return partner < 0 ? null : partner;
};

async function writeTexts(
  sql: Database,
  table: string,
  ordinals: readonly number[],
  passages: readonly Passage[],
): Promise<void> {
  await sql`
    insert into ${sql(table)} (ordinal, id, record)
    select ordinal, id, record::jsonb
    from unnest(
      ${arrayLiteral(ordinals)}::integer[], ${arrayLiteral(passages.map(({ id }) => id))}::text[],
      ${arrayLiteral(passages.map((passage) => JSON.stringify(passage)))}::text[]
    ) as row (ordinal, id, record)`;
}

async function writeFilters(
  sql: Database,
  table: string,
  ordinals: readonly number[],
  passages: readonly Passage[],
  { columns, vectors, fallback = null }: OpenedFiles,
): Promise<void> {
  const findable = columns.filter(null, []);
  const documents = ordinals.map((ordinal) => columns.documentOf(ordinal));
  const filters = sql`
    ordinal, document, partner, language, findable = 1, effective_from, effective_to,
    array(select jsonb_array_elements_text(places::jsonb))`;
  const rows = sql`
    unnest(
      ${arrayLiteral(ordinals)}::integer[], ${arrayLiteral(documents)}::integer[],
      ${arrayLiteral(documents.map((document) => partnerOf(columns, document)))}::integer[],
      ${arrayLiteral(passages.map(({ language }) => language))}::text[],
      ${arrayLiteral(ordinals.map((ordinal) => Number(findable(ordinal))))}::integer[],
      ${arrayLiteral(passages.map(({ effectiveFrom }) => effectiveFrom))}::date[],
      ${arrayLiteral(passages.map(({ effectiveTo }) => effectiveTo))}::date[],
      ${arrayLiteral(passages.map(({ places }) => JSON.stringify(places)))}::text[],
      ${vectorsOf(vectors, ordinals)}::text[], ${vectorsOf(fallback, ordinals)}::text[]
    ) as row (ordinal, document, partner, language, findable, effective_from, effective_to, places, embedding, fallback)`;
  const own = vectors === null ? sql`` : sql`, embedding::halfvec`;
  const beside = fallback === null ? sql`` : sql`, fallback::halfvec`;
  await sql`insert into ${sql(table)} select ${filters}${own}${beside} from ${rows}`;
}

const vectorsOf = (index: VectorIndex | null, ordinals: readonly number[]): string =>
  arrayLiteral(index === null ? [] : ordinals.map((ordinal) => vectorText(index.vectorOf(ordinal))));

/** A vector as pgvector reads it. Four digits are what 16 bits hold. */
export const vectorText = (vector: Float32Array): string =>
  `[${Array.from(vector, (value) => (value === 0 ? '0' : value.toPrecision(4))).join()}]`;
