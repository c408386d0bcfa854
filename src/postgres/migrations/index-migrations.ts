import type { Migration } from '../migrate.ts';

/**
 * The index. Each generation has tables of its own (`documents_7`, `passages_7`, `texts_7`, `postings_7`), made when it is written, so that
 * dropping one touches no other. The extension `vector` is made with the first vectors.
 */
export const INDEX_MIGRATIONS: readonly Migration[] = [
  {
    number: 101,
    name: 'index',
    sql: `
      create table hoi_xa.generations (
        number integer primary key,
        manifest jsonb not null,
        shape jsonb not null,
        written_at timestamptz not null default now()
      );
      create table hoi_xa.current_generation (
        single boolean primary key default true check (single),
        number integer not null references hoi_xa.generations,
        before integer,
        switched_at timestamptz not null default now()
      );
      create table hoi_xa.generation_files (
        generation integer not null references hoi_xa.generations on delete cascade,
        name text not null,
        bytes bytea not null,
        primary key (generation, name)
      );
      create table hoi_xa.generation_records (
        generation integer not null references hoi_xa.generations on delete cascade,
        kind text not null,
        place integer not null,
        record jsonb not null,
        primary key (generation, kind, place)
      );
    `,
  },
];
