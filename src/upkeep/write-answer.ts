import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Day, Language } from '../corpus/model.ts';
import { slug } from '../corpus/read/slug.ts';
import { realDisk, replaceWhole } from '../retrieval/generation/disk.ts';

/** An answer that somebody responsible wrote to a question the documents did not answer. */
export interface WrittenAnswer {
  readonly question: string;
  readonly language: Language;
  /** Paragraphs parted by empty lines. */
  readonly text: string;
  /** Number of the document it rests on, its address, or both. */
  readonly number: string | null;
  readonly url: string | null;
  readonly day: Day;
}

const FOLDER = 'answers';

/**
 * Writes an answer into a corpus folder as a document of kind `answer`.
 * @param corpus the folder; made when it is not there
 * @returns the id of the document, `answers/…`
 */
export async function writeAnswer(corpus: string, answer: WrittenAnswer): Promise<string> {
  const folder = join(corpus, FOLDER);
  await mkdir(folder, { recursive: true });
  const taken = new Set(await readdir(folder));
  const base = slug(answer.question);
  const nameFor = (n: number): string => `${n === 1 ? base : `${base}-${n}`}.${answer.language}.md`;
  let n = 1;
  while (taken.has(nameFor(n))) n += 1;
  await replaceWhole(realDisk, folder, nameFor(n), Buffer.from(asMarkdown(answer)));
  return `${FOLDER}/${nameFor(n).slice(0, -'.md'.length)}`;
}

function asMarkdown({ question, language, text, number, url, day }: WrittenAnswer): string {
  const front = {
    title: question,
    language,
    kind: 'answer',
    number,
    url,
    issued: day,
    effective_from: day,
    audience: ['household', 'official'],
  };
  // A paragraph that looks like Markdown would become a heading or a list; a person wrote plain words.
  const body = text.replaceAll(/^(\s*)([#>*+-]|\d+[.)])(?=\s)/gmu, String.raw`$1\$2`);
  return `---\n${stringify(front)}---\n${body.trim()}\n`;
}
