import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldDiacritics } from '../../src/language/fold.ts';
import type { Engine } from './engines/engine.ts';
import { createFts5 } from './engines/fts5.ts';
import { createMiniSearch } from './engines/minisearch.ts';
import { createOwnIndex, type OwnIndex } from './engines/own-index.ts';
import type { Check, EngineFigures, RoomFigures } from './figures.ts';
import { type BuildCost, costOf, interleaved, timesOf } from './measure.ts';
import type { SyntheticSet } from './synthetic.ts';

const ROUNDS = 2;
const FTS5_FACTOR = 40;
const MINISEARCH_FACTOR = 100;
const BUILD_FACTOR = 2;

/** Speed and size of the lexical index beside its peers, and that skipping changes no result. */
export function measureLexical(set: SyntheticSet, note: (line: string) => void): RoomFigures {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-xa-bench-'));
  const own = createOwnIndex(folder, false);
  const paired = createOwnIndex(folder, true);
  const peers = { fts5: createFts5(folder), miniSearch: createMiniSearch() };
  const engines: readonly Engine[] = [peers.fts5, own, paired, peers.miniSearch];
  try {
    const texts = set.passages.map(foldDiacritics);
    const queries = set.queries.map(foldDiacritics);
    const costs = new Map(engines.map((engine) => [engine.name, built(engine, texts, note)]));
    note('queries, engines taking turns');
    const exhaustive = `${own.name}, exhaustive`;
    const ways = new Map<string, (query: string) => unknown>(
      engines.map((engine) => [engine.name, (query) => engine.search(query)]),
    );
    ways.set(exhaustive, (query) => own.exhaustiveHits(query));
    const times = interleaved(ways, queries, ROUNDS);
    const rows = engines.map((engine) => rowOf(engine, costs.get(engine.name), times.get(engine.name)));
    const row = {
      engine: exhaustive,
      configuration: 'the same file, every posting scored',
      build: null,
      megabytes: null,
    };
    const figures = [...rows, { ...row, milliseconds: timesOf(times.get(exhaustive) ?? []) }];
    return {
      room: `lexical, ${set.passages.length} passages, ${queries.length} queries, ${ROUNDS} rounds`,
      notes: notesOn(set, agreement(own, peers.fts5, queries)),
      engines: figures,
      checks: [identity(own, queries), identity(paired, queries), ...comparisons(own, peers, figures)],
    };
  } finally {
    for (const engine of engines) engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function built(engine: Engine, texts: readonly string[], note: (line: string) => void): BuildCost {
  note(`building ${engine.name}`);
  return costOf(() => engine.build(texts));
}

function rowOf(engine: Engine, build: BuildCost | undefined, times: readonly number[] | undefined): EngineFigures {
  return {
    engine: engine.name,
    configuration: engine.configuration,
    build: build ?? null,
    megabytes: engine.size() / 1e6,
    milliseconds: timesOf(times ?? []),
  };
}

function identity(own: OwnIndex, queries: readonly string[]): Check {
  const same = queries.filter((query) => {
    const [pruned, full] = [own.hits(query), own.exhaustiveHits(query)];
    return JSON.stringify(pruned) === JSON.stringify(full);
  });
  return {
    target: `${own.name}: top ten and scores the same as exhaustive BM25`,
    measured: `${same.length} of ${queries.length} queries`,
    holds: same.length === queries.length,
  };
}

function comparisons(
  own: Engine,
  { fts5, miniSearch }: { readonly fts5: Engine; readonly miniSearch: Engine },
  figures: readonly EngineFigures[],
): readonly Check[] {
  const of = ({ name }: Engine) => figures.find(({ engine }) => engine === name);
  const faster = (peer: Engine, factor: number): Check => {
    const ratio = (of(peer)?.milliseconds?.p50 ?? 0) / (of(own)?.milliseconds?.p50 ?? Number.NaN);
    return {
      target: `median at least ${factor} times faster than ${peer.name}`,
      measured: `${ratio.toFixed(0)} times`,
      holds: ratio >= factor,
    };
  };
  const buildRatio = (of(own)?.build?.cpuSeconds ?? Number.NaN) / (of(fts5)?.build?.cpuSeconds ?? 0);
  return [
    faster(fts5, FTS5_FACTOR),
    faster(miniSearch, MINISEARCH_FACTOR),
    {
      target: `built in at most ${BUILD_FACTOR} times the CPU time of ${fts5.name}`,
      measured: `${buildRatio.toFixed(2)} times`,
      holds: buildRatio <= BUILD_FACTOR,
    },
  ];
}

/** Mean share of the peer's top ten that the own index finds. */
function agreement(own: Engine, peer: Engine, queries: readonly string[]): number {
  const shares = queries.map((query) => {
    const wanted = new Set(peer.search(query));
    return own.search(query).filter((place) => wanted.has(place)).length / Math.max(1, wanted.size);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function notesOn({ vocabulary }: SyntheticSet, shared: number): readonly string[] {
  return [
    `Texts: Zipf draw over ${vocabulary} legal syllables, folded beforehand for every engine alike; drawn without order, so no stretch of passages is richer in a word than another and little can be skipped.`,
    'Build: texts as strings in, searchable index out and, but for MiniSearch, on disk; splitting into words is part of it for every engine.',
    'Queries: any of the words, BM25, ten best; one process, engines take turns query by query, the first of the turn changes.',
    `Own index and FTS5 share ${shared.toFixed(2)} of their top tens: FTS5 takes ln((N - n + .5) / (n + .5)) for idf and gives words of more than half of the texts none.`,
    'FTS5 keeps positions (its default), as phrases need them; the own index keeps pairs only in the row that says so.',
  ];
}
