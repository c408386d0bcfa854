import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'write the day as YYYY-MM-DD')
  .refine((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text), 'no such day')
  .nullable()
  .default(null);
const text = z.string().trim().min(1).nullable().default(null);
const texts = z.array(z.string().trim().min(1)).default([]);

/** Front matter of a document of record, as corpus/README.md describes it. */
const FrontMatter = z
  .strictObject({
    title: z.string().trim().min(1),
    language: z.enum(['vi', 'en']),
    kind: z.enum(['scheme', 'article', 'law', 'statistics', 'place', 'answer', 'other']),
    scheme: text,
    status: z.enum(['open', 'closed', 'planned']).nullable().default(null),
    translation_of: text,
    number: text,
    issuer: text,
    url: z
      .url({ protocol: /^https?$/u })
      .nullable()
      .default(null),
    issued: day,
    effective_from: day,
    effective_to: day,
    supersedes: texts,
    places: texts,
    audience: z.array(z.enum(['household', 'official', 'administrator'])).default([]),
    aliases: texts,
    office: text,
    sources: texts,
  })
  .refine((it) => it.kind !== 'scheme' || it.scheme !== null, {
    path: ['scheme'],
    message: 'a document of kind scheme names its scheme',
  })
  .refine((it) => it.effective_from === null || it.effective_to === null || it.effective_from <= it.effective_to, {
    path: ['effective_to'],
    message: 'ends before effective_from',
  });
export type FrontMatter = z.infer<typeof FrontMatter>;

export type FrontMatterResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'ok'; readonly front: FrontMatter; readonly body: string }
  | { readonly kind: 'bad'; readonly line: number; readonly detail: string };

/** `---` on the first line, YAML, `---` or `...` on a line of its own. */
const FENCED = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu;

/**
 * Reads the front matter of a Markdown text. `none` when it has none (the text does not begin with `---` and a field);
 * `bad` names the line of the file and what is wrong there. YAML aliases are refused, so no small text grows large.
 */
export function parseFrontMatter(markdown: string): FrontMatterResult {
  if (!/^---[ \t]*\r?\n/u.test(markdown)) return { kind: 'none' };
  const fenced = FENCED.exec(markdown);
  if (fenced?.index !== 0) {
    return /^---[ \t]*\r?\n\w+:/u.test(markdown)
      ? { kind: 'bad', line: 1, detail: 'the front matter has no closing ---' }
      : { kind: 'none' };
  }
  const counter = new LineCounter();
  const yaml = parseDocument(fenced[1] ?? '', { lineCounter: counter });
  const lineOf = (offset: number) => counter.linePos(offset).line + 1;
  const broken = yaml.errors[0];
  if (broken) return { kind: 'bad', line: lineOf(broken.pos[0]), detail: oneLine(broken.message) };
  if (!isMap(yaml.contents)) return { kind: 'bad', line: 1, detail: 'the front matter is not a list of fields' };
  const parsed = FrontMatter.safeParse(yaml.toJS({ maxAliasCount: 0 }));
  if (parsed.success) return { kind: 'ok', front: parsed.data, body: markdown.slice(fenced[0].length) };
  const issue = parsed.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const key = yaml.contents.items.find((pair) => String(pair.key) === String(field))?.key;
  const offset =
    typeof key === 'object' && key !== null && 'range' in key && Array.isArray(key.range) ? key.range[0] : 0;
  const what = issue?.code === 'unrecognized_keys' ? 'unknown field' : (issue?.message ?? 'wrong value');
  return { kind: 'bad', line: lineOf(Number(offset)), detail: `${String(field)}: ${oneLine(what)}` };
}

function oneLine(message: string): string {
  return (message.split('\n')[0] ?? message).trim();
}
