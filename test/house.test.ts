import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folders of `src`, the lowest first; none imports from one above it. */
const HOUSE = ['language', 'corpus', 'retrieval', 'statistics', 'eligibility', 'answer', 'state', 'upkeep', 'bot'];
const FLOORS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(HOUSE.map((folder, floor) => [folder, floor])),
  postgres: 0,
  llm: 1,
  playground: 8,
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/gu)].map(([, path = '']) => path);
const folderOf = (file: string): string => file.split('/')[1] ?? '';

describe('the house', () => {
  it('has dependencies that run one way', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('.'))
        .map((path) => normalize(join(dirname(file), path)))
        .filter((target) => (FLOORS[folderOf(target)] ?? -1) > (FLOORS[folderOf(file)] ?? 99))
        .map((target) => `${file} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('knows Telegram in the bot only', () => {
    const others = files.filter(
      (file) => folderOf(file) !== 'bot' && importsOf(file).some((path) => /grammy/u.test(path)),
    );
    expect(others).toEqual([]);
  });

  it('has no circle of imports, types included', () => {
    const known = new Set(files);
    const inward = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((path) => path.startsWith('.'))
          .map((path) => normalize(join(dirname(file), path)))
          .filter((target) => known.has(target)),
      ]),
    );
    expect(circleIn(inward)).toEqual([]);
  });

  it('has rooms of at most 200 lines, or a reason at the top', () => {
    const long = [...filesOf('src'), ...filesOf('scripts'), ...filesOf('test')].filter((file) => {
      const text = readFileSync(file, 'utf8');
      return text.trimEnd().split('\n').length > 200 && !/^(?:.*\n)?\/\/ Longer than 200 lines: /u.test(text);
    });
    expect(long).toEqual([]);
  });

  it('says of every public function what it is for', () => {
    const silent = [...filesOf('src'), ...filesOf('scripts')].flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines.flatMap((line, at) =>
        PUBLIC_FUNCTION.test(line) && !(lines[at - 1] ?? '').trimEnd().endsWith('*/') ? [`${file}:${at + 1}`] : [],
      );
    });
    expect(silent).toEqual([]);
  });
});

const PUBLIC_FUNCTION =
  /^export (?:default )?(?:(?:async )?function|class |const \w+(?:: [^=]+)? = (?:async )?(?:<[^>]+>)?\([^()]*\)(?:: [^=]+)? =>)/u;

/** Source files below a folder, what is installed there left out. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js|mjs)$/u.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

/** The files of one circle, or none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] => {
    const back = way.indexOf(file);
    if (back >= 0) return [...way.slice(back), file];
    if (done.has(file)) return [];
    for (const target of imports.get(file) ?? []) {
      const circle = visit(target, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
