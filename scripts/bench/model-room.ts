import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerer } from '../../src/answer/answer.ts';
import type { Wording } from '../../src/answer/compose-with-model/wording.ts';
import { createModelHelp } from '../../src/answer/model-help.ts';
import { CORPUS_OF_RECORD, openApplication } from '../../src/application.ts';
import type { Chat } from '../../src/llm/chat.ts';
import { createLogger } from '../../src/logger.ts';
import { readGoldenSet } from '../eval/golden-set.ts';
import type { RoomFigures } from './figures.ts';
import { timesOf } from './measure.ts';

const MOST = 50;
const SENTENCES = 4;

/**
 * Times the way of a question with a model that answers at once, so that what is left is the program's own: pipeline, prompt, gate and
 * entailment of every sentence.
 */
export async function measureModel(note: (line: string) => void): Promise<RoomFigures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hoi-xa-model-'));
  try {
    note('building an index for the golden questions');
    const log = createLogger('error', { write: (line) => process.stderr.write(line) });
    const options = { dataFolder, corpusFolders: [CORPUS_OF_RECORD], embedder: null, log, onBuild: () => undefined };
    const { knowledge } = await openApplication(options);
    const wordings: Wording[] = [];
    const help = await createModelHelp({
      chat: AT_ONCE,
      budgetMs: 25_000,
      patienceMs: 5_000,
      onWording: (wording) => wordings.push(wording),
    });
    const answer = createAnswerer({ ...knowledge, ...help }, (error) => log.error('A question failed', { error }));
    const questions = readGoldenSet('test/eval/develop.jsonl');
    note('asking golden questions');
    for (const { text, today } of questions.slice(0, 100)) await answer({ text, today });
    wordings.length = 0;
    const took: number[] = [];
    const worked: number[] = [];
    for (const { text, today } of questions) {
      const [started, cpu] = [performance.now(), process.cpuUsage()];
      await answer({ text, today });
      took.push(performance.now() - started);
      const { user, system } = process.cpuUsage(cpu);
      worked.push((user + system) / 1000);
    }
    return roomOf(took, worked, wordings);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function roomOf(took: readonly number[], worked: readonly number[], wordings: readonly Wording[]): RoomFigures {
  const whole = timesOf(took);
  const cpu = timesOf(worked);
  const wording = timesOf(wordings.map(({ ownMs }) => ownMs));
  const row = { build: null, megabytes: null };
  return {
    room: `with a model that answers at once, ${took.length} golden questions`,
    notes: [
      'The model repeats the lines and sentences that it is shown: every one of them goes through all checks.',
      'CPU is that of all threads of the process: on a machine that does nothing else no answer takes longer.',
    ],
    engines: [
      { ...row, engine: 'whole answer', configuration: 'from question to reply, by the clock', milliseconds: whole },
      { ...row, engine: 'whole answer, CPU', configuration: 'the same, work of the processor', milliseconds: cpu },
      {
        ...row,
        engine: 'wording',
        configuration: `prompt and checks of ${wordings.length} answers`,
        milliseconds: wording,
      },
    ],
    checks: [
      {
        target: `p95 of an answer without the model's own time under ${MOST} ms of work`,
        measured: `${cpu.p95.toFixed(1)} ms`,
        holds: cpu.p95 < MOST,
      },
    ],
  };
}

/** Repeats what it is shown: lines as sentences that cite them, sentences of results as they are, nothing else. */
const AT_ONCE: Chat = {
  model: 'at once',
  async ask({ name, user, schema }) {
    const shown = [...user.matchAll(/^\[(\d+)\] (?:\([^)]*\) )?(.+)$/gmu)].map(([, number, text = '']) => ({
      number: Number(number),
      text,
    }));
    const sentences = shown.slice(0, SENTENCES).map(({ number, text }) => ({ text, sources: [number] }));
    const reply = schema.safeParse(
      name === 'sentences'
        ? { sentences: shown.map(({ number, text }) => ({ number, text: text.replace(/\.$/u, '') })) }
        : { sentences, completeness: 'full', follow_ups: [] },
    );
    return reply.success ? { kind: 'done', value: reply.data } : { kind: 'failed', reason: 'malformed' };
  },
};
