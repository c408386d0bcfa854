import type { Language } from '../../../corpus/model.ts';
import { foldDiacritics } from '../../../language/fold.ts';
import { findGroups } from '../../understanding/groups.ts';
import { clausesOf } from './clauses.ts';

/** People and places that rules tell apart besides the poverty groups; folded, both languages. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  // also in a rate of poor households, which is no group to the understanding of questions
  ['poor', /(?<!can |thoat )ho ngheo(?! da chieu)|(?<!near-)(?<!near )\bpoor[- ]households?/u],
  ['ethnic minority', /dan toc thieu so|dtts|ethnic minorit/u],
  ['child', /\btre (?:em|mo coi|so sinh|mau giao|nho|duoi)|\bchild(?:ren)?\b/u],
  ['elderly', /nguoi (?:cao tuoi|gia)|elderly|older (?:people|persons?)/u],
  ['disabled', /khuyet tat|disab/u],
  ['pupil', /hoc sinh|\bpupils?\b/u],
  ['student', /sinh vien|(?:university|college|higher education) students?/u],
  ['merit', /\bco cong\b(?! viec)|meritorious|merit/u],
  ['woman', /phu nu|\bwom[ae]n\b/u],
  ['worker', /nguoi lao dong|\bworkers?\b|labourers?/u],
  ['rural', /nong thon|\brural/u],
  ['urban', /thanh thi|do thi|\burban/u],
  ['island', /hai dao|\bislands?\b/u],
];

/** Everybody a text speaks of. */
export function whoIn(text: string): ReadonlySet<string> {
  const folded = foldDiacritics(text);
  return new Set([
    ...findGroups(folded),
    ...OTHERS.filter(([, pattern]) => pattern.test(folded)).map(([name]) => name),
  ]);
}

/** Clauses nearly as close as the closest one. */
const NEAR = 0.8;

/**
 * Whether a sentence speaks of somebody of whom its spans do not, or says of one group what they say of another.
 * @param context title and headings of the spans: who is named there is meant throughout
 */
export function whoFault(
  sentence: string,
  language: Language,
  spans: readonly { readonly text: string; readonly language: Language }[],
  context: string,
): boolean {
  const said = whoIn(sentence);
  const inSpans = whoIn(spans.map(({ text }) => text).join('\n'));
  const inContext = whoIn(context);
  if ([...said].some((who) => !inSpans.has(who) && (!inContext.has(who) || rivals(who, inSpans)))) return true;
  const cited = spans
    .filter((span) => span.language === language)
    .flatMap((span) => clausesOf(span.text, language))
    .map((clause) => ({ who: whoIn(clause.text), words: new Set(clause.words) }));
  return clausesOf(sentence, language).some((clause) => {
    const who = whoIn(clause.text);
    if (cited.length === 0) return false;
    const shared = cited.map(({ words }) => clause.words.filter((word) => words.has(word)).length);
    const most = Math.max(...shared);
    const near = cited.filter((_clause, at) => (shared[at] ?? 0) >= NEAR * most);
    return !near.some((other) => [...who].every((one) => other.who.has(one) || !rivals(one, other.who)));
  });
}

const RIVALS: readonly (readonly string[])[] = [
  ['poor', 'near_poor', 'newly_escaped', 'average'],
  ['rural', 'urban'],
  ['pupil', 'student'],
  ['child', 'elderly'],
];

/** Whether others of the same kind are named, so that this one is another. */
function rivals(who: string, named: ReadonlySet<string>): boolean {
  return RIVALS.some((kind) => kind.includes(who) && kind.some((other) => other !== who && named.has(other)));
}
