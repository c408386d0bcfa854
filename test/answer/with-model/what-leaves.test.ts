import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maskPersonalNumbers } from '../../../src/answer/safety/personal-numbers.ts';
import type { Turn } from '../../../src/answer/model.ts';
import { tidyText } from '../../../src/answer/steps/tidy.ts';
import type { Application } from '../../../src/application.ts';
import { type Golden, readGoldenSet } from '../../../scripts/eval/golden-set.ts';
import { faithful, linesIn } from '../../support/compose-model.ts';
import * as endpoint from '../../support/local-endpoint.ts';
import { type ModelAtWork, modelAtWork, openCorpus } from '../../support/model-at-work.ts';
import { byTask, restates, rewords, rewrites, taskOf } from '../../support/model-tasks.ts';

const PERSONAL = 'căn cước 001099012345, gọi 0912345678, lan.nguyen@example.com';
const PER_KIND = 4;

let application: Application;
let close: () => Promise<void>;
let server: endpoint.LocalEndpoint;
let model: ModelAtWork;
/** All texts of the corpus, for telling what came from it. */
let corpus: string;
beforeAll(async () => {
  ({ application, close } = await openCorpus());
  const { retriever } = application.knowledge;
  corpus = retriever
    .documents()
    .flatMap(({ id, title }) => [
      title,
      // line by line: a text as long as no question is would be cut
      ...retriever.passagesOf(id).flatMap(({ text, headings }) => [...headings, ...text.split('\n')]),
    ])
    .map((text) => plain(text))
    .join('\n');
}, 60_000);
afterAll(async () => {
  await server.close();
  await close();
});
beforeEach(async () => {
  server = await endpoint.startLocalEndpoint();
  server.say(
    byTask({
      compose: faithful,
      reword: rewords((text) => text),
      rewrite: rewrites('Hộ nghèo được vay bao nhiêu?'),
      restate: restates('policy', ''),
    }),
  );
  model = await modelAtWork(application, server);
});

const plain = (text: string): string =>
  tidyText(text)
    .replaceAll(/[<>‹›()⟦⟧]/gu, '')
    .replaceAll(/\s+/gu, ' ');

/** Asks a golden question and the ones before it, each with numbers of a person, and gives what left each time with the last two that were asked. */
async function ask(
  golden: Golden,
  left: (body: endpoint.ChatBody, asked: readonly string[]) => void = () => undefined,
): Promise<void> {
  let previous: Turn | undefined;
  const asked = [...golden.after, golden.text].map((text) => `${text} (${PERSONAL})`);
  for (const [at, text] of asked.entries()) {
    const before = server.requests.length;
    const question = {
      text,
      today: golden.today,
      place: golden.place ?? 'Thành phố Đà Lạt',
      role: 'official' as const,
      ...(previous === undefined ? {} : { previous }),
    };
    ({ turn: previous } = (await model.ask(question)).answer);
    for (const body of server.requests.slice(before)) left(body, asked.slice(Math.max(0, at - 1), at + 1));
  }
}

const between = (text: string, tag: string): string =>
  new RegExp(`<${tag}>\\n?([\\s\\S]*?)\\n?</${tag}>`, 'u').exec(text)?.[1] ?? '';

/** Everything of a request that came neither from a prompt, nor from the questions, nor from the corpus. */
function strangeIn(body: endpoint.ChatBody, asked: readonly string[]): readonly string[] {
  const user = body.messages[1]?.content ?? '';
  const own = plain(asked.map((text) => maskPersonalNumbers(tidyText(text)).text).join(' ')).toLowerCase();
  const words = new Set(`${own} ${application.knowledge.expand(own)}`.match(/[\p{L}\d]+/gu));
  const parts = [between(user, 'question'), between(user, 'before')].join(' ').replaceAll(/⟦[^⟦⟧]*⟧/gu, ' ');
  // Short forms are written out and slips mended: every word is one of theirs, or stands in the corpus.
  const strange = (
    plain(parts)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  ).filter((word) => !words.has(word) && (/\d/u.test(word) || !corpus.toLowerCase().includes(word)));
  const lines = linesIn(body).flatMap(({ text }) => text.split(/⟦[^⟦⟧]*⟧/gu));
  return [...strange, ...lines.map(plain).filter((piece) => piece !== '' && !corpus.includes(piece.trim()))];
}

describe('over golden questions of every kind', () => {
  const develop = readGoldenSet('test/eval/develop.jsonl');
  const goldens = [...new Set(develop.map(({ kind }) => kind))].flatMap((kind) => {
    const all = develop.filter((golden) => golden.kind === kind);
    return all.filter((_golden, at) => at % Math.ceil(all.length / PER_KIND) === 0);
  });

  it('leaves the masked question, the lines and the results, and nothing else', async () => {
    const tasks = new Set<string>();
    for (const golden of goldens) {
      await ask(golden, (body, asked) => {
        tasks.add(taskOf(body));
        expect([golden.id, taskOf(body), strangeIn(body, asked)]).toEqual([golden.id, taskOf(body), []]);
      });
    }
    expect([...tasks].sort()).toEqual(['compose', 'restate', 'reword', 'rewrite']);
    expect(server.received().match(/001099012345|0912345678|lan\.nguyen|Đà Lạt|"official"/gu)).toBeNull();
  }, 60_000);

  it('sends the prompts as they stand in the repository, and no field that tells who asks', async () => {
    for (const golden of goldens.filter((_golden, at) => at % 4 === 0)) await ask(golden);
    const prompts = ['compose.vi', 'compose.en', 'reword.vi', 'reword.en', 'follow-up', 'restate'].map(
      (name) => readFileSync(`prompts/${name}.txt`, 'utf8').split('\n---\n')[0]?.trim() ?? '',
    );
    const fields = new Set(server.requests.flatMap((body) => Object.keys(body)));
    expect([...fields].sort()).toEqual([
      'max_tokens',
      'messages',
      'model',
      'response_format',
      'seed',
      'stream',
      'temperature',
    ]);
    for (const { messages } of server.requests) {
      expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
      expect(prompts).toContain(messages[0]?.content);
    }
    expect(server.received().match(/stainless|cookie/giu)).toBeNull();
  });
});

describe('of a conversation', () => {
  it('leaves the last turn at most', async () => {
    const first = 'Hộ nghèo trồng bưởi được vay tối đa bao nhiêu?';
    const { answer: one } = await model.ask({ text: first, today: '2026-11-21' });
    const { answer: two } = await model.ask({ text: 'còn hộ cận nghèo?', today: '2026-11-21', previous: one.turn });
    const before = server.requests.length;
    expect(server.received().includes('bưởi')).toBe(true);
    await model.ask({ text: 'còn lãi suất?', today: '2026-11-21', previous: two.turn });
    const later = server.requests.slice(before);
    expect(later.length).toBeGreaterThan(0);
    expect(JSON.stringify(later).match(/bưởi/u)).toBeNull();
  });

  it('leaves nothing that was told about a household beyond the words of the result, and no figure of it', async () => {
    const told = { text: 'Nhà tôi 5 người ở nông thôn, thu nhập 1.234.000 đồng một người, có phải hộ nghèo không?' };
    const { answer: one } = await model.ask({ ...told, today: '2026-11-21' });
    await model.ask({ text: 'không rõ', today: '2026-11-21', previous: one.turn });
    const sent = server.requests.filter((body) => taskOf(body) === 'reword');
    expect(JSON.stringify(sent).match(/1\.234|1234|5 người/u)).toBeNull();
  });
});
