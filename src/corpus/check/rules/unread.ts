import { foldDiacritics } from '../../../language/fold.ts';
import { findQuantities, type Quantity, sameQuantity } from '../../../language/quantities.ts';
import type { Fault } from '../../tables/fault.ts';
import type { Rule } from '../checked-corpus.ts';
import type { CheckedDocument } from '../corpus-files.ts';
import type { UnreadFact } from '../unread-fact.ts';

interface Looked extends Pick<UnreadFact, 'subjects' | 'why'> {
  readonly quantities: readonly Quantity[];
  readonly phrases: readonly string[];
}

/** No figure or phrase that was never read in a source stands beside its subject (`sources/unread-facts.csv`). */
export const unread: Rule = ({ documents, unread: facts }) => {
  const looked = facts.map(
    ({ value: { figures, subjects, why } }): Looked => ({
      subjects,
      why,
      quantities: figures.flatMap((figure) => findQuantities(figure, 'vi').slice(0, 1)),
      phrases: figures.filter((figure) => !/\d/u.test(figure)).map(foldDiacritics),
    }),
  );
  return documents.flatMap((document) => [...inHead(document, looked), ...inBody(document, looked)]);
};

function inHead({ file, front, lineOf }: CheckedDocument, looked: readonly Looked[]): readonly Fault[] {
  const number = foldDiacritics(front.number ?? '');
  return looked
    .filter((fact) => fact.subjects.some((subject) => number.includes(subject)))
    .filter((fact) => fact.quantities.some((it) => it.readings[0] === front.issued))
    .map((fact) => ({ file, line: lineOf('issued'), message: `${fact.why}; issued must be null` }));
}

function inBody({ file, stem, front, body }: CheckedDocument, looked: readonly Looked[]): readonly Fault[] {
  return body.flatMap(({ line, text }) => {
    const folded = foldDiacritics(text);
    const found = findQuantities(text, front.language);
    return looked
      .filter((fact) => fact.subjects.some((subject) => folded.includes(subject) || stem === subject))
      .filter(
        (fact) =>
          fact.phrases.some((phrase) => folded.includes(phrase)) ||
          fact.quantities.some((quantity) => found.some((it) => sameQuantity(quantity, it))),
      )
      .map((fact) => ({ file, line, message: `${fact.why}; take it out` }));
  });
}
