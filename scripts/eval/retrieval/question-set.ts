import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Document, Language, Passage } from '../../../src/corpus/model.ts';
import { Failure, systemCode } from '../../../src/failure.ts';

const passageLine = z.object({ id: z.string().min(1), lang: z.enum(['vi', 'en']), text: z.string().min(1) });
const questionLine = z.object({
  id: z.string().min(1),
  lang: z.enum(['vi', 'vi_nodiac', 'en']),
  text: z.string().min(1),
  gold: z.array(z.string().min(1)).min(1),
});

/** Language of a question and how it is written; `vi_nodiac` is Vietnamese without marks. */
export type QuestionKind = z.infer<typeof questionLine>['lang'];

export interface JudgedQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  /** Ids of the passages that answer it; a passage and its translation share an id. */
  readonly gold: ReadonlySet<string>;
}

export interface PassageText {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
}

/** A collection with questions whose passages are known. */
export interface QuestionSet {
  readonly passages: readonly PassageText[];
  readonly questions: readonly JudgedQuestion[];
}

/** Reads `corpus.jsonl` and `queries.jsonl` of a folder. Throws a {@link Failure} that names the line that is wrong. */
export async function readQuestionSet(folder: string): Promise<QuestionSet> {
  const passages = await readLines(join(folder, 'corpus.jsonl'), passageLine);
  const questions = await readLines(join(folder, 'queries.jsonl'), questionLine);
  return {
    passages: passages.map(({ id, lang, text }) => ({ id, language: lang, text })),
    questions: questions.map(({ id, lang, text, gold }) => ({ id, kind: lang, text, gold: new Set(gold) })),
  };
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Failure(
      `${path} cannot be read (${systemCode(cause) ?? 'unknown'}).`,
      'Give its folder with --retrieval.',
    );
  });
  return text.split('\n').flatMap((line, number) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    throw new Failure(`Line ${number + 1} of ${path} is wrong: ${parsed.error.issues[0]?.message ?? ''}.`, 'Mend it.');
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Name of a passage's document: languages must not share it. */
function documentId(id: string, language: Language): string {
  return `${id}.${language}`;
}

/** Each passage as a document of one passage; one with the same id in the other language is its translation. */
export function asCorpus(passages: readonly PassageText[]): {
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
} {
  const vietnamese = new Set(passages.filter(({ language }) => language === 'vi').map(({ id }) => id));
  const nothing = { effectiveFrom: null, effectiveTo: null, places: [], sources: [] } as const;
  return {
    documents: passages.map(({ id, language }) => ({
      ...nothing,
      id: documentId(id, language),
      kind: 'other',
      language,
      title: id,
      number: null,
      issuer: null,
      url: null,
      issued: null,
      supersedes: [],
      audience: [],
      translationOf: language === 'en' && vietnamese.has(id) ? documentId(id, 'vi') : null,
      scheme: null,
      aliases: [],
      office: null,
      hash: '',
    })),
    passages: passages.map(({ id, language, text }) => ({
      ...nothing,
      id: `${documentId(id, language)}#text`,
      document: documentId(id, language),
      language,
      headings: [],
      section: null,
      context: '',
      text,
    })),
  };
}
