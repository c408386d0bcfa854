import { spawn } from 'node:child_process';
import { access, chmod, constants, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { buildGeneration } from '../../src/retrieval/generation/build.ts';
import { ensureGeneration } from '../../src/retrieval/generation/ensure.ts';
import { loadGeneration } from '../../src/retrieval/generation/load.ts';
import { manifestChecksum, sha256 } from '../../src/retrieval/generation/manifest.ts';
import { loadGraphLibrary } from '../../src/retrieval/vector/graph.ts';
import { type SmallCorpus, smallCorpus } from '../retrieval/generation/small-corpus.ts';
import { faultyDisk } from './faulty-disk.ts';

const optionsOf = (small: SmallCorpus) => ({ ...small, folders: [small.corpus], embedder: null });

async function load({ dataFolder }: SmallCorpus) {
  const rejected: string[] = [];
  const loading = await loadGeneration(dataFolder, {
    embedder: null,
    onNotice: () => undefined,
    onRejected: ({ name, reason }) => rejected.push(`${name} ${reason}`),
  });
  return { kind: loading.kind, name: loading.kind === 'loaded' ? loading.generation.name : null, rejected };
}

test('a full disk at any step of a real build is one line, and the old index is served', async () => {
  const small = await smallCorpus();
  for (let i = 0; i < 2; i++) await buildGeneration(optionsOf(small));
  const measured = faultyDisk({ code: '', lasts: 'once' });
  await buildGeneration({ ...optionsOf(small), disk: measured.disk });
  const { steps } = measured;
  const switched = steps.indexOf('rename CURRENT');
  expect(switched).toBeGreaterThan(40);
  for (let at = 0; at <= switched; at += 2) {
    const { disk } = faultyDisk({ at, code: 'ENOSPC', lasts: 'for good' });
    const error: unknown = await buildGeneration({ ...optionsOf(small), disk }).catch((thrown: unknown) => thrown);
    const left = (await readdir(join(small.dataFolder, 'index'))).sort();
    const after = { step: steps[at], ...(await load(small)), left: left.filter((name) => name !== 'CURRENT.tmp') };
    const before = { kind: 'loaded', name: 'gen-0003', rejected: [], left: ['CURRENT', 'gen-0002', 'gen-0003'] };
    expect(after).toEqual({ step: steps[at], ...before });
    expect(error instanceof Failure && error.line).toMatch(
      /^Failed building the index in .*: no space is left on the disk .*ENOSPC\. Free some space/,
    );
  }
  const { disk } = faultyDisk({ at: switched + 2, code: 'ENOSPC', lasts: 'for good' });
  expect((await buildGeneration({ ...optionsOf(small), disk })).manifest.name).toBe('gen-0004');
});

test('one changed byte in any file of a real generation is found before anything is opened', async () => {
  const small = await smallCorpus();
  const hasGraph = (await loadGraphLibrary()) !== null;
  const graphFrom = hasGraph ? 1 : 10_000;
  await buildGeneration({ ...optionsOf(small), graphFrom });
  await buildGeneration({ ...optionsOf(small), graphFrom });
  const folder = join(small.dataFolder, 'index', 'gen-0002');
  const files = await readdir(folder);
  expect(files).toContain(hasGraph ? 'vectors.hnsw' : 'vectors.bin');
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const path = join(folder, file);
    const whole = await readFile(path);
    const changed = Buffer.from(whole);
    const at = Math.floor(Math.random() * whole.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    await writeFile(path, changed);
    const { name, rejected } = await load(small);
    expect({ file, at, name, count: rejected.length }).toEqual({ file, at, name: 'gen-0001', count: 1 });
    await writeFile(path, whole);
  }
  expect(await load(small)).toEqual({ kind: 'loaded', name: 'gen-0002', rejected: [] });
});

/** Puts other bytes into a generation and makes its manifest agree: what a program with a fault could have written. */
async function forge(small: SmallCorpus, name: string, file: string, bytes: Buffer): Promise<void> {
  const folder = join(small.dataFolder, 'index', name);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.files[file] = { bytes: bytes.length, sha256: sha256(bytes) };
  const text = JSON.stringify(manifest);
  await writeFile(join(folder, file), bytes);
  await writeFile(join(folder, 'manifest.json'), text);
  await writeFile(join(folder, 'manifest.sha256'), manifestChecksum(text));
}

test('a generation that is whole and cannot be opened is passed over', async () => {
  const small = await smallCorpus();
  await buildGeneration(optionsOf(small));
  await buildGeneration(optionsOf(small));
  for (const file of [
    'lexical.bin',
    'passages.bin',
    'columns.bin',
    'translation-table.tsv.gz',
    'vectors.bin',
    'places.json',
  ]) {
    const path = join(small.dataFolder, 'index', 'gen-0002', file);
    const whole = await readFile(path);
    await forge(small, 'gen-0002', file, Buffer.from('this is none of ours'));
    const outcome = { file, ...(await load(small)) };
    expect(outcome).toEqual({ file, kind: 'loaded', name: 'gen-0001', rejected: ['gen-0002 not_loadable'] });
    await forge(small, 'gen-0002', file, whole);
  }
});

describe('when no generation can be served', () => {
  const ensure = (small: SmallCorpus, said: string[]) =>
    ensureGeneration({
      ...optionsOf(small),
      onBuild: (why) => said.push(why),
      onNotice: () => undefined,
      onRejected: () => undefined,
    });

  test('none there: it is built', async () => {
    const small = await smallCorpus();
    const said: string[] = [];
    expect((await ensure(small, said)).name).toBe('gen-0001');
    expect((await ensure(small, said)).name).toBe('gen-0001');
    expect(said).toEqual(['There is no index yet; building it.']);
  });

  test('two at the same time: one builds and the other waits for it', async () => {
    const small = await smallCorpus();
    const loaded = await Promise.all([ensure(small, []), ensure(small, []), ensure(small, [])]);
    expect(loaded.map(({ name }) => name)).toEqual(['gen-0001', 'gen-0001', 'gen-0001']);
    expect((await readdir(join(small.dataFolder, 'index'))).sort()).toEqual(['CURRENT', 'gen-0001']);
  });

  test('all broken: a new one is built and the broken one goes', async () => {
    const small = await smallCorpus();
    await buildGeneration(optionsOf(small));
    await writeFile(join(small.dataFolder, 'index', 'gen-0001', 'lexical.bin'), 'broken');
    const said: string[] = [];
    expect((await ensure(small, said)).name).toBe('gen-0002');
    expect(said).toEqual(['No index that is there can be used; building a new one.']);
    expect((await readdir(join(small.dataFolder, 'index'))).sort()).toEqual(['CURRENT', 'gen-0002']);
  });

  test('all of a newer program: one line, and they are left alone', async () => {
    const small = await smallCorpus();
    await buildGeneration(optionsOf(small));
    const path = join(small.dataFolder, 'index', 'gen-0001', 'manifest.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"schemaVersion": \d+/, '"schemaVersion": 999'));
    await expect(ensure(small, [])).rejects.toThrow(
      'The index gen-0001 cannot be used: it was built by a newer version of the program (schema 999).',
    );
    expect((await load(small)).rejected).toEqual(['gen-0001 newer_schema']);
  });
});

const command = fileURLToPath(new URL('../../scripts/index.ts', import.meta.url));

function run(argv: string[], user?: number): Promise<{ status: number | null; out: string; error: string }> {
  return new Promise((resolve, reject) => {
    const as = user === undefined ? {} : { uid: user, gid: user };
    const child = spawn(process.execPath, ['--import', 'tsx', command, ...argv], {
      ...as,
      env: { PATH: process.env['PATH'] },
    });
    let [out, error] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (status) => resolve({ status, out, error }));
  });
}

test('a folder that may not be written is one line and status 1; a good one prints JSON and nothing else', async (context) => {
  const small = await smallCorpus();
  const built = await run(['--corpus', small.corpus, '--data', small.dataFolder, '--json']);
  expect(built).toMatchObject({ status: 0, error: '' });
  expect(JSON.parse(built.out)).toMatchObject({ generation: 'gen-0001', observations: 1, skipped: [], cached: 0 });
  const locked = join(small.corpus, '..', 'locked');
  await mkdir(locked);
  await chmod(locked, 0o555);
  // The superuser may write everywhere, so the command is run as nobody.
  const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
  if (nobody !== undefined) await chmod(join(small.corpus, '..'), 0o755);
  const { status, out, error } = await run(['--corpus', small.corpus, '--data', locked, '--json'], nobody);
  if (/ERR_MODULE_NOT_FOUND|EACCES.*(tsx|node_modules)/.test(error)) context.skip('nobody may not read this project');
  expect({ status, out, lines: error.trimEnd().split('\n').length }).toEqual({ status: 1, out: '', lines: 1 });
  expect(error).toMatch(/^Failed building the index in .*permission is denied.* Give this user permission/);
  await access(locked, constants.F_OK);
});
