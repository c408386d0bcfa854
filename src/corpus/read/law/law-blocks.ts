import type { Block, Language, Validity } from '../../model.ts';
import { type Element, rowTexts } from '../element.ts';
import { slug } from '../slug.ts';
import { inlineClauses } from './inline-clauses.ts';
import { type LawMark, lawMark } from './law-marks.ts';

/** A title of an article is a short line that is no sentence; more is the article's text. */
const LONGEST_TITLE = 40;
/** Lines a quotation may run over (an article of another law, given its new wording). */
const LONGEST_QUOTE = 200;

/** What stands below the last article. */
const SIGNED = /^(?:nơi nhận\s*:|(?:TM|KT|TL|TUQ)\.\s*\p{Lu}{2}|on behalf of the government)/iu;
const SIGNATURE: Readonly<Record<Language, string>> = { vi: 'Nơi nhận', en: 'Signature' };

interface Place {
  chapter: string | null;
  section: string | null;
  article: string | null;
  /** `dieu-3`; before the first article `mo-dau`; in a file that is one article `dieu`. */
  articleAnchor: string;
  clause: number;
  clauseAnchor: string | null;
  anchor: string;
  /** A chapter or article whose title stands on the next line. */
  untitled: 'chapter' | 'section' | 'article' | null;
  quoted: number;
}

/** How a law's elements are to be read. */
export interface LawSetting extends Validity {
  readonly language: Language;
  /** Title of a file that is one article; null for a law with its articles. */
  readonly articleTitle: string | null;
}

type Add = (text: string, kind: Block['kind']) => void;

/** The elements of a law as blocks with its articles and clauses as anchors: `dieu-3`, `dieu-3.khoan-2`, `dieu-3.khoan-2.diem-a`. */
export function lawBlocks(elements: readonly Element[], setting: LawSetting): Block[] {
  const { language, effectiveFrom, effectiveTo } = setting;
  const at = opening(setting);
  const blocks: Block[] = [];
  const add: Add = (text, kind) => {
    if (text === '') return;
    const headings = [at.chapter, at.section, at.article].filter((heading) => heading !== null);
    blocks.push({ headings, anchor: at.anchor, section: null, kind, text, sources: [], effectiveFrom, effectiveTo });
  };
  for (const element of elements) {
    if (element.kind === 'table') for (const row of rowTexts(element)) add(row, 'row');
    else for (const line of inlineClauses(element.text)) readLine(line, element.kind, at, language, add);
  }
  return blocks;
}

function opening({ language, articleTitle }: LawSetting): Place {
  const single = articleTitle === null ? null : lawMark(articleTitle);
  const alone = language === 'vi' ? 'dieu' : 'article';
  const before = language === 'vi' ? 'mo-dau' : 'preamble';
  const anchor = single?.kind === 'article' ? articleAnchor(single) : articleTitle === null ? before : alone;
  const start = {
    chapter: null,
    section: null,
    article: null,
    clause: 0,
    clauseAnchor: null,
    untitled: null,
    quoted: 0,
  };
  return { ...start, anchor, articleAnchor: anchor };
}

function readLine(line: string, kind: Element['kind'], at: Place, language: Language, add: Add): void {
  const mark = at.quoted > 0 ? null : lawMark(line);
  at.quoted = quotedAfter(line, at.quoted);
  const own = kind === 'item' ? 'item' : 'paragraph';
  if (mark === null) {
    if (at.quoted === 0 && SIGNED.test(line)) enterPart({ kind: 'chapter', name: SIGNATURE[language], rest: line }, at);
    if (!takeTitle(line, at)) add(line, own);
  } else if (mark.kind === 'clause') {
    if (opensClause(mark.number, at)) enterClause(mark.number, at, language);
    if (mark.rest !== '') add(line, own);
  } else if (mark.kind === 'point') {
    const letter = mark.letter === 'đ' ? 'dd' : mark.letter;
    at.anchor = `${at.clauseAnchor ?? at.articleAnchor}.${language === 'vi' ? 'diem' : 'point'}-${letter}`;
    add(line, 'item');
  } else if (mark.kind === 'article') {
    enterArticle(mark, at);
    if (!isTitle(mark.rest)) add(mark.rest, own);
  } else {
    enterPart(mark, at);
  }
}

function enterClause(number: number, at: Place, language: Language): void {
  at.clause = number;
  at.clauseAnchor = `${at.articleAnchor}.${language === 'vi' ? 'khoan' : 'clause'}-${number}`;
  at.anchor = at.clauseAnchor;
}

function enterArticle(mark: Extract<LawMark, { kind: 'article' }>, at: Place): void {
  const name = `${mark.english ? 'Article' : 'Điều'} ${mark.number}`;
  at.article = isTitle(mark.rest) ? `${name}. ${mark.rest}` : name;
  at.articleAnchor = articleAnchor(mark);
  at.anchor = at.articleAnchor;
  at.untitled = mark.rest === '' ? 'article' : null;
  at.clause = 0;
  at.clauseAnchor = null;
}

function enterPart({ kind, name, rest }: Extract<LawMark, { kind: 'chapter' | 'section' }>, at: Place): void {
  at[kind] = rest === '' || SIGNED.test(rest) ? name : `${name}. ${rest}`;
  at.articleAnchor = slug(name);
  at.anchor = at.articleAnchor;
  if (kind === 'chapter') at.section = null;
  at.article = null;
  at.untitled = rest === '' ? kind : null;
  at.clause = 0;
  at.clauseAnchor = null;
}

function articleAnchor({ english, number }: Extract<LawMark, { kind: 'article' }>): string {
  return `${english ? 'article' : 'dieu'}-${slug(number)}`;
}

/** Clauses count up; another number at a line's start is text. */
function opensClause(number: number, at: Place): boolean {
  return number === at.clause + 1 || (number === at.clause + 2 && at.clause > 0);
}

function takeTitle(line: string, at: Place): boolean {
  const { untitled } = at;
  at.untitled = null;
  if (untitled === null || !isTitle(line)) return false;
  at[untitled] = `${at[untitled] ?? ''}. ${line}`;
  return true;
}

function isTitle(text: string): boolean {
  return text !== '' && !/[.:;]$/u.test(text) && text.split(' ').length <= LONGEST_TITLE;
}

/** Lines since a quotation was opened that is not closed yet; 0 outside. */
function quotedAfter(line: string, before: number): number {
  const opens = line.match(/“/gu)?.length ?? 0;
  const closes = line.match(/”/gu)?.length ?? 0;
  if (before > 0) return closes > opens || before >= LONGEST_QUOTE ? 0 : before + 1;
  return opens > closes ? 1 : 0;
}
