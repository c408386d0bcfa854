/** A line that opens a part of a law. `rest` is what stands behind the mark. */
export type LawMark =
  | { readonly kind: 'chapter' | 'section'; readonly name: string; readonly rest: string }
  | { readonly kind: 'article'; readonly number: string; readonly rest: string; readonly english: boolean }
  | { readonly kind: 'clause'; readonly number: number; readonly rest: string }
  | { readonly kind: 'point'; readonly letter: string; readonly rest: string };

const CHAPTER =
  /^((?:chương|phần|chapter|part)\s+(?:thứ\s+)?(?:[IVXLC]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám))\s*(?:[.:–—-]\s*(.*)|(\p{L}[\p{L}\s,;–-]{4,})|)$/iu;
const ANNEX =
  /^((?:PHỤ LỤC|Phụ lục|ANNEX|Annex|APPENDIX|Appendix)(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+))?)\s*(?:[.:–—-]\s*(.*)|)$/u;
const SECTION = /^((?:mục|tiểu mục|section)\s+(?:\d+|[IVX]+))\s*(?:[.:–—-]\s*(.*)|)$/iu;
const ARTICLE = /^(điều|ðiều|article|art\.)\s+(\d+[a-zđ]?)\s*(?:[.:]\s*(.*)|)$/iu;
const CLAUSE = /^(?:khoản\s+|clause\s+)?(\d{1,3})\s*[.)]\s+(.+)$/iu;
const CLAUSE_ALONE = /^(?:khoản|clause)\s+(\d{1,3})\s*[.:]?$/iu;
const POINT = /^(?:điểm\s+)?\(?([a-zđ])\)\s*(.+)$/iu;

/** Reads the mark a line of a law begins with, in Vietnamese or English; null for a line without one. */
export function lawMark(line: string): LawMark | null {
  const first = line.charCodeAt(0);
  const isLetter = first > 64;
  const part = isLetter && line.length < 400 ? partMark(line) : null;
  if (part !== null) return part;
  const article = isLetter ? ARTICLE.exec(line) : null;
  if (article) {
    const english = /^a/iu.test(article[1] ?? '');
    return { kind: 'article', number: (article[2] ?? '').toLowerCase(), rest: article[3] ?? '', english };
  }
  const bare = CLAUSE_ALONE.exec(line);
  if (bare) return { kind: 'clause', number: Number(bare[1]), rest: '' };
  const clause = CLAUSE.exec(line);
  if (clause) return { kind: 'clause', number: Number(clause[1]), rest: clause[2] ?? '' };
  const point = POINT.exec(line);
  return point ? { kind: 'point', letter: (point[1] ?? '').toLowerCase(), rest: point[2] ?? '' } : null;
}

function partMark(line: string): LawMark | null {
  const chapter = CHAPTER.exec(line);
  const capitals = chapter?.[3] ?? '';
  if (chapter && capitals === capitals.toUpperCase()) {
    return { kind: 'chapter', name: chapter[1] ?? '', rest: chapter[2] ?? capitals };
  }
  const annex = ANNEX.exec(line);
  if (annex) return { kind: 'chapter', name: annex[1] ?? '', rest: annex[2] ?? '' };
  const section = SECTION.exec(line);
  return section ? { kind: 'section', name: section[1] ?? '', rest: section[2] ?? '' } : null;
}
