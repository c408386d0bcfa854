import { detectDocumentLanguage } from '../../language/detect-document-language.ts';
import type { Block, Document, Language } from '../model.ts';
import { blocksOf } from './blocks.ts';
import type { Content, Element, PageFacts } from './element.ts';
import { stripPage } from './furniture/strip-page.ts';
import { inForceFrom } from './law/in-force.ts';
import { lawBlocks } from './law/law-blocks.ts';
import { lawHead, lawNumber, numberInTitle } from './law/law-head.ts';
import { lawForm, speaksOfItself } from './law/is-law.ts';
import { openingWords, takeTitle } from './plain-title.ts';
import type { ReadDocument } from './read-document.ts';

const OPEN_ENDED = { effectiveFrom: null, effectiveTo: null };
const OPENING: Readonly<Record<Language, string>> = { vi: 'noi-dung', en: 'text' };

/** How a raw file came. */
export interface RawFile {
  readonly id: string;
  readonly hash: string;
  /** `page`: saved from the web; `text`: may be; `table`: a sheet. */
  readonly form: 'page' | 'text' | 'table';
}

/** A file without front matter as a document: what can be told of it from its text, the rest is null or empty; null without text. */
export function rawDocument(file: RawFile, content: Content): ReadDocument | null {
  if (file.form === 'table') return tableDocument(file, content);
  const isLaw = lawForm(content.elements, content.facts.title) === 'articles';
  const page = stripPage(content, { isPage: file.form === 'page', keepsHead: isLaw });
  const read = textDocument(file, page, isLaw);
  return read === null ? null : { ...read, leftOut: page.leftOut ?? [] };
}

function textDocument(file: RawFile, page: ReturnType<typeof stripPage>, isLaw: boolean): ReadDocument | null {
  const language = detectDocumentLanguage(textOf(page.elements));
  if (isLaw) return lawDocument(file, language, page);
  const { title, elements } = page.page ? { title: page.facts.title, elements: page.elements } : takeTitle(page);
  const known = { ...page.facts, title };
  if (lawForm(elements, title) !== null) return articleOfLaw(file, language, elements, known);
  // an article that tells of a decision begins with its name as well
  return page.page
    ? plainDocument(file, language, elements, { ...known, kind: 'article' })
    : plainDocument(file, language, elements, { ...known, kind: 'other', number: numberInTitle(title) });
}

function tableDocument(file: RawFile, content: Content): ReadDocument | null {
  const { title, elements } = takeTitle(content);
  const language = detectDocumentLanguage(textOf(content.elements));
  return plainDocument(file, language, elements, { ...content.facts, title, kind: 'statistics' });
}

function plainDocument(
  file: RawFile,
  language: Language,
  elements: readonly Element[],
  known: Known,
): ReadDocument | null {
  const opening = { anchor: OPENING[language], section: null };
  return documentOf(
    file,
    language,
    blocksOf(elements, { ...OPEN_ENDED, language, title: known.title, opening }),
    known,
  );
}

function lawDocument(file: RawFile, language: Language, { elements, facts }: Content): ReadDocument | null {
  const head = lawHead(elements);
  const effectiveFrom = inForceFrom(elements.flatMap((it) => ('text' in it ? [it.text] : [])));
  const blocks = lawBlocks(elements, { language, articleTitle: null, effectiveFrom, effectiveTo: null });
  const first = elements.find((it) => it.kind !== 'table')?.text ?? null;
  const title = head.title ?? facts.title ?? first;
  const issued = head.issued ?? facts.issued;
  return documentOf(file, language, blocks, { ...head, title, issued, url: facts.url, kind: 'law', effectiveFrom });
}

/** A file that is one article of a law, as its title or its clauses show. */
function articleOfLaw(
  file: RawFile,
  language: Language,
  elements: readonly Element[],
  facts: PageFacts,
): ReadDocument | null {
  const blocks = lawBlocks(elements, { language, articleTitle: facts.title ?? '', ...OPEN_ENDED });
  const kind = speaksOfItself(facts.title, blocks) ? 'law' : 'other';
  return documentOf(file, language, blocks, { ...facts, number: lawNumber(facts.title ?? ''), kind });
}

type Known = PageFacts & Pick<Document, 'kind'> & Partial<Pick<Document, 'number' | 'issuer' | 'effectiveFrom'>>;

function documentOf(file: RawFile, language: Language, blocks: readonly Block[], known: Known): ReadDocument | null {
  const [first] = blocks;
  if (first === undefined) return null;
  const { title, url, issued, kind, number = null, issuer = null, effectiveFrom = null } = known;
  const document: Document = {
    id: file.id,
    kind,
    language,
    title: title ?? openingWords(first.text),
    number,
    issuer,
    url,
    issued,
    supersedes: [],
    places: [],
    audience: [],
    translationOf: null,
    scheme: null,
    aliases: title === null ? aliasFromAddress(url) : [],
    office: null,
    sources: [],
    hash: file.hash,
    effectiveFrom,
    effectiveTo: null,
  };
  return { document, blocks };
}

/** A page that lost its title keeps the words of its address. */
function aliasFromAddress(url: string | null): string[] {
  const last = url === null ? '' : (new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '');
  const words = last
    .replace(/\.\w{2,5}$/u, '')
    .split(/[-_]/u)
    .filter((word) => /^(?:[a-z]+|\d{1,4})$/iu.test(word));
  return words.length >= 4 ? [words.join(' ')] : [];
}

function textOf(elements: readonly Element[]): string {
  let text = '';
  for (const element of elements) {
    text += `${element.kind === 'table' ? [element.header, ...element.rows].flat().join(' ') : element.text}\n`;
    if (text.length > 30_000) break;
  }
  return text;
}
