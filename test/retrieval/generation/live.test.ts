import { expect, test } from 'vitest';
import { createLiveGeneration } from '../../../src/retrieval/generation/live.ts';
import type { LoadedGeneration, Loading } from '../../../src/retrieval/generation/load.ts';
import { buildGeneration } from '../../../src/retrieval/generation/build.ts';
import { loadGeneration } from '../../../src/retrieval/generation/load.ts';
import { smallCorpus, writeScheme } from './small-corpus.ts';

async function loaded(dataFolder: string): Promise<LoadedGeneration> {
  const loading = await load(dataFolder);
  if (loading.kind !== 'loaded') throw new Error(loading.kind);
  return loading.generation;
}

const load = (dataFolder: string): Promise<Loading> =>
  loadGeneration(dataFolder, { embedder: null, onNotice: () => undefined, onRejected: () => undefined });

test('a new generation is swapped in; an answer under way ends on the one it began with', async () => {
  const small = await smallCorpus();
  const options = { ...small, folders: [small.corpus], embedder: null };
  await buildGeneration(options);
  const live = createLiveGeneration(await loaded(small.dataFolder), () => load(small.dataFolder));
  const underWay = live.current();
  await writeScheme(small.corpus, 'rice', 'Hộ thiếu đói được hỗ trợ 15 kg gạo.');
  for (let i = 0; i < 3; i++) await buildGeneration(options);
  const [one, two] = await Promise.all([live.reload(), live.reload()]);
  expect(one).toBe(two);
  expect(live.current().name).toBe('gen-0004');
  const request = { text: 'gạo thiếu đói', language: 'vi', day: null, places: [], k: 1, perDocument: 1 } as const;
  expect((await live.current().retriever.search(request))[0]?.document.id).toBe('schemes/rice.vi');
  // Its files are gone by now.
  expect(underWay.name).toBe('gen-0001');
  expect((await underWay.retriever.search(request))[0]?.document.id).not.toBe('schemes/rice.vi');
  expect(underWay.retriever.passage('schemes/loan.vi#who')?.text).toContain('Hộ nghèo được hưởng');
});

test('when nothing can be loaded the one in use stays', async () => {
  const small = await smallCorpus();
  await buildGeneration({ ...small, folders: [small.corpus], embedder: null });
  const first = await loaded(small.dataFolder);
  const live = createLiveGeneration(first, async () => ({ kind: 'none' }));
  expect(await live.reload()).toEqual({ kind: 'none' });
  expect(live.current()).toBe(first);
});
