import { createFieldBuilder } from './build-field.ts';
import { writeIndexFile } from './file.ts';
import type { LexicalPlan } from './model.ts';

export interface LexicalBuilder {
  /**
   * Adds the next passage; the first has ordinal 0.
   *
   * @param terms by field, in the order of the text, repeats kept; an empty string stands where no pair may be formed.
   */
  add(terms: Readonly<Partial<Record<string, readonly string[]>>>): void;
  /** The whole index as one file's bytes, for `openLexicalIndex`. The builder is spent. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** Builds a lexical index in memory; deterministic: the same passages in the same order give the same bytes. */
export function createLexicalBuilder(plan: LexicalPlan): LexicalBuilder {
  const fields = plan.fields.map((field) => ({ name: field.name, builder: createFieldBuilder(field) }));
  let passages = 0;
  return {
    add(terms) {
      for (const { name, builder } of fields) builder.add(terms[name] ?? []);
      passages++;
    },
    finish: () => writeIndexFile({ k1: plan.k1, passages, fields: fields.flatMap(({ builder }) => builder.finish()) }),
  };
}
