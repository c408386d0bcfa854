import type { Answer, Turn } from '../../src/answer/model.ts';
import type { Application } from '../../src/application.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import type { Golden } from './golden-set.ts';
import { family, judgeAnswer, type Verdict } from './judge-answer.ts';

/** Asks golden questions one after the other, each with the questions before it, and judges the answers. */
export async function askAll(goldens: readonly Golden[], application: Application): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const golden of goldens) {
    let previous: Turn | undefined;
    for (const text of golden.after) previous = (await ask(text, golden, previous, application)).turn;
    const started = performance.now();
    const answer = await ask(golden.text, golden, previous, application);
    const ms = performance.now() - started;
    verdicts.push(judgeAnswer(golden, answer, ms, await rankedDocuments(golden, answer, application)));
  }
  return verdicts;
}

function ask(text: string, golden: Golden, previous: Turn | undefined, { answer }: Application): Promise<Answer> {
  return answer({
    text,
    today: golden.today,
    ...(golden.lang === undefined ? {} : { language: golden.lang }),
    ...(golden.place === undefined ? {} : { place: golden.place }),
    ...(previous === undefined ? {} : { previous }),
  });
}

/** Retrieval alone, on the text that the pipeline looks up. */
async function rankedDocuments(
  golden: Golden,
  answer: Answer,
  { generation }: Application,
): Promise<readonly string[]> {
  const text = answer.turn.text === '' ? golden.text : answer.turn.text;
  const { language } = detectLanguage(golden.text);
  const hits = await generation.retriever.search({ text, language, day: null, places: [], k: 10, perDocument: 1 });
  return hits.map(({ document }) => family(document.id));
}
