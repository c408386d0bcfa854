/** How one part of the proof went. */
export interface Part {
  readonly name: string;
  readonly tried: number;
  /** What broke, hung, was wrong or was not answered. */
  readonly lost: number;
  /** Text, ids, tokens or files that came out where they must not. */
  readonly leaked: number;
  readonly ms: number;
  /** Faults, a line each, and figures beside the count. */
  readonly notes: readonly string[];
}

/** Times a part. */
export async function timed(part: () => Promise<Omit<Part, 'ms'>>): Promise<Part> {
  const started = performance.now();
  const done = await part();
  return { ...done, ms: performance.now() - started };
}

const COLUMNS = ['tried', 'survived', 'lost', 'leaked', 'seconds'] as const;

/** The table of all parts, with the sum below it. */
export function tableOf(parts: readonly Part[]): string {
  const sum = (of: (part: Part) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const total: Part = {
    name: 'all',
    tried: sum(({ tried }) => tried),
    lost: sum(({ lost }) => lost),
    leaked: sum(({ leaked }) => leaked),
    ms: sum(({ ms }) => ms),
    notes: [],
  };
  const line = ({ name, tried, lost, leaked, ms }: Part): string =>
    [tried, tried - lost - leaked, lost, leaked, (ms / 1000).toFixed(1)].reduce<string>(
      (text, cell) => text + String(cell).padStart(10),
      name.padEnd(32),
    );
  return [
    COLUMNS.reduce<string>((text, head) => text + head.padStart(10), 'part'.padEnd(32)),
    ...parts.map(line),
    line(total),
    ...parts.flatMap(({ notes }) => notes).map((note) => `  ${note}`),
  ].join('\n');
}
