import { ENGINES } from './engines/all.ts';
import { readMaterial } from './material.ts';
import { timesOf } from '../measure.ts';

/*
 * A process of its own for one engine, so that no library's memory or start counts for another.
 * Arguments: engine, build or search, folder of the material, folder of the index. Prints one line of JSON.
 */
const [name = '', phase = '', materialFolder = '', indexFolder = ''] = process.argv.slice(2);
const WARM_UP = 20;

const material = readMaterial(materialFolder);
const peer = await ENGINES[name]?.();
if (peer === undefined) throw new Error(`no engine ${name}`);
process.stdout.write(`${JSON.stringify(phase === 'build' ? await build() : await search())}\n`, () => process.exit(0));

async function build() {
  const started = performance.now();
  const before = cpuSeconds();
  await peer?.build(indexFolder, material);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: cpuSeconds() - before };
}

/** Of all threads of the process so far. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The first answer is timed from the start of the process: loader and libraries count. */
async function search() {
  const { questions } = material.collection;
  const opened = await peer?.open(indexFolder, material);
  await opened?.search(material.asked(0));
  const startSeconds = performance.now() / 1000;
  const startCpuSeconds = cpuSeconds();
  for (let at = 0; at < Math.min(WARM_UP, questions.length); at++) await opened?.search(material.asked(at));
  const took: number[] = [];
  const before = cpuSeconds();
  const ranks: number[] = [];
  for (const [at, { gold }] of questions.entries()) {
    const asked = material.asked(at);
    const from = performance.now();
    const found = (await opened?.search(asked)) ?? [];
    took.push(performance.now() - from);
    ranks.push([...new Set(found)].slice(0, 10).findIndex((document) => gold.includes(document)) + 1);
  }
  const cpuMilliseconds = (1000 * (cpuSeconds() - before)) / questions.length;
  const megabytes = process.memoryUsage().rss / 1e6;
  return { startSeconds, startCpuSeconds, megabytes, ranks, cpuMilliseconds, milliseconds: timesOf(took) };
}
