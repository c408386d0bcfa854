/** May this person be served now? `told` only the first time in a row it may not. */
export type RateVerdict = 'served' | 'tell' | 'silent';

export interface RateLimit {
  check(person: number, now: number): RateVerdict;
}

/** So many messages a person in a sliding span of milliseconds. What is older than the span is dropped. */
export function createRateLimit(most: number, span: number): RateLimit {
  const times = new Map<number, { at: number[]; told: boolean }>();
  let swept = 0;
  const sweep = (now: number): void => {
    if (now - swept < span) return;
    swept = now;
    for (const [person, { at }] of times) if ((at.at(-1) ?? 0) <= now - span) times.delete(person);
  };
  return {
    check: (person, now) => {
      sweep(now);
      const record = times.get(person) ?? { at: [], told: false };
      times.set(person, record);
      record.at = record.at.filter((time) => time > now - span);
      if (record.at.length < most) {
        record.at.push(now);
        record.told = false;
        return 'served';
      }
      if (record.told) return 'silent';
      record.told = true;
      return 'tell';
    },
  };
}
