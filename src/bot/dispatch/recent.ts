/** Remembers the last so many ids; `true` for one seen before. */
export function createRecent<Id extends number | string>(size: number): (id: Id) => boolean {
  const seen = new Set<Id>();
  return (id) => {
    if (seen.has(id)) return true;
    seen.add(id);
    if (seen.size > size) {
      const [oldest] = seen;
      if (oldest !== undefined) seen.delete(oldest);
    }
    return false;
  };
}
