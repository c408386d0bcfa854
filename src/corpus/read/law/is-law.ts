import type { Block } from '../../model.ts';
import type { Element } from '../element.ts';
import { inlineClauses } from './inline-clauses.ts';
import { lawMark } from './law-marks.ts';

/** `articles`: a law with its articles; `article`: a file that is one article, its clauses numbered; null: no law. */
export type LawForm = 'articles' | 'article' | null;

/** Tells a law by its marks: articles at line starts, or a first line that is an article, or clauses that count 1, 2, … . */
export function lawForm(elements: readonly Element[], title: string | null): LawForm {
  let articles = 0;
  let clauses = 0;
  let lines = 0;
  for (const element of elements) {
    if (element.kind === 'table') continue;
    for (const line of inlineClauses(element.text)) {
      lines += 1;
      const mark = lawMark(line);
      if (mark?.kind === 'article') articles += 1;
      if (mark?.kind === 'clause' && mark.number === clauses + 1) clauses += 1;
      if (mark?.kind === 'point') lines -= 1;
    }
  }
  if (articles >= 2) return 'articles';
  if (articles === 1 || lawMark(title ?? '')?.kind === 'article') return 'article';
  return clauses >= 2 && clauses >= lines / 2 ? 'article' : null;
}

const OF_LAW =
  /(?:luật|nghị định|thông tư|quyết định|nghị quyết|pháp lệnh|điều|khoản) này(?!\p{L})|theo quy định tại (?:điểm|khoản|điều)|this (?:law|decree|circular|decision|resolution|article|clause)\b/iu;

/** Whether the text of one article shows that it is law, not an instruction with numbered points. */
export function speaksOfItself(title: string | null, blocks: readonly Block[]): boolean {
  return (
    lawMark(title ?? '')?.kind === 'article' || OF_LAW.test(title ?? '') || blocks.some(({ text }) => OF_LAW.test(text))
  );
}
