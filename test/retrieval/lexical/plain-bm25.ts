import type { LexicalHit, LexicalPlan, LexicalQuery, TermGroup } from '../../../src/retrieval/lexical/model.ts';

export type Terms = Readonly<Record<string, readonly string[]>>;

/** BM25 over term groups by its definition, from the passages themselves; shares nothing with the index. */
export function plainBm25(plan: LexicalPlan, passages: readonly Terms[]) {
  const fields = new Map<string, { readonly b: number; readonly rows: readonly (readonly string[])[] }>();
  for (const { name, pairs, b } of plan.fields) {
    fields.set(name, { b, rows: passages.map((terms) => (terms[name] ?? []).filter(Boolean)) });
    if (pairs) fields.set(pairs, { b, rows: passages.map((terms) => neighbours(terms[name] ?? [])) });
  }
  const often = (field: string, term: string, ordinal: number) =>
    (fields.get(field)?.rows[ordinal] ?? []).filter((other) => other === term).length;
  const held = (field: string, term: string) => passages.filter((_, ordinal) => often(field, term, ordinal) > 0).length;
  const filled = (field: string) => fields.get(field)?.rows.filter((row) => row.length > 0) ?? [];
  const means = new Map(
    Array.from(fields.keys(), (name) => [name, sum(filled(name).map((row) => row.length)) / filled(name).length]),
  );
  const norm = (field: string, ordinal: number) => {
    const { b, rows } = fields.get(field) ?? { b: 0, rows: [] };
    return 1 - b + (b * (rows[ordinal]?.length ?? 0)) / (means.get(field) ?? 1);
  };
  const scorer = ({ terms, boost }: TermGroup) => {
    const known = terms.filter(({ field }) => fields.has(field));
    const weights = sum(known.map(({ weight }) => weight));
    const n = weights > 0 ? sum(known.map(({ field, term, weight }) => weight * held(field, term))) / weights : 0;
    const all = Math.max(0, ...known.map(({ field }) => filled(field).length));
    const factor = boost * Math.log(1 + (all - n + 0.5) / (n + 0.5)) * (plan.k1 + 1);
    return (ordinal: number) => {
      const x = sum(
        known.map(({ field, term, weight }) => (weight * often(field, term, ordinal)) / norm(field, ordinal) || 0),
      );
      return (factor * x) / (x + plan.k1);
    };
  };
  return ({ groups, k, accepts = () => true, minScore = 0 }: LexicalQuery): readonly LexicalHit[] => {
    const scorers = groups.map(scorer);
    return passages
      .map((_, ordinal) => ({ ordinal, score: sum(scorers.map((score) => score(ordinal))) }))
      .filter((hit) => hit.score > 0 && hit.score >= minScore && accepts(hit.ordinal))
      .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
      .slice(0, k);
  };
}

function neighbours(terms: readonly string[]): readonly string[] {
  return terms.flatMap((term, i) => (i > 0 && term && terms[i - 1] ? [`${terms[i - 1]}_${term}`] : []));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
