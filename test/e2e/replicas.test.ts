import { describe, expect, it } from 'vitest';
import { createRandom } from '../../scripts/bench/random.ts';
import { runReplicas } from '../../scripts/bench/replicas/run.ts';

/** The short form of `npm run bench -- --replicas`. */
describe('two replicas over one PostgreSQL', () => {
  it('answer every question once and in order, one of them killed and the other replaced meanwhile', async () => {
    const figures = await runReplicas({
      replicas: 2,
      people: { chats: 12, questions: ['Hộ nghèo vay vốn ở đâu?'], messages: 5, burst: 2, atOnce: 6, patience: 15 },
      repeated: 0.2,
      killEvery: 700,
      kills: 1,
      restartAfter: null,
      replaceAfter: 3000,
      answers: { from: 'stand-in', takes: 150 },
      settling: 0,
      random: createRandom(7),
      note: () => undefined,
    });
    expect(figures).toMatchObject({ never: 0, outOfOrder: 0, apologies: 0, kills: 1 });
    expect(figures.once + figures.twice).toBe(60);
    // Killed between Telegram's taking an answer and its being written down: possible, and rare.
    expect(figures.twice).toBeLessThanOrEqual(1);
    expect(figures.repeats).toBeGreaterThan(3);
  }, 60_000);
});
