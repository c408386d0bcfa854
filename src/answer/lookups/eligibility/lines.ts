import type { Day, Language } from '../../../corpus/model.ts';
import type { LineReference } from '../../../eligibility/model.ts';
import { findQuantities } from '../../../language/quantities.ts';
import type { Retriever } from '../../../retrieval/model.ts';
import { isIn } from '../../compose/lines-for-document.ts';
import { type Line, linesOf } from '../../compose/lines.ts';

/** Where lines are looked up. */
export interface LineSource {
  readonly retriever: Retriever;
  readonly language: Language;
  readonly day: Day;
}

/** The lines in force of a scheme's document, in the order of the text. */
export function linesOfScheme(scheme: string, { retriever, language, day }: LineSource): readonly Line[] {
  const document = retriever.document(`schemes/${scheme}.${language}`);
  if (document === undefined) return [];
  return retriever
    .passagesOf(document.id)
    .filter((passage) => isIn(passage, day))
    .flatMap((passage) => linesOf(passage, document));
}

/**
 * The lines that hold the words of a reference; of several those with one of the figures, where there are any.
 * @param figures canonical readings, `1500000`.
 */
export function linesFor(
  reference: LineReference,
  scheme: string,
  source: LineSource,
  figures: readonly number[] = [],
): readonly Line[] {
  const words = reference.words[source.language].toLowerCase();
  const found = linesOfScheme(reference.scheme ?? scheme, source).filter(({ text }) =>
    text.toLowerCase().includes(words),
  );
  const own = found.filter(isOwnLine);
  const lines = own.length > 0 ? own : found;
  const withFigure = lines.filter((line) => figures.some((figure) => holdsFigure(line, figure)));
  return withFigure.length > 0 ? withFigure : lines;
}

/** The opening says several things at once, and what is outdated or not confirmed is no rule. */
const isOwnLine = ({ section }: Line): boolean => section !== 'summary' && section !== 'outdated' && section !== 'gaps';

/** Whether a line only says that something could not be confirmed. */
export const isNotConfirmed = (text: string): boolean => /chưa xác nhận được|could not be confirmed/iu.test(text);

/** The line that names a law, the one about the legal basis first. */
export function lineNaming(number: string, scheme: string, source: LineSource): Line | null {
  const lines = linesOfScheme(scheme, source).filter(({ text }) => text.includes(number));
  return lines.find(({ section }) => section === 'law') ?? lines[0] ?? null;
}

function holdsFigure({ text, document }: Line, figure: number): boolean {
  return findQuantities(text, document.language).some(({ readings }) => readings.includes(String(figure)));
}
