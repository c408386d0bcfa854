import { defineConfig } from 'vitest/config';

/** The tests that mutation testing runs: those of the gate and of the evaluator alone, so that a mutant is not killed by accident elsewhere. */
export default defineConfig({
  test: {
    include: [
      'test/answer/{gate,entailment}.test.ts',
      'test/answer/verify/**/*.test.ts',
      'test/answer/with-model/same-statement.test.ts',
      'test/statistics/arithmetic.test.ts',
      'test/eligibility/{cases,conversation}.test.ts',
      'test/eligibility/evaluate/**/*.test.ts',
    ],
    pool: 'threads',
  },
});
