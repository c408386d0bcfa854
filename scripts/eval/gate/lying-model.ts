import { createAnswerer } from '../../../src/answer/answer.ts';
import type { Wording } from '../../../src/answer/compose-with-model/wording.ts';
import { createModelHelp } from '../../../src/answer/model-help.ts';
import type { Application } from '../../../src/application.ts';
import { detectLanguage } from '../../../src/language/detect.ts';
import type { Chat } from '../../../src/llm/chat.ts';
import { askAll } from '../ask-all.ts';
import type { Golden } from '../golden-set.ts';
import { type Chance, createChance } from './chance.ts';
import { CORRUPT } from './corruptions.ts';

/** What became of the lies of a model. */
export interface LyingFigures {
  readonly questions: number;
  readonly lies: number;
  /** Lies that were not withheld and went out in an answer. */
  readonly left: number;
  /** Figures of the answers that no cited span holds, by the judge of the golden questions. */
  readonly ungrounded: number;
}

/**
 * Asks golden questions with a model that says up to three of the lines or results it is shown, each with one thing made wrong: a figure, a
 * date, a unit, a threshold, a negation or the group.
 */
export async function measureLies(
  application: Application,
  goldens: readonly Golden[],
  seed: number,
): Promise<LyingFigures> {
  const wordings: Wording[] = [];
  const told: { readonly truths: number; readonly lies: number }[] = [];
  const help = await createModelHelp({
    chat: lyingChat(createChance(seed), (count) => told.push(count)),
    budgetMs: 25_000,
    patienceMs: 5_000,
    onWording: (wording) => wordings.push(wording),
  });
  const answer = createAnswerer({ ...application.knowledge, ...help }, (error) => {
    throw error;
  });
  const verdicts = await askAll(goldens, { ...application, answer });
  const left = wordings.map(({ result, said, fallen }, at) =>
    result === 'worded' ? Math.max(0, said - fallen.length - (told[at]?.truths ?? 0)) : 0,
  );
  return {
    questions: goldens.length,
    lies: told.reduce((sum, { lies }) => sum + lies, 0),
    left: left.reduce((sum, count) => sum + count, 0),
    ungrounded: verdicts.reduce((sum, { ungrounded }) => sum + ungrounded.length, 0),
  };
}

const MOST = 3;

/** Tells how many truths and lies it told, each time it is asked to word something; to everything else it has no word. */
function lyingChat(chance: Chance, tell: (count: { readonly truths: number; readonly lies: number }) => void): Chat {
  return {
    model: 'liar',
    async ask({ name, user, schema }) {
      if (name !== 'answer' && name !== 'sentences') return { kind: 'failed', reason: 'declined' };
      const shown = [...user.matchAll(/^\[(\d+)\] (?:\((?:[^()]|\([^()]*\))*\) )?(.+)$/gmu)].slice(0, MOST);
      const sentences = shown.map(([, number, text = '']) => {
        const wrong = corrupted(text, chance);
        const said = { text: wrong ?? text, isLie: wrong !== null };
        return { ...said, number: Number(number) };
      });
      const lies = sentences.filter(({ isLie }) => isLie).length;
      tell({ lies, truths: sentences.length - lies });
      const reply =
        name === 'answer'
          ? {
              sentences: sentences.map(({ text, number }) => ({ text, sources: [number] })),
              completeness: 'full',
              follow_ups: [],
            }
          : { sentences: sentences.map(({ text, number }) => ({ text, number })) };
      const parsed = schema.safeParse(reply);
      return parsed.success ? { kind: 'done', value: parsed.data } : { kind: 'failed', reason: 'malformed' };
    },
  };
}

/** The sentence with one thing made wrong; `null` when nothing in it can be. */
function corrupted(text: string, chance: Chance): string | null {
  const { language } = detectLanguage(text);
  for (const corrupt of chance.shuffled(Object.values(CORRUPT))) {
    const wrong = corrupt(text, language === 'en' ? 'en' : 'vi', chance);
    if (wrong !== null && wrong !== text) return wrong;
  }
  return null;
}
