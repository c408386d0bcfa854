/**
 * Makes the anchors of one document's passages unique: the first keeps its anchor, the next become `anchor-2`, `anchor-3`. A name that
 * is another heading's own anchor is passed over.
 */
export function passageNames(anchors: readonly string[]): string[] {
  const own = new Set(anchors);
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return anchors.map((anchor) => {
    let count = (counts.get(anchor) ?? 0) + 1;
    let name = count === 1 ? anchor : `${anchor}-${count}`;
    while (used.has(name) || (count > 1 && own.has(name))) {
      count += 1;
      name = `${anchor}-${count}`;
    }
    counts.set(anchor, count);
    used.add(name);
    return name;
  });
}
