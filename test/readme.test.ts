import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderText } from '../src/answer/render-text.ts';
import { openApplication } from '../src/application.ts';
import { createLogger } from '../src/logger.ts';
import { putIndex } from './e2e/support/built-index.ts';

/** The pages whose commands are to be typed by people. */
const PAGES = ['README.md', 'CONTRIBUTING.md', 'corpus/README.md'].filter((page) => existsSync(page));
const texts = new Map(PAGES.map((page) => [page, readFileSync(page, 'utf8')]));
const readme = texts.get('README.md') ?? '';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Every `npm run …` of a page up to the end of its code span or line. */
const commandsOf = (text: string): readonly string[] =>
  [...text.matchAll(/npm run [a-z-]+[^`\n|]*/gu)].map(([command]) => command.trim());

const sources = new Map<string, string>();

/** Source of a command: its own file and the folder of its name. */
function sourceOf(script: string): string {
  const known = sources.get(script) ?? readSource(script);
  sources.set(script, known);
  return known;
}

function readSource(script: string): string {
  const folder = join('scripts', script);
  const inside = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.endsWith('.ts') && !name.includes('node_modules'),
      )
    : [];
  const files = [`${folder}.ts`, 'scripts/command-line.ts', ...inside.map((name) => join(folder, name))];
  return files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe.each(PAGES)('%s', (page) => {
  const commands = commandsOf(texts.get(page) ?? '');

  it('names commands that there are', () => {
    const unknown = commands.filter(
      (command) => scripts[command.split(/[\s]/u)[2]?.replace(/[.,;:)]$/u, '') ?? ''] === undefined,
    );
    expect(unknown).toEqual([]);
  });

  it('names options that their commands take', () => {
    const wrong = commands.flatMap((command) => {
      const [, script = '', rest = ''] = /npm run ([a-z-]+)(?: -- (.*))?/u.exec(command) ?? [];
      const source = sourceOf(script);
      return [...rest.matchAll(/--([a-z]+)/gu)]
        .filter(([, option]) => !new RegExp(`\\b${option}: (?:\\{ type|z\\.|count)`, 'u').test(source))
        .map(([option]) => `${command}: ${option}`);
    });
    expect(wrong).toEqual([]);
  });

  it('points to files that there are', () => {
    const links = [...(texts.get(page) ?? '').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)].map(([, path = '']) => path);
    const folder = join(page, '..');
    const missing = links.filter((path) => !/^https?:/u.test(path) && !existsSync(join(folder, path)));
    expect(missing).toEqual([]);
  });
});

describe('the questions that the README asks', () => {
  const asked = [...readme.matchAll(/^npm run ask -- "([^"]+)"$/gmu)].map(([, question = '']) => question);
  let data: string;
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'hoi-xa-readme-'));
    await putIndex('corpus', data);
  }, 60_000);
  afterAll(() => rm(data, { recursive: true, force: true }));

  it('are answered with a figure and its source', async () => {
    const { answer } = await openApplication({
      dataFolder: data,
      corpusFolders: ['corpus'],
      embedder: null,
      log: createLogger('silent', { write: () => undefined }),
      onBuild: () => undefined,
    });
    expect(asked.length).toBeGreaterThanOrEqual(3);
    for (const text of asked) {
      const given = await answer({ text, today: '2026-11-21' });
      expect(given.status, text).toBe('answered');
      expect(renderText(given), text).toMatch(/\d.*\[1\]/su);
      expect(given.citations[0]?.url, text).toMatch(/^https:/u);
    }
  }, 60_000);

  it('are answered by the command as it stands there', async () => {
    const words = ['--import', 'tsx', 'scripts/ask.ts', asked[0] ?? '', '--data', data];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    expect(stdout).toMatch(/^\[1\] .+ – https:/mu);
  }, 60_000);
});
