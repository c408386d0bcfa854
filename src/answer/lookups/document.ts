import { documentNumberKey, findQuantities } from '../../language/quantities.ts';
import type { Source } from '../../corpus/model.ts';
import { createCitationList } from '../compose/citations.ts';
import { linesOf } from '../compose/lines.ts';
import { scoreLines } from '../compose/score-lines.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge, LookUp } from '../knowledge.ts';
import type { AnswerBlock } from '../model.ts';
import { fill, textsIn } from '../texts/texts.ts';
import { findLawsNamed, isLawNamed } from '../understanding/laws-named.ts';

/** Questions about the document itself; other questions that name a number are answered from the documents' content. */
const ITSELF =
  /hiệu lực|hieu luc|thay thế|thay the|ban hành|ban hanh|bãi bỏ|bai bo|in force|replace|supersede|issued|repeal|là gì|la gi|về việc gì|nói gì|what is|about|khi nào|ngày nào|khi nao|ngay nao|when/iu;

/** Answers about a document named by its number: what it is, since when, what it replaced and by what it was replaced. */
export function createDocumentLookUp(knowledge: Knowledge): LookUp {
  return (draft) => {
    const wanted = findLawsNamed(draft);
    if (wanted.length === 0) return null;
    const laws = wanted.flatMap((wish) =>
      [...knowledge.sources.values()].filter((source) => isLawNamed(source.number, wish)),
    );
    if (laws.length === 0)
      return wanted.some(({ whole }) => whole) ? unknown(wanted[0]?.text ?? '', draft, knowledge) : null;
    if (!ITSELF.test(draft.text) && !draft.facets.includes('still') && draft.facets.length > 0) return null;
    return tell(laws.slice(0, 3), draft, knowledge);
  };
}

function tell(laws: readonly Source[], draft: Draft, knowledge: Knowledge): Found | null {
  const { retriever } = knowledge;
  const citations = createCitationList(knowledge.sources);
  const judge = retriever.judge(draft.search, draft.written);
  const items = laws.flatMap((law) => {
    const document = retriever.document(`sources/${law.id}.${draft.language}`);
    if (document === undefined) return [];
    const own = retriever.passagesOf(document.id).flatMap((passage) => linesOf(passage, document));
    const told = asksForForce(draft) ? [...own].sort((a, b) => forceOf(b.text) - forceOf(a.text)) : own;
    return [...told, ...mentions(law, draft, knowledge, judge)].map((line) => ({
      text: line.text,
      cites: [citations.cite(line)],
    }));
  });
  const [lead, ...rest] = items;
  if (lead === undefined) return null;
  const blocks: AnswerBlock[] = [{ kind: 'lead', ...lead }];
  if (rest.length > 0) blocks.push({ kind: 'list', items: rest });
  return { status: 'answered', blocks, citations: citations.all(), followUps: [] };
}

/** What tells most of whether a law holds goes first: by what it was replaced, until when it was used, since when it is in force. */
const FORCE = [/có hiệu lực|in force/iu, /đến hết ngày|until|to the end of/iu, /thay thế bởi|replaced by/iu];

function forceOf(line: string): number {
  return FORCE.findLastIndex((pattern) => pattern.test(line));
}

function asksForForce({ facets, wanted }: Draft): boolean {
  return facets.includes('still') || wanted === 'date';
}

/** The best line of the corpus that names the law: what it says about it in plain words. */
function mentions(
  law: Source,
  draft: Draft,
  knowledge: Knowledge,
  judge: (span: string, language: 'vi' | 'en') => number,
) {
  const { retriever } = knowledge;
  const key = documentNumberKey(law.number ?? '');
  const lines = retriever
    .documents()
    .filter(
      (document) =>
        document.language === draft.language && document.kind !== 'register' && document.sources.includes(law.id),
    )
    .flatMap((document) => retriever.passagesOf(document.id).flatMap((passage) => linesOf(passage, document)))
    .filter(({ text }) =>
      findQuantities(text, draft.language).some((q) => q.kind === 'document_number' && q.readings.includes(key)),
    );
  return scoreLines(lines, {
    judge,
    facets: draft.facets,
    wanted: draft.wanted,
    groups: draft.groups,
    asked: [],
  }).slice(0, 2);
}

function unknown(number: string, draft: Draft, knowledge: Knowledge): Found {
  const texts = textsIn(draft.language);
  return {
    status: 'not_in_corpus',
    blocks: [
      { kind: 'lead', text: fill(texts.documentNotFound, { number }), cites: [] },
      { kind: 'paragraph', text: fill(texts.askOffice, { office: knowledge.office(null, draft.language) }), cites: [] },
    ],
    citations: [],
    followUps: [],
  };
}
