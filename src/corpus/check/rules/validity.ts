import type { Day } from '../../model.ts';
import type { Fault } from '../../tables/fault.ts';
import type { Rule } from '../checked-corpus.ts';
import type { BodyLine } from '../body-lines.ts';
import type { CheckedDocument } from '../corpus-files.ts';

interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Two documents of one scheme, or of one series of the poverty standard, are never in force on the same day; nor two parts of a section that both name an amount. */
export const validity: Rule = ({ documents }) => [...ofSchemes(documents), ...documents.flatMap(ofParts)];

function ofSchemes(documents: readonly CheckedDocument[]): readonly Fault[] {
  return documents.flatMap((document, index) => {
    const series = seriesOf(document);
    if (series === null) return [];
    const other = documents
      .slice(0, index)
      .find((it) => seriesOf(it) === series && overlap(spanOf(it), spanOf(document)));
    if (other === undefined) return [];
    const message = `is in force on the same days as ${other.id}; give one of them effective_from or effective_to`;
    return [{ file: document.file, line: document.lineOf('effective_from'), message }];
  });
}

/** `poverty-standard-2016-2020` and `poverty-standard-2026` are one series. */
function seriesOf({ front }: CheckedDocument): string | null {
  if (front.scheme === null) return null;
  return `${front.scheme.replace(/^(poverty-standard)(?:-\d{4})+$/u, '$1')}.${front.language}`;
}

function spanOf({ front }: CheckedDocument): Span {
  return { from: front.effective_from, to: front.effective_to };
}

function ofParts({ file, body }: CheckedDocument): readonly Fault[] {
  const dated = body.filter(
    (it, index) => it.kind === 'heading' && (it.from !== null || it.to !== null) && namesAmount(body.slice(index + 1)),
  );
  return dated.flatMap((heading, index) => {
    const other = dated
      .slice(0, index)
      .find((it) => it.section === heading.section && it.level === heading.level && overlap(it, heading));
    return other === undefined
      ? []
      : [
          {
            file,
            line: heading.line,
            message: `“${heading.text}” and “${other.text}” are in force on the same days; mend from= or to=`,
          },
        ];
  });
}

/** Whether the lines up to the next heading hold an amount of money. */
function namesAmount(after: readonly BodyLine[]): boolean {
  const end = after.findIndex((it) => it.kind === 'heading');
  return after.slice(0, end < 0 ? undefined : end).some((it) => /\d đồng|VND \d/u.test(it.text));
}

function overlap(a: Span, b: Span): boolean {
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
}
