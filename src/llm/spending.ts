/** Tokens of one or more calls. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What a day may cost; `null`: no limit. */
export interface SpendingLimits {
  readonly tokensPerDay: number | null;
  /** In the currency of the prices. */
  readonly costPerDay: number | null;
  /** Price of a million tokens. */
  readonly inputPrice: number;
  readonly outputPrice: number;
}

export const UNLIMITED: SpendingLimits = { tokensPerDay: null, costPerDay: null, inputPrice: 0, outputPrice: 0 };

/** What was spent on one day (UTC). */
export interface Spent extends Usage {
  readonly day: string;
  readonly calls: number;
  readonly cost: number;
}

/** Counts tokens and cost a day. The counters live as long as the process. */
export interface Spending {
  /** Whether one more call may be made today. */
  allows(): boolean;
  add(usage: Usage): void;
  today(): Spent;
}

/** @param day today, `YYYY-MM-DD` */
export function createSpending(
  limits: SpendingLimits,
  day: () => string = () => new Date().toISOString().slice(0, 10),
): Spending {
  let spent: Spent = nothing(day());
  const today = (): Spent => {
    const now = day();
    if (spent.day !== now) spent = nothing(now);
    return spent;
  };
  return {
    today,
    allows() {
      const { inputTokens, outputTokens, cost } = today();
      const { tokensPerDay, costPerDay } = limits;
      return (
        (tokensPerDay === null || inputTokens + outputTokens < tokensPerDay) &&
        (costPerDay === null || cost < costPerDay)
      );
    },
    add({ inputTokens, outputTokens }) {
      const before = today();
      spent = {
        day: before.day,
        calls: before.calls + 1,
        inputTokens: before.inputTokens + inputTokens,
        outputTokens: before.outputTokens + outputTokens,
        cost: before.cost + (inputTokens * limits.inputPrice + outputTokens * limits.outputPrice) / 1e6,
      };
    },
  };
}

function nothing(day: string): Spent {
  return { day, calls: 0, inputTokens: 0, outputTokens: 0, cost: 0 };
}
