import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Application } from '../../../src/application.ts';
import { askAll } from '../../../scripts/eval/ask-all.ts';
import { readGoldenSet } from '../../../scripts/eval/golden-set.ts';
import { figuresOf } from '../../../scripts/eval/report.ts';
import * as endpoint from '../../support/local-endpoint.ts';
import { modelAtWork, openCorpus } from '../../support/model-at-work.ts';

let application: Application;
let close: () => Promise<void>;
beforeAll(async () => ({ application, close } = await openCorpus()), 60_000);
afterAll(() => close());

it('with the server dead from the start the golden figures are those without a model', async () => {
  const server = await endpoint.startLocalEndpoint();
  await server.close();
  const model = await modelAtWork(application, server);
  const sample = readGoldenSet('test/eval/develop.jsonl').filter((_golden, at) => at % 9 === 0);
  const keyless = await askAll(sample, application);
  const dead = await askAll(sample, { ...application, answer: async (question) => (await model.ask(question)).answer });
  const withoutTimes = (verdicts: typeof dead) => ({ ...figuresOf(verdicts), p50: 0, p95: 0 });
  expect(withoutTimes(dead)).toEqual(withoutTimes(keyless));
  expect(dead.map(({ answer }) => answer.blocks)).toEqual(keyless.map(({ answer }) => answer.blocks));
  expect(model.wordings.length).toBeGreaterThan(20);
  expect(new Set(model.wordings.map(({ result }) => result))).toEqual(new Set(['kept_keyless']));
}, 60_000);
