import { foldDiacritics } from '../../language/fold.ts';

/** Words that say only that something is asked, or how politely. */
const EMPTY = new Set(
  `a ah vay thi la co duoc khong ko k bao nhieu nhu the nao gi nao ai dau khi may cho toi em minh chau xin hoi voi nhe cua cac nhung va de
  is are the of to in for a an how much many what which who when where can do does i we my our please get`.split(
    /\s+/u,
  ),
);

/** What questions of the same meaning have in common, whatever order and politeness: their telling words, folded and sorted. */
export function meaningOf(question: string): string {
  const words = foldDiacritics(question).match(/[a-z0-9]+/gu) ?? [];
  const telling = [...new Set(words)].filter((word) => !EMPTY.has(word)).sort();
  return (telling.length > 0 ? telling : [...new Set(words)].sort()).join(' ');
}
