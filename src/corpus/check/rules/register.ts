import { documentNumberKey } from '../../../language/quantities.ts';
import type { Fault } from '../../tables/fault.ts';
import type { CheckedCorpus, Rule } from '../checked-corpus.ts';

/** The register holds each source once, under the id that its number makes, and what replaces and is replaced agrees. */
export const register: Rule = (corpus) => [...twice(corpus), ...supersession(corpus), ...documentSupersession(corpus)];

function twice({ sources }: CheckedCorpus): readonly Fault[] {
  return sources
    .filter(({ value }, index) => sources.findIndex((it) => it.value.id === value.id) !== index)
    .map(({ file, line, value }) => ({ file, line, message: `${value.id} stands twice in the register; keep one` }));
}

function supersession({ sources }: CheckedCorpus): readonly Fault[] {
  const byNumber = (number: string) =>
    sources.find((it) => it.value.number !== null && documentNumberKey(it.value.number) === documentNumberKey(number));
  return sources.flatMap(({ file, line, value }) => {
    const own = value.number ?? value.id;
    const check = (numbers: readonly string[], back: 'replaces' | 'replacedBy', word: string): readonly Fault[] =>
      numbers.flatMap((number) => {
        const other = byNumber(number);
        if (other === undefined)
          return [{ file, line, message: `${own} ${word} ${number}, which is not in the register` }];
        if (other.value[back].includes(own)) return [];
        return [
          { file, line, message: `${own} ${word} ${number}, but the entry of ${number} does not say so; write both` },
        ];
      });
    const until =
      value.effectiveFrom !== null && value.effectiveTo !== null && value.effectiveFrom > value.effectiveTo
        ? [{ file, line, message: `${own} ends (${value.effectiveTo}) before it begins (${value.effectiveFrom})` }]
        : [];
    return [
      ...check(value.replaces, 'replacedBy', 'replaces'),
      ...check(value.replacedBy, 'replaces', 'is replaced by'),
      ...until,
    ];
  });
}

function documentSupersession({ documents, sources }: CheckedCorpus): readonly Fault[] {
  const numbers = new Set(
    sources.flatMap((it) => (it.value.number === null ? [] : [documentNumberKey(it.value.number)])),
  );
  return documents.flatMap(({ file, front, lineOf }) =>
    [
      ...front.supersedes.map((number) => ({ field: 'supersedes', number })),
      ...(front.number === null ? [] : [{ field: 'number', number: front.number }]),
    ]
      .filter(({ number }) => !numbers.has(documentNumberKey(number)))
      .map(({ field, number }) => ({
        file,
        line: lineOf(field),
        message: `${field}: ${number} is not the number of a law of the register`,
      })),
  );
}
