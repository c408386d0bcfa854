/** What is worked out from two figures. */
export type Operation = 'difference' | 'sum' | 'product' | 'ratio' | 'share' | 'portion';

/** A number worked out here and not read anywhere, with the figures it comes from. */
export interface Computed {
  readonly operation: Operation;
  /** The figures as their sources give them. */
  readonly of: readonly [number, number];
  readonly value: number;
}

const DECIMALS_OF_QUOTIENTS = 2;

/**
 * Works a number out. A difference is without sign; a share is in per cent. Differences, sums and products keep the decimals of the
 * figures, quotients have two; a portion (an income shared among so many) is whole.
 * @returns null where it has no meaning (division by nothing).
 */
export function compute(operation: Operation, first: number, second: number): Computed | null {
  const value = valueOf(operation, first, second);
  return value === null ? null : { operation, of: [first, second], value };
}

function valueOf(operation: Operation, first: number, second: number): number | null {
  const decimals = Math.max(decimalsOf(first), decimalsOf(second));
  switch (operation) {
    case 'difference':
      return rounded(Math.abs(first - second), decimals);
    case 'sum':
      return rounded(first + second, decimals);
    case 'product':
      return rounded(first * second, decimals);
    case 'portion':
      return second === 0 ? null : Math.round(first / second);
    case 'ratio':
      return second === 0 ? null : rounded(first / second, DECIMALS_OF_QUOTIENTS);
    case 'share':
      return second === 0 ? null : rounded((first / second) * 100, DECIMALS_OF_QUOTIENTS);
  }
}

function rounded(value: number, decimals: number): number {
  const power = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * power) / power;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
