import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusFolder } from '../corpus-folder.ts';
import { type FrontMatter, parseFrontMatter } from '../front-matter.ts';
import type { Fault } from '../tables/fault.ts';
import { type BodyLine, bodyLines } from './body-lines.ts';

/** A document of record with its lines, for checking. */
export interface CheckedDocument {
  /** Path to name in faults. */
  readonly file: string;
  /** `schemes/loan-poor.vi`. */
  readonly id: string;
  /** The id without the language, `schemes/loan-poor`. */
  readonly stem: string;
  readonly front: FrontMatter;
  /** Line of a front matter field, 1 when it is not written out. */
  readonly lineOf: (field: string) => number;
  /** Lines of the body that hold text, headings included. */
  readonly body: readonly BodyLine[];
  readonly text: string;
}

/** The documents of a corpus folder as text; those whose front matter is wrong are faults. */
export interface CorpusDocuments {
  readonly documents: readonly CheckedDocument[];
  readonly faults: readonly Fault[];
}

/** Reads every Markdown document of a corpus of record. */
export async function corpusDocuments(corpus: string): Promise<CorpusDocuments> {
  const folder = await corpusFolder(corpus);
  const faults: Fault[] = folder.skipped.map((it) => ({ file: it.path, line: 1, message: it.detail }));
  const documents: CheckedDocument[] = [];
  for (const { name } of folder.files) {
    const file = join(corpus, name);
    const text = await readFile(file, 'utf8');
    const parsed = parseFrontMatter(text);
    if (parsed.kind === 'none') faults.push({ file, line: 1, message: 'has no front matter; see corpus/README.md' });
    else if (parsed.kind === 'bad') faults.push({ file, line: parsed.line, message: parsed.detail });
    else documents.push(checked(file, name, text, parsed.front, parsed.body));
  }
  return { documents, faults };
}

function checked(file: string, name: string, text: string, front: FrontMatter, body: string): CheckedDocument {
  const id = name.replace(/\.md$/u, '');
  const head = text.slice(0, text.length - body.length).split('\n');
  const lineOf = (field: string): number =>
    Math.max(
      0,
      head.findIndex((line) => line.startsWith(`${field}:`)),
    ) + 1;
  return { file, id, stem: id.replace(/\.(?:vi|en)$/u, ''), front, lineOf, body: bodyLines(body, head.length), text };
}
