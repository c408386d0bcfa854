import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ConfigMistake } from '../../src/config.ts';
import { loadGraphLibrary } from '../../src/retrieval/vector/graph.ts';
import { type Finding, fail, ok, warn } from './check.ts';

const LEAST_NODE = [20, 19] as const;
/** Below this a build of a middling corpus may fail. */
const LEAST_FREE = 500e6;

/** @param version `process.versions.node` */
export async function checkNode(version: string): Promise<Finding[]> {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (isEnough) return [ok('node', `Node.js ${version}`)];
  return [fail('node', `Node.js ${version} is too old`, `Install Node.js ${LEAST_NODE.join('.')} or newer.`)];
}

/** @param mistakes what is wrong in the environment */
export async function checkConfiguration(mistakes: readonly ConfigMistake[]): Promise<Finding[]> {
  if (mistakes.length === 0) return [ok('configuration', 'nothing is wrong in the environment')];
  return mistakes.map(({ variable, mend }) =>
    fail('configuration', `${variable} ${mend}`, `Set or unset ${variable} in .env or the environment.`),
  );
}

/** The nearest folder above that is there. */
async function nearest(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  const above = dirname(path);
  return found || above === path ? path : nearest(above);
}

/** Whether the data folder can be written, and how much fits. */
export async function checkDataFolder(dataFolder: string): Promise<Finding[]> {
  const folder = await nearest(resolve(dataFolder));
  const isFolder = (await stat(folder)).isDirectory();
  const mayWrite = await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isFolder) return [fail('data', `${folder} is a file`, 'Give a folder with --data.')];
  if (!mayWrite) {
    return [fail('data', `${folder} cannot be written`, 'Give this user permission, or another folder with --data.')];
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const what = `${(free / 1e9).toFixed(1)} GB free for ${dataFolder}`;
  return [free < LEAST_FREE ? warn('data', what, 'Free some space before the next build.') : ok('data', what)];
}

/** Whether the library of vector graphs is built and works. */
export async function checkGraphLibrary(load: typeof loadGraphLibrary = loadGraphLibrary): Promise<Finding[]> {
  const library = await load();
  if (!library) {
    const mend = 'Install a C++ compiler and run `npm rebuild hnswlib-node`; below 10,000 passages nothing is lost.';
    return [warn('hnswlib', 'hnswlib-node is not built: every vector is looked at, one by one', mend)];
  }
  const graph = new library.HierarchicalNSW('ip', 2);
  graph.initIndex(2);
  graph.addPoint([1, 0], 0);
  graph.addPoint([0, 1], 1);
  const [nearestPoint] = graph.searchKnn([0, 1], 1).neighbors;
  if (nearestPoint === 1) return [ok('hnswlib', 'hnswlib-node works')];
  return [fail('hnswlib', 'hnswlib-node finds the wrong neighbour', 'Run `npm rebuild hnswlib-node`.')];
}
