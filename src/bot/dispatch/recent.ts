/** Remembers the last so many ids; `true` for one seen before. */
export function createRecent(size: number): (id: number) => boolean {
  const seen = new Set<number>();
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
