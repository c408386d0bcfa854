import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adversarialFigures, askAdversarial } from '../../scripts/eval/adversarial.ts';
import { claimPart } from '../../scripts/prove/corpus-claims.ts';
import { type Application, openApplication } from '../../src/application.ts';
import { createLogger } from '../../src/logger.ts';
import { putIndex } from '../e2e/support/built-index.ts';
import { runEveryProperty } from './every-property.ts';

/** The short form of `npm run prove` that is part of every test run; the same cases each time. */
const SEED = 20_261_122;
const CASES = 240;

let folder = '';
let application: Application;
const lines: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-xa-prove-'));
  await putIndex('corpus', folder);
  application = await openApplication({
    dataFolder: folder,
    corpusFolders: ['corpus'],
    embedder: null,
    log: createLogger('debug', { write: (line) => void lines.push(line) }),
    onBuild: () => undefined,
  });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('hostile input: nothing lost, nothing leaked', async () => {
  const tallies = await runEveryProperty(CASES, SEED, application, () => lines.join(''));
  expect(tallies.flatMap(({ faults }) => faults)).toEqual([]);
  expect(tallies.reduce((sum, { lost, leaked }) => sum + lost + leaked, 0)).toBe(0);
  expect(tallies.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThanOrEqual(CASES);
}, 120_000);

test('adversarial questions: no figure without a source, nothing said that must not be', async () => {
  const verdicts = await askAdversarial(application);
  const all = adversarialFigures(verdicts);
  expect({ n: all.n, ungrounded: all.ungrounded, forbidden: all.forbidden }).toEqual({
    n: 200,
    ungrounded: 0,
    forbidden: 0,
  });
  expect(verdicts.filter(({ answer }) => answer.status === 'unavailable')).toEqual([]);
  const { status, claimsRight, claims } = adversarialFigures(
    verdicts.filter(({ question }) => question.half === 'develop'),
  );
  expect(status).toBeGreaterThanOrEqual(97);
  expect(claimsRight / claims).toBeGreaterThan(0.8);
}, 60_000);

test('no figure of the documents is denied, none that was altered is confirmed', async () => {
  const { tried, lost, notes } = await claimPart(application, '2026-11-22', 12);
  expect({ lost, notes: lost === 0 ? [] : notes }).toEqual({ lost: 0, notes: [] });
  expect(tried).toBeGreaterThan(40);
}, 60_000);
