/** May this person be served now? `told` only the first time in a row it may not. */
export type RateVerdict = 'served' | 'tell' | 'silent';

export interface RateLimit {
  check(person: number, now: number): RateVerdict;
}

/**
 * So many messages a person in a sliding span of milliseconds. What is older than the span is dropped, and what a clock that was set back has
 * left in the future.
 */
export function createRateLimit(most: number, span: number): RateLimit {
  const times = new Map<number, { at: number[]; told: boolean }>();
  let swept = 0;
  const counts = (time: number, now: number): boolean => time > now - span && time <= now;
  const sweep = (now: number): void => {
    if (now >= swept && now - swept < span) return;
    swept = now;
    for (const [person, { at }] of times) if (!at.some((time) => counts(time, now))) times.delete(person);
  };
  return {
    check: (person, now) => {
      sweep(now);
      const record = times.get(person) ?? { at: [], told: false };
      times.set(person, record);
      record.at = record.at.filter((time) => counts(time, now));
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
