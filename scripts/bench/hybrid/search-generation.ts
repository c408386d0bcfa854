import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { loadGeneration } from '../../../src/retrieval/generation/load.ts';
import { timesOf } from '../measure.ts';

/*
 * A process of its own, as the bot would be one: loads a generation, asks, tells what it took.
 * Arguments: data folder, file of questions. Prints one line of JSON.
 */
const questionsSchema = z.record(z.string(), z.object({ language: z.enum(['vi', 'en']), texts: z.array(z.string()) }));

const [dataFolder = '', questionFile = ''] = process.argv.slice(2);
const start = performance.now();
const loading = await loadGeneration(dataFolder, {
  embedder: null,
  onNotice: ({ detail }) => process.stderr.write(`  ${detail}\n`),
  onRejected: ({ detail }) => process.stderr.write(`  ${detail}\n`),
});
if (loading.kind !== 'loaded') throw new Error(`the generation is ${loading.kind}`);
const loadSeconds = (performance.now() - start) / 1000;
const { retriever } = loading.generation;
const questions = questionsSchema.parse(JSON.parse(readFileSync(questionFile, 'utf8')));

const times: Record<string, ReturnType<typeof timesOf>> = {};
for (const round of ['warm-up', 'counted']) {
  for (const [name, { language, texts }] of Object.entries(questions)) {
    const asked = round === 'warm-up' ? texts.slice(0, 20) : texts;
    const milliseconds: number[] = [];
    for (const text of asked) {
      const from = performance.now();
      await retriever.search({ text, language, day: '2026-01-01', places: [], k: 10, perDocument: 3 });
      milliseconds.push(performance.now() - from);
    }
    times[name] = timesOf(milliseconds);
  }
}
process.stdout.write(JSON.stringify({ loadSeconds, residentMegabytes: process.memoryUsage().rss / 1e6, times }));
