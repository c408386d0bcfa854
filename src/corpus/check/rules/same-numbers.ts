import { findQuantities, type Quantity, sameQuantity } from '../../../language/quantities.ts';
import type { Fault } from '../../tables/fault.ts';
import type { CheckedCorpus, Rule } from '../checked-corpus.ts';
import { dataTexts } from '../data-texts.ts';
import type { CheckedDocument } from '../corpus-files.ts';

interface Written {
  readonly quantity: Quantity;
  readonly line: number;
}

/** Every number, percentage, date and document number of a section, or of an entry of a data file, stands in the other language too. */
export const sameNumbers: Rule = (corpus) => [...ofDocuments(corpus), ...ofData(corpus)];

function ofData(corpus: CheckedCorpus): readonly Fault[] {
  return dataTexts(corpus).flatMap(({ file, line, vi, en }) => {
    const [mine, theirs] = [findQuantities(vi, 'vi'), findQuantities(en, 'en')];
    const lacking = [
      ...mine.filter((a) => !theirs.some((b) => says(a, b))).map((it) => ({ it, other: 'English' })),
      ...theirs.filter((a) => !mine.some((b) => says(a, b))).map((it) => ({ it, other: 'Vietnamese' })),
    ];
    return lacking.map(({ it, other }) => ({ file, line, message: `${it.text} does not stand in the ${other} text` }));
  });
}

function ofDocuments({ documents }: CheckedCorpus): readonly Fault[] {
  return documents.flatMap((document) => {
    const twin = documents.find(
      (other) => other.stem === document.stem && other.front.language !== document.front.language,
    );
    return twin === undefined ? [] : missing(document, twin);
  });
}

function missing(document: CheckedDocument, twin: CheckedDocument): readonly Fault[] {
  const other = document.front.language === 'vi' ? 'English' : 'Vietnamese';
  return [...new Set(document.body.map((it) => it.section))].flatMap((section) => {
    const theirs = written(twin, section);
    return written(document, section)
      .filter(({ quantity }) => !theirs.some((it) => says(quantity, it.quantity)))
      .map(({ quantity, line }) => ({
        file: document.file,
        line,
        message: `${quantity.text} does not stand in the ${other} file under ${section === '' ? 'the summary' : section}`,
      }));
  });
}

function written(document: CheckedDocument, section: string): readonly Written[] {
  return document.body
    .filter((it) => it.section === section)
    .flatMap((it) => findQuantities(it.text, document.front.language).map((quantity) => ({ quantity, line: it.line })));
}

/** `2,66 điểm phần trăm` and `2.66 percentage points` may be read as a number or as a percentage. */
function says(a: Quantity, b: Quantity): boolean {
  const plain = (it: Quantity): Quantity => (it.kind === 'percent' ? { ...it, kind: 'number' } : it);
  return sameQuantity(plain(a), plain(b));
}
