import type { AnswerBlock } from '../model.ts';
import type { Family } from '../compose/families.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { isInField } from '../understanding/field.ts';
import { fill, textsIn } from '../texts/texts.ts';

/** Nothing found: out of the field, or in it but not in the documents; then the nearest topic and the office to ask are named. */
export function notInCorpus(draft: Draft, knowledge: Knowledge, families: readonly Family[]): Found {
  const texts = textsIn(draft.language);
  if (!isInField(draft.rules)) {
    return {
      status: 'out_of_scope',
      blocks: [{ kind: 'lead', text: texts.outOfScope, cites: [] }],
      citations: [],
      followUps: [],
    };
  }
  const nearest = families.find(({ document }) => document.language === draft.language && document.kind === 'scheme');
  const office = knowledge.office(nearest?.document.office ?? null, draft.language);
  const blocks: AnswerBlock[] = [{ kind: 'lead', text: texts.notInCorpus, cites: [] }];
  if (nearest !== undefined) {
    blocks.push({
      kind: 'paragraph',
      text: fill(texts.notInCorpusNearest, { title: nearest.document.title }),
      cites: [],
    });
  }
  blocks.push({ kind: 'paragraph', text: fill(texts.askOffice, { office }), cites: [] });
  return {
    status: 'not_in_corpus',
    blocks,
    citations: [],
    followUps: nearest === undefined ? [] : [nearest.document.title],
  };
}
