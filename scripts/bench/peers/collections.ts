import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { detectLanguage } from '../../../src/language/detect.ts';
import { builtInDimension } from '../../../src/retrieval/embedding/built-in.ts';
import { type PassageText, type QuestionSet, readQuestionSet } from '../../eval/retrieval/question-set.ts';
import type { LoadedGeneration } from '../../../src/retrieval/generation/load.ts';
import { indexedText } from '../../../src/retrieval/indexed-text.ts';
import { readGoldenSet } from '../../eval/golden-set.ts';
import { family, isExpected } from '../../eval/judge-answer.ts';
import type { Collection, PeerQuestion } from './peer.ts';

/** Passages that at most tell ten documents of the corpus: a scheme has up to some tens of passages. */
const CORPUS_DEPTH = 100;

/**
 * A folder of passages and questions as two collections: its Vietnamese passages alone, and those of both languages together, where
 * either is right. Each passage is written as a Markdown file as well, for the project's own reading.
 */
export async function givenCollections(given: string, scratch: string): Promise<readonly Collection[]> {
  const set = await readQuestionSet(given);
  const name = basename(resolve(given));
  const vietnamese = set.passages.filter(({ language }) => language === 'vi');
  return [
    collectionOf(`${name}, Vietnamese passages`, join(scratch, 'vietnamese'), vietnamese, set, 10),
    collectionOf(`${name}, passages in both languages`, join(scratch, 'both'), set.passages, set, 20),
  ];
}

function collectionOf(
  name: string,
  folder: string,
  passages: readonly PassageText[],
  { questions }: QuestionSet,
  depth: number,
): Collection {
  mkdirSync(folder, { recursive: true });
  for (const { id, language, text } of passages) {
    const translates = language === 'en' && passages.length > new Set(passages.map((one) => one.id)).size;
    const front = [
      `title: ${id}`,
      `language: ${language}`,
      'kind: article',
      ...(translates ? [`translation_of: ${id}.vi`] : []),
    ];
    writeFileSync(join(folder, `${id}.${language}.md`), `---\n${front.join('\n')}\n---\n\n${text}\n`);
  }
  return {
    name,
    folder,
    passages: passages.map(({ id, text }) => ({ document: id, text })),
    questions: questions.map(({ kind, text, gold }) => ({
      kind,
      language: kind === 'en' ? 'en' : 'vi',
      text,
      gold: [...gold],
    })),
    dimension: builtInDimension(passages.length),
    depth,
  };
}

/**
 * The corpus of record with the questions to develop on that name their documents and follow no other. Peers are given the passages that
 * the project searches, with the same headings before them.
 */
export function corpusCollection({ retriever }: LoadedGeneration): Collection {
  const searched = retriever.documents().filter(({ kind }) => kind !== 'register');
  const passages = searched.flatMap((document) =>
    retriever.passagesOf(document.id).map((passage) => ({ document: family(document.id), text: indexedText(passage) })),
  );
  const families = [...new Set(passages.map(({ document }) => document))];
  const questions = readGoldenSet('test/eval/develop.jsonl').flatMap((golden): readonly PeerQuestion[] => {
    const gold = families.filter((document) => isExpected(document, golden));
    if (gold.length === 0 || golden.after.length > 0) return [];
    const { language } = detectLanguage(golden.text);
    const kind = language === 'en' ? 'en' : golden.form === 'no_marks' || golden.form === 'chat' ? 'vi_nodiac' : 'vi';
    return [{ kind, language, text: golden.text, gold }];
  });
  return {
    name: 'the corpus of record, questions to develop on',
    folder: 'corpus',
    passages,
    questions,
    dimension: builtInDimension(passages.length),
    depth: CORPUS_DEPTH,
  };
}
