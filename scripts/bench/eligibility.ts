import { nextFact } from '../../src/eligibility/ask/next-question.ts';
import { type Criteria, onDay } from '../../src/eligibility/criteria/criteria.ts';
import { evaluateHousehold } from '../../src/eligibility/evaluate/evaluate-household.ts';
import { readFacts } from '../../src/eligibility/read/read-facts.ts';
import type { EngineFigures, RoomFigures } from './figures.ts';
import { timesOf } from './measure.ts';

const TOLD =
  'nhà tôi hộ nghèo người Tày ở xã đặc biệt khó khăn, 6 người, thu nhập 1,2 triệu mỗi người, bà nội 81 tuổi không có lương hưu, con 8 tuổi khuyết tật nặng, con 2 tuổi, vợ đang mang thai';
const DAY = '2026-11-21';
const ROUNDS = 300;
const MOST = 5;

/** Times reading a household from a sentence, ruling on all supports for it, and finding the next question. */
export function measureEligibility(criteria: Criteria): RoomFigures {
  const rules = onDay(criteria, DAY);
  const facts = readFacts(TOLD, 'vi', DAY);
  const targets = rules.entitlements.map(({ id }) => id);
  const inquiry = { rules, wording: criteria.wording, targets: null, skipped: new Set<string>() };
  const all = time('all supports', `${targets.length} supports ruled on over one household`, () =>
    evaluateHousehold(facts, rules, { targets }),
  );
  const p95 = all.milliseconds?.p95 ?? Number.NaN;
  return {
    room: `eligibility, ${ROUNDS} rounds`,
    notes: ['After as many rounds that do not count.'],
    engines: [
      time('facts', 'a household read from a sentence of 40 words', () => readFacts(TOLD, 'vi', DAY)),
      all,
      time('next question', 'the most informative fact over all supports', () => nextFact(facts, inquiry)),
    ],
    checks: [{ target: `p95 of all supports under ${MOST} ms`, measured: `${p95.toFixed(2)} ms`, holds: p95 < MOST }],
  };
}

function time(engine: string, configuration: string, work: () => unknown): EngineFigures {
  for (let round = 0; round < ROUNDS; round++) work();
  const took = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return { engine, configuration, build: null, megabytes: null, milliseconds: timesOf(took) };
}
