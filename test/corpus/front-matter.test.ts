import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/corpus/front-matter.ts';

const good = ['title: Vay vốn hộ nghèo', 'language: vi', 'kind: scheme', 'scheme: loan-poor', 'issued: 2019-02-22'];
const parse = (lines: readonly string[]) => parseFrontMatter(`---\n${lines.join('\n')}\n---\nBody\n`);

describe('parseFrontMatter', () => {
  it('reads the fields, fills in what is left out and hands over the body', () => {
    const result = parse(good);
    expect(result).toMatchObject({
      kind: 'ok',
      body: 'Body\n',
      front: { title: 'Vay vốn hộ nghèo', issued: '2019-02-22', places: [], url: null, translation_of: null },
    });
  });

  it.each([
    ['an unknown field', [...good, 'tags: [a]'], 7, 'tags: unknown field'],
    ['a wrong day', [...good, 'effective_to: 2026-02-31'], 7, 'effective_to: no such day'],
    ['a wrong kind', ['title: A', 'language: vi', 'kind: novel'], 4, 'kind:'],
    ['a scheme without its name', ['title: A', 'language: vi', 'kind: scheme'], 1, 'scheme: a document of kind scheme'],
    ['an address that is none', [...good, 'url: javascript:alert(1)'], 7, 'url:'],
    [
      'an end before the beginning',
      [...good, 'effective_from: 2026-01-02', 'effective_to: 2026-01-01'],
      8,
      'effective_to',
    ],
    ['broken YAML', [...good, 'aliases: [a'], 8, ''],
  ])('names field and line of %s', (_, lines, line, detail) => {
    const result = parse(lines);
    expect(result).toMatchObject({ kind: 'bad', line });
    expect(result.kind === 'bad' && result.detail).toContain(detail);
    expect(result.kind === 'bad' && result.detail).not.toContain('\n');
  });

  it('names a front matter that never ends', () => {
    expect(parseFrontMatter('---\ntitle: A\n\nText')).toMatchObject({ kind: 'bad', line: 1 });
  });

  it('takes a rule at the top of a text for text', () => {
    expect(parseFrontMatter('---\n\nVăn bản\n')).toEqual({ kind: 'none' });
    expect(parseFrontMatter('Văn bản\n---\n')).toEqual({ kind: 'none' });
  });

  it('does not let YAML aliases grow', () => {
    const bomb = ['a: &a [x,x]', 'b: &b [*a,*a]', 'c: [*b,*b]'];
    expect(() => parse(bomb)).not.toThrow();
    expect(parse(bomb).kind).toBe('bad');
  });
});
