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

/** Counts tokens and cost a day. */
export interface Spending {
  /** Whether one more call may be made today. */
  allows(): boolean;
  add(usage: Usage): void;
  today(): Spent;
}

export interface SpendingMemory {
  /** Today, `YYYY-MM-DD`. */
  readonly day?: () => string;
  /** What was spent before this program began, of whatever day. */
  readonly before?: Spent | null;
  readonly onChange?: (spent: Spent) => void;
}

/** Counts what a model used against its limits, by the day. */
export function createSpending(
  limits: SpendingLimits,
  { day = () => new Date().toISOString().slice(0, 10), before = null, onChange }: SpendingMemory = {},
): Spending {
  let spent: Spent = before ?? nothing(day());
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
      const sofar = today();
      spent = {
        day: sofar.day,
        calls: sofar.calls + 1,
        inputTokens: sofar.inputTokens + inputTokens,
        outputTokens: sofar.outputTokens + outputTokens,
        cost: sofar.cost + (inputTokens * limits.inputPrice + outputTokens * limits.outputPrice) / 1e6,
      };
      onChange?.(spent);
    },
  };
}

function nothing(day: string): Spent {
  return { day, calls: 0, inputTokens: 0, outputTokens: 0, cost: 0 };
}
