import type { Language } from '../../../corpus/model.ts';
import { foldDiacritics, hasDiacritics } from '../../../language/fold.ts';
import type { Retriever, SpanJudge } from '../../../retrieval/model.ts';
import { coverageOf, type Evidence } from '../../compose/evidence.ts';
import type { Family } from '../../compose/families.ts';
import { nameMatch } from '../../compose/name-match.ts';
import { topicText } from '../../compose/topic-text.ts';
import type { Draft } from '../../draft.ts';

/** A measure of what each subject is worth as evidence for a question. @param search the question as it is looked up. */
export function createEvidence(search: string, draft: Draft, retriever: Retriever): (family: Family) => Evidence {
  const topic = topicText(search, draft.written);
  const judge = topic === '' ? null : eitherForm(topic, draft.written, retriever);
  return (family) => ({
    covered: judge === null ? 1 : coverageOf(family, judge),
    named: nameMatch(draft.search, family, retriever),
  });
}

/** Judges with and without marks and takes the better: typing slips are mostly wrong marks. */
export function eitherForm(text: string, language: Language, retriever: Retriever): SpanJudge {
  const judges = [retriever.judge(text, language)];
  if (hasDiacritics(text)) judges.push(retriever.judge(foldDiacritics(text), language));
  return (span, spanLanguage) => Math.max(...judges.map((judge) => judge(span, spanLanguage)));
}
