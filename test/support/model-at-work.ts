import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerer } from '../../src/answer/answer.ts';
import type { Wording } from '../../src/answer/compose-with-model/wording.ts';
import type { Answer, Question } from '../../src/answer/model.ts';
import { createModelHelp } from '../../src/answer/model-help.ts';
import { type Application, openApplication } from '../../src/application.ts';
import { createBudget } from '../../src/llm/budget.ts';
import { createChat } from '../../src/llm/chat.ts';
import { createLogger } from '../../src/logger.ts';
import { judgeAnswer } from '../../scripts/eval/judge-answer.ts';
import { putIndex } from '../e2e/support/built-index.ts';
import type { LocalEndpoint } from './local-endpoint.ts';

export const TODAY = '2026-11-21';
/** From the question to the reply, milliseconds; short, so that faults that wait are tested soon. */
export const BUDGET = 2_000;
const PATIENCE = 800;

/** The program over its corpus of record, and the folder to remove in the end. */
export async function openCorpus(): Promise<{
  readonly application: Application;
  readonly close: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-xa-model-'));
  await putIndex('corpus', folder);
  const application = await openApplication({
    dataFolder: folder,
    corpusFolders: ['corpus'],
    embedder: null,
    log: createLogger('silent'),
    onBuild: () => {},
  });
  return { application, close: () => rm(folder, { recursive: true, force: true }) };
}

/** The same knowledge with the help of the model at an endpoint. */
export interface ModelAtWork {
  ask(question: Question): Promise<{ readonly answer: Answer; readonly ms: number }>;
  readonly wordings: readonly Wording[];
}

export async function modelAtWork({ knowledge }: Application, { baseUrl }: LocalEndpoint): Promise<ModelAtWork> {
  const wordings: Wording[] = [];
  const help = await createModelHelp({
    chat: createChat({ baseUrl, apiKey: null, model: 'm' }, createBudget({ random: () => 0 })),
    budgetMs: BUDGET,
    patienceMs: PATIENCE,
    onWording: (wording) => wordings.push(wording),
  });
  const answer = createAnswerer({ ...knowledge, ...help }, (error) => {
    throw error;
  });
  return {
    wordings,
    async ask(question) {
      const started = performance.now();
      return { answer: await answer(question), ms: performance.now() - started };
    },
  };
}

/** Figures of an answer that no cited span holds, by the judge of the evaluation, which is written apart from the gate. */
export function ungroundedOf(answer: Answer, { text, today, previous }: Question): readonly string[] {
  const golden = {
    id: 'x',
    kind: 'scheme',
    form: 'vi',
    text: `${text} ${previous?.text ?? ''}`,
    today,
    after: [],
    status: ['answered'],
    facts: [],
    absent: [],
    documents: [],
  };
  return judgeAnswer({ ...golden, kind: 'scheme', form: 'vi', status: ['answered'] }, answer, 0, []).ungrounded;
}
