/** How deep the elements of an XML text lie in each other; counting ends beyond `most`. */
export function depthOf(xml: string, most: number): number {
  let [depth, deepest] = [0, 0];
  for (let at = xml.indexOf('<'); at >= 0 && deepest <= most; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1];
    if (next === '?' || next === '!') continue;
    if (next === '/') depth -= 1;
    else {
      const end = xml.indexOf('>', at);
      if (end < 0) break;
      if (xml[end - 1] !== '/') depth += 1;
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
