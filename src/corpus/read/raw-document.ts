import { detectDocumentLanguage } from '../../language/detect-document-language.ts';
import type { Block, Document, Language } from '../model.ts';
import { blocksOf } from './blocks.ts';
import type { Content, Element } from './element.ts';
import { stripPage } from './furniture/strip-page.ts';
import { inForceFrom } from './law/in-force.ts';
import { lawBlocks } from './law/law-blocks.ts';
import { lawHead } from './law/law-head.ts';
import { lawForm } from './law/is-law.ts';
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

/** A file without front matter as a document: what can be told of it from its text, the rest is null or empty. */
export function rawDocument(file: RawFile, content: Content): ReadDocument | null {
  const page = file.form === 'table' ? { ...content, page: false } : stripPage(content, file.form === 'page');
  const language = detectDocumentLanguage(textOf(page.elements));
  const { title, elements } = page.page ? { title: page.facts.title, elements: page.elements } : takeTitle(page);
  const form = file.form === 'table' ? null : lawForm(elements, title);
  if (form !== null) return lawDocument(file, language, form === 'article', title, page);
  const setting = { ...OPEN_ENDED, language, title, opening: { anchor: OPENING[language], section: null } };
  const blocks = blocksOf(elements, setting);
  if (blocks.length === 0) return null;
  const kind = file.form === 'table' ? 'statistics' : page.page ? 'article' : 'other';
  return { blocks, document: bare(file, language, blocks, { ...page.facts, title, kind }) };
}

function lawDocument(
  file: RawFile,
  language: Language,
  single: boolean,
  title: string | null,
  page: Content,
): ReadDocument | null {
  const head = lawHead(page.elements);
  const effectiveFrom = single ? null : inForceFrom(page.elements.flatMap((it) => ('text' in it ? [it.text] : [])));
  const elements = single && title !== null ? takeTitle(page).elements : page.elements;
  const articleTitle = single ? (title ?? '') : null;
  const blocks = lawBlocks(elements, { language, articleTitle, effectiveFrom, effectiveTo: null });
  if (blocks.length === 0) return null;
  const { number, issuer } = head;
  const own = {
    title: single ? title : (head.title ?? title),
    number,
    issuer,
    issued: head.issued ?? page.facts.issued,
    kind: 'law' as const,
  };
  return { blocks, document: { ...bare(file, language, blocks, { ...own, url: page.facts.url }), effectiveFrom } };
}

type Known = Pick<Document, 'kind' | 'url' | 'issued'> & { readonly title: string | null } & Partial<
    Pick<Document, 'number' | 'issuer'>
  >;

function bare(file: RawFile, language: Language, blocks: readonly Block[], known: Known): Document {
  const title = known.title ?? openingWords(blocks[0]?.text ?? file.id);
  return {
    id: file.id,
    kind: known.kind,
    language,
    title,
    number: known.number ?? null,
    issuer: known.issuer ?? null,
    url: known.url,
    issued: known.issued,
    supersedes: [],
    places: [],
    audience: [],
    translationOf: null,
    scheme: null,
    aliases: known.title === null ? aliasFromAddress(known.url) : [],
    office: null,
    sources: [],
    hash: file.hash,
    ...OPEN_ENDED,
  };
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
