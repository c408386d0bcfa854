import { describe, expect, test } from 'vitest';
import type { Embedder } from '../../../src/retrieval/embedding/model.ts';
import { buildGeneration } from '../../../src/retrieval/generation/build.ts';
import { ensureGeneration } from '../../../src/retrieval/generation/ensure.ts';
import type { LoadedGeneration } from '../../../src/retrieval/generation/load.ts';
import type { Notice } from '../../../src/retrieval/generation/match-spaces.ts';
import { loadGraphLibrary } from '../../../src/retrieval/vector/graph.ts';
import { type SmallCorpus, smallCorpus } from './small-corpus.ts';

/** An endpoint that knows loans from everything else, and may be down. */
function loanEmbedder(
  model: string,
  down: { questions?: boolean; texts?: boolean } = {},
): Embedder & { asked: number } {
  const vectorOf = (text: string): Float32Array => Float32Array.from(/vay/iu.test(text) ? [1, 0] : [0, 1]);
  const embedder = {
    model,
    dimension: 2,
    asked: 0,
    embed: async (texts: readonly string[]) => {
      if (down.texts === true) throw new Error('down');
      return texts.map(vectorOf);
    },
    embedQuestion: async (text: string) => {
      embedder.asked += 1;
      if (down.questions === true) throw new Error('down');
      return vectorOf(text);
    },
  };
  return embedder;
}

async function open({ corpus, ...rest }: SmallCorpus, embedder: Embedder | null, more: { graphFrom?: number } = {}) {
  const notices: Notice[] = [];
  const builds: string[] = [];
  const generation = await ensureGeneration({
    ...rest,
    ...more,
    folders: [corpus],
    embedder,
    onBuild: (why) => builds.push(why),
    onNotice: (notice) => notices.push(notice),
    onRejected: () => undefined,
  });
  return { generation, notices, builds };
}

const find = async ({ retriever }: LoadedGeneration, text: string) =>
  (await retriever.search({ text, language: 'vi', day: null, places: [], k: 3, perDocument: 1 })).map(
    ({ document, score }) => [document.id, Math.round(score * 1e6)],
  );

describe('a generation of a configured embedder', () => {
  test('holds the vectors of the built-in one too, and names both', async () => {
    const small = await smallCorpus();
    const { generation } = await open(small, loanEmbedder('endpoint/a'));
    expect(generation.manifest).toMatchObject({
      embedding: { model: 'endpoint/a', dimension: 2 },
      fallback: { model: expect.stringMatching(/^hoi-xa-bilingual/), dimension: 2048 },
    });
  });

  test.each(['rows', 'graph'])(
    'falls back to the built-in one when the endpoint is down at a question (%s)',
    async (kind) => {
      if (kind === 'graph' && (await loadGraphLibrary()) === null) return;
      const more = kind === 'graph' ? { graphFrom: 1 } : {};
      const small = await smallCorpus();
      await open(small, loanEmbedder('endpoint/a'), more);
      const keyless = await open(await smallCorpus(), null, more);
      const down = await open(small, loanEmbedder('endpoint/a', { questions: true }), more);
      const question = 'tỷ lệ hộ nghèo huyện Bình Gia năm 2023';
      expect(await find(down.generation, question)).toEqual(await find(keyless.generation, question));
      expect(down.notices).toMatchObject([{ reason: 'question_not_embedded' }]);
    },
  );

  test('serves as a keyless index when nothing is configured any more, without a rebuild', async () => {
    const small = await smallCorpus();
    await open(small, loanEmbedder('endpoint/a'));
    const { generation, notices, builds } = await open(small, null);
    expect({ notices, builds }).toEqual({ notices: [], builds: [] });
    const keyless = await open(await smallCorpus(), null);
    expect(await find(generation, 'vay ngân hàng')).toEqual(await find(keyless.generation, 'vay ngân hàng'));
  });
});

describe('another model', () => {
  test('makes the index say so and be built anew', async () => {
    const small = await smallCorpus();
    await open(small, loanEmbedder('endpoint/a'));
    const { generation, builds, notices } = await open(small, loanEmbedder('endpoint/b'));
    expect(builds).toEqual([expect.stringContaining('endpoint/a, not by endpoint/b')]);
    expect(notices).toEqual([]);
    expect(generation.manifest).toMatchObject({ name: 'gen-0002', embedding: { model: 'endpoint/b' } });
  });

  test('configured over a keyless index builds it anew from its own folders', async () => {
    const small = await smallCorpus();
    await buildGeneration({ folders: [small.corpus], dataFolder: small.dataFolder, embedder: null });
    const { generation, builds } = await open({ ...small, corpus: '/nowhere' }, loanEmbedder('endpoint/a'));
    expect(builds).toHaveLength(1);
    expect(generation.manifest).toMatchObject({
      embedding: { model: 'endpoint/a' },
      corpus: { folders: [small.corpus] },
    });
  });

  test('that is down leaves the index there is, with the built-in vectors', async () => {
    const small = await smallCorpus();
    await open(small, loanEmbedder('endpoint/a'));
    const embedder = loanEmbedder('endpoint/b', { texts: true });
    const { generation, notices } = await open(small, embedder);
    expect(generation.name).toBe('gen-0001');
    expect(notices).toMatchObject([{ reason: 'other_embedding' }]);
    const keyless = await open(await smallCorpus(), null);
    expect(await find(generation, 'vay ngân hàng')).toEqual(await find(keyless.generation, 'vay ngân hàng'));
    expect(embedder.asked).toBe(0);
  });
});
