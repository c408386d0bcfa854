/** Lines at the edge of a page that are looked at. */
const EDGE = 2;

/** The lines of all pages without page numbers and the heads and feet that come back on most pages. */
export function withoutRunningHeads(pages: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  const filled = pages.map((lines) => [...lines]);
  for (const lines of filled) {
    for (const key of new Set(edges(lines).map((at) => keyOf(lines[at] ?? ''))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const runs = (line: string) => {
    const times = seen.get(keyOf(line)) ?? 0;
    return times >= 3 && times >= pages.length / 2 && !/[.;:!?]$/u.test(line.trim());
  };
  return filled.flatMap((lines) => {
    const edge = new Set(edges(lines));
    return lines.filter((line, at) => !edge.has(at) || !(isPageNumber(line) || runs(line)));
  });
}

function edges(lines: readonly string[]): number[] {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  return [...new Set([...filled.slice(0, EDGE), ...filled.slice(-EDGE)])];
}

/** Without the page's number at either end. */
function keyOf(line: string): string {
  return line
    .replace(/^\s*\d{1,4}\s+|\s+\d{1,4}\s*$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isPageNumber(line: string): boolean {
  return /^\s*(?:(?:trang|page)\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:\/|of)\s*\d{1,4})?\s*$/iu.test(line);
}
