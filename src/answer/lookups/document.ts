import { documentNumberKey, findQuantities } from '../../language/quantities.ts';
import type { Source } from '../../corpus/model.ts';
import { createCitationList } from '../compose/citations.ts';
import { linesOf } from '../compose/lines.ts';
import { scoreLines } from '../compose/score-lines.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge, LookUp } from '../knowledge.ts';
import type { AnswerBlock } from '../model.ts';
import { phrases, says } from '../safety/phrases.ts';
import { fill, textsIn } from '../texts/texts.ts';

const ABOUT_DOCUMENT = phrases(`
  (nghi dinh|quyet dinh|thong tu|nghi quyet|luat|cong van|chi thi|nd|qd|tt|nq)( so)? \\d+[a-z]?(/\\d+)?( \\w+)*
  (decree|decision|circular|resolution|law|directive)( no\\.?| number)? \\d+[a-z]?(/\\d+)?( \\w+)*
`);
const NAMED =
  /(?<!\p{L})(?:nghị định|quyết định|thông tư|nghị quyết|luật|chỉ thị|nghi dinh|quyet dinh|thong tu|nghi quyet|luat|chi thi|decree|decision|circular|resolution|law|directive|nđ|qđ|nd|qd|tt|nq)\s*(?:số|so|no\.?|number)?\s*(\d{1,4})(?:\/(\d{4}))?/giu;
/** Questions about the document itself; other questions that name a number are answered from the documents' content. */
const ITSELF =
  /hiệu lực|hieu luc|thay thế|thay the|ban hành|ban hanh|bãi bỏ|bai bo|in force|replace|supersede|issued|repeal|là gì|la gi|về việc gì|nói gì|what is|about|khi nào|ngày nào|khi nao|ngay nao|when/iu;

/** Answers about a document named by its number: what it is, since when, what it replaced and by what it was replaced. */
export function createDocumentLookUp(knowledge: Knowledge): LookUp {
  return (draft) => {
    const wanted = numbersIn(draft);
    if (wanted.length === 0) return null;
    const laws = wanted.flatMap((wish) => [...knowledge.sources.values()].filter((source) => matches(source, wish)));
    if (laws.length === 0)
      return wanted.some(({ whole }) => whole) ? unknown(wanted[0]?.text ?? '', draft, knowledge) : null;
    if (!ITSELF.test(draft.text) && !draft.facets.includes('still') && draft.facets.length > 0) return null;
    return tell(laws.slice(0, 3), draft, knowledge);
  };
}

interface Wish {
  readonly text: string;
  readonly number: string;
  readonly year: string | null;
  /** The full number was written, so that "not in the register" can be said. */
  readonly whole: boolean;
}

function numbersIn(draft: Draft): readonly Wish[] {
  const whole = findQuantities(draft.text, draft.written)
    .filter(({ kind }) => kind === 'document_number')
    .map(({ text }) => ({ text, number: documentNumberKey(text), year: null, whole: true }));
  if (whole.length > 0) return whole;
  if (!says(draft.rules, ABOUT_DOCUMENT)) return [];
  return [...draft.search.matchAll(NAMED)].map(([text, number = '', year]) => ({
    text,
    number: number.replace(/^0+/u, ''),
    year: year ?? null,
    whole: false,
  }));
}

function matches({ number }: Source, wish: Wish): boolean {
  if (number === null) return false;
  const key = documentNumberKey(number);
  if (wish.whole) return key === wish.number;
  const [own = '', year = ''] = key.split('/');
  return own === wish.number && (wish.year === null ? false : year === wish.year);
}

function tell(laws: readonly Source[], draft: Draft, knowledge: Knowledge): Found | null {
  const { retriever } = knowledge;
  const citations = createCitationList(knowledge.sources);
  const judge = retriever.judge(draft.search, draft.written);
  const items = laws.flatMap((law) => {
    const document = retriever.document(`sources/${law.id}.${draft.language}`);
    if (document === undefined) return [];
    const own = retriever.passagesOf(document.id).flatMap((passage) => linesOf(passage, document));
    return [...own, ...mentions(law, draft, knowledge, judge)].map((line) => ({
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
