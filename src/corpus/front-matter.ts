import { type Document as YamlDocument, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
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
  const broken = yaml.errors[0];
  if (broken) return { kind: 'bad', line: counter.linePos(broken.pos[0]).line + 1, detail: oneLine(broken.message) };
  if (!isMap(yaml.contents)) return { kind: 'bad', line: 1, detail: 'the front matter is not a list of fields' };
  if (hasAlias(yaml)) {
    return { kind: 'bad', line: 1, detail: 'YAML aliases (&a, *a) are not read; write the value out' };
  }
  const parsed = FrontMatter.safeParse(yaml.toJS());
  if (parsed.success) return { kind: 'ok', front: parsed.data, body: markdown.slice(fenced[0].length) };
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys';
  const field = String(unknown ? issue.keys[0] : issue?.path[0]);
  const what = unknown ? 'unknown field' : (issue?.message ?? 'wrong value');
  return { kind: 'bad', line: lineOfField(yaml, field, counter), detail: `${field}: ${oneLine(what)}` };
}

function hasAlias(yaml: YamlDocument): boolean {
  let found = false;
  visit(yaml, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Line of the file that a field stands in; the first when it is missing. */
function lineOfField(yaml: YamlDocument, field: string, counter: LineCounter): number {
  const pairs = isMap(yaml.contents) ? yaml.contents.items : [];
  const key = pairs.map((pair) => pair.key).find((it) => isScalar(it) && String(it.value) === field);
  const offset = isScalar(key) ? key.range?.[0] : undefined;
  return offset === undefined ? 1 : counter.linePos(offset).line + 1;
}

function oneLine(message: string): string {
  return (message.split('\n')[0] ?? message).trim();
}
