import { z } from 'zod';

/** What goes wrong. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too_many_requests'), retryAfter: z.number().int().min(0).max(600) }),
  z.object({ kind: z.literal('blocked') }),
  z.object({ kind: z.literal('bad_request'), description: z.string().max(200).optional() }),
  z.object({ kind: z.literal('server_error') }),
  /** A page of HTML with status 502, as a proxy in between sends it. */
  z.object({ kind: z.literal('bad_gateway') }),
  /** No answer until the caller hangs up. */
  z.object({ kind: z.literal('hang') }),
  /** The connection is cut, before the method does its work or after. */
  z.object({ kind: z.literal('cut'), after: z.boolean().default(false) }),
  z.object({ kind: z.literal('slow'), ms: z.number().int().min(0).max(120_000) }),
]);
export type Fault = z.input<typeof faultSchema>;

/** The next `times` calls of a method go wrong. */
export const orderSchema = z.object({
  /** As documented (`sendMessage`), `file` for downloads, `*` for any. */
  method: z.string().min(1).max(60),
  times: z.number().int().min(1).max(10_000).default(1),
  fault: faultSchema,
  /** Only calls that name this chat. */
  chat: z.number().int().optional(),
});
export type FaultOrder = z.input<typeof orderSchema>;

export interface Faults {
  order(order: FaultOrder): void;
  /** The fault for this call, which uses it up, or null. */
  next(method: string, chat: number | null): Fault | null;
  /** Orders that are not used up. */
  waiting(): readonly FaultOrder[];
  clear(): void;
}

/** Faults to order; none until some are ordered. */
export function createFaults(): Faults {
  let orders: (FaultOrder & { left: number })[] = [];
  const meets = (order: FaultOrder, method: string, chat: number | null) =>
    (order.method === '*' || order.method.toLowerCase() === method.toLowerCase()) &&
    (order.chat === undefined || order.chat === chat);
  return {
    order: (order) => {
      orders.push({ ...order, left: order.times ?? 1 });
    },
    next: (method, chat) => {
      const found = orders.find((order) => meets(order, method, chat));
      if (found === undefined) return null;
      found.left -= 1;
      orders = orders.filter(({ left }) => left > 0);
      return found.fault;
    },
    waiting: () => orders.map(({ left, ...order }) => ({ ...order, times: left })),
    clear: () => {
      orders = [];
    },
  };
}
