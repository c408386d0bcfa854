import { nextFact } from '../../src/eligibility/ask/next-question.ts';
import { onDay } from '../../src/eligibility/criteria/criteria.ts';
import { readCriteria } from '../../src/eligibility/criteria/read-criteria.ts';
import { evaluateHousehold } from '../../src/eligibility/evaluate/evaluate-household.ts';
import { readFacts } from '../../src/eligibility/read/read-facts.ts';

/** Milliseconds, the middle one and the worst of a hundred. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly worst: number;
}

const TOLD =
  'nhà tôi hộ nghèo người Tày ở xã đặc biệt khó khăn, 6 người, thu nhập 1,2 triệu mỗi người, bà nội 81 tuổi không có lương hưu, con 8 tuổi khuyết tật nặng, con 2 tuổi, vợ đang mang thai';
const DAY = '2026-11-21';
const ROUNDS = 100;

/** Times reading a household from a sentence, ruling on all supports for it, and finding the next question. */
export async function benchEligibility(corpus = 'corpus'): Promise<readonly Timing[]> {
  const criteria = await readCriteria(corpus);
  const rules = onDay(criteria, DAY);
  const facts = readFacts(TOLD, 'vi', DAY);
  const targets = rules.entitlements.map(({ id }) => id);
  const inquiry = { rules, wording: criteria.wording, targets: null, skipped: new Set<string>() };
  return [
    time('facts read from a sentence of 40 words', () => readFacts(TOLD, 'vi', DAY)),
    time(`all ${targets.length} supports over one household`, () => evaluateHousehold(facts, rules, { targets })),
    time('the next question over all supports', () => nextFact(facts, inquiry)),
  ];
}

function time(name: string, work: () => unknown): Timing {
  for (let round = 0; round < ROUNDS; round++) work();
  const took = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { name, median: took[ROUNDS / 2] ?? 0, worst: took.at(-1) ?? 0 };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  for (const { name, median, worst } of await benchEligibility())
    console.log(`${name}: ${median.toFixed(2)} ms (worst of ${ROUNDS}: ${worst.toFixed(2)} ms)`);
}
