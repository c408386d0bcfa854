import type { Document } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { createCitationList } from '../compose/citations.ts';
import { linesOf } from '../compose/lines.ts';
import { isIn } from '../compose/lines-for-document.ts';
import { tellingWords } from '../compose/telling-text.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge, LookUp } from '../knowledge.ts';
import { phrases, says } from '../safety/phrases.ts';
import { textsIn } from '../texts/texts.ts';
import { findGroups, withoutGroups } from '../understanding/groups.ts';

/** Asking for all there is rather than for one scheme. */
const ALL = phrases(`
  (nhung |cac )?(chinh sach|che do|quyen loi|uu dai|khoan ho tro)( \\w+){0,2} (gi|nao)
  (duoc|co)( \\w+){0,3} (huong|ho tro|nhan|giup)( \\w+){0,2} (nhung gi|gi|chinh sach gi|che do gi|quyen loi gi|uu dai gi|khoan nao)
  (quyen loi|chinh sach|che do|uu dai) (cua|cho|doi voi)( \\w+){1,6}
  (what|which) (kinds? of )?(support|benefits?|schemes?|help|policies|entitlements|assistance)( \\w+)*
  what (can|do|does|is|are)( \\w+){1,8} (get|entitled to|receive|eligible for)
`);
const CUES =
  /những|các|chính sách|chế độ|quyền lợi|ưu đãi|khoản|hỗ trợ|được|hưởng|nhận|nhung|cac|chinh sach|che do|quyen loi|uu dai|khoan|ho tro|duoc|huong|nhan|support|benefits?|schemes?|help|policies|assistance|entitlements?|entitled|receive|available|kinds?|offers?|households?|famil(?:y|ies)|people|hộ|ho|gia đình|gia dinh|(?:nhà|nha) (?:tôi|mình|em|toi|minh)|state|nhà nước|nha nuoc|việt nam|viet nam/giu;

const MOST = 8;
const TITLE_NAMES_GROUP = 10;

/** Lists the open schemes of a group when the question asks for all of them and names no topic: those made for the group first. */
export function createOverviewLookUp(knowledge: Knowledge): LookUp {
  return async (draft) => {
    const [group] = draft.groups;
    if (group === undefined || draft.groups.size !== 1 || !says(draft.rules, ALL) || namesTopic(draft)) return null;
    const ranked = await rank(draft, knowledge);
    const citations = createCitationList(knowledge.sources);
    const items = ranked.slice(0, MOST).flatMap((document) => {
      const [line] = firstLines(document, knowledge);
      return line === undefined ? [] : [{ text: line.text, cites: [citations.cite(line)] }];
    });
    if (items.length < 2) return null;
    return found(items, citations.all(), ranked, draft);
  };
}

function found(
  items: readonly { readonly text: string; readonly cites: readonly number[] }[],
  citations: Found['citations'],
  ranked: readonly Document[],
  draft: Draft,
): Found {
  return {
    status: 'answered',
    blocks: [
      { kind: 'lead', text: textsIn(draft.language).overview, cites: [] },
      { kind: 'list', items },
    ],
    citations,
    followUps: ranked.slice(0, 3).map(({ title }) => title),
  };
}

/** Whether anything telling is left of the question without the group and the words of asking for support. */
function namesTopic(draft: Draft): boolean {
  return tellingWords(withoutGroups(draft.search).replaceAll(CUES, ' '), draft.written) !== '';
}

async function rank(draft: Draft, knowledge: Knowledge): Promise<readonly Document[]> {
  const { retriever } = knowledge;
  const request = { text: draft.search, language: draft.written, day: draft.today, places: [], k: 60, perDocument: 1 };
  const hits = await retriever.search(request);
  const scores = new Map(hits.map(({ document, score }) => [document.scheme, score]));
  const score = (document: Document): number =>
    (scores.get(document.scheme) ?? -1) + (names(document.title, draft) === 'only' ? TITLE_NAMES_GROUP : 0);
  return retriever
    .documents()
    .filter(
      (document) => document.kind === 'scheme' && document.language === draft.language && isIn(document, draft.today),
    )
    .filter((document) => /^(?:poverty|programme|deprivation)/u.test(document.scheme ?? '') === false)
    .filter((document) => names(whoText(document, knowledge), draft) !== 'not')
    .sort((a, b) => score(b) - score(a));
}

function names(text: string, draft: Draft): 'only' | 'also' | 'not' {
  const named = findGroups(foldDiacritics(text));
  if (![...draft.groups].every((group) => named.has(group))) return 'not';
  return named.size === draft.groups.size ? 'only' : 'also';
}

function whoText(document: Document, knowledge: Knowledge): string {
  return knowledge.retriever
    .passagesOf(document.id)
    .filter(({ section }) => section === 'who' || section === 'summary')
    .map(({ text }) => text)
    .join('\n');
}

function firstLines(document: Document, knowledge: Knowledge) {
  const [passage] = knowledge.retriever.passagesOf(document.id);
  return passage === undefined
    ? []
    : linesOf(passage, { ...document, kind: 'article' }).map((line) => ({ ...line, document }));
}
