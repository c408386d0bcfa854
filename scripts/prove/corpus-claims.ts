import { renderText } from '../../src/answer/render-text.ts';
import { findClaim } from '../../src/answer/claims/find-claim.ts';
import { linesOf } from '../../src/answer/compose/lines.ts';
import type { Application } from '../../src/application.ts';
import type { Document, Language, Passage } from '../../src/corpus/model.ts';
import type { Part } from './part.ts';

/** A figure of the documents as a question whether it is so: as it stands, and half as large again. */
interface CorpusClaim {
  readonly text: string;
  readonly isTrue: boolean;
}

const SECTIONS = new Set(['what', 'summary', 'who']);
const VERDICTS = { yes: /^(?:Đúng|Yes)\./u, no: /^(?:Không|No|Chưa hẳn|Not quite)\./u };

/** Asks whether figures of the schemes are right: none that is right may be denied, none that was altered confirmed. */
export async function claimPart(
  { generation, answer }: Application,
  today: string,
  every: number,
): Promise<Omit<Part, 'ms'>> {
  const { retriever } = generation;
  const claims = retriever
    .documents()
    .filter(({ kind }) => kind === 'scheme')
    .flatMap((document) => retriever.passagesOf(document.id).flatMap((passage) => claimsOf(passage, document, today)))
    .filter((_, at) => at % every === 0);
  let met = 0;
  const wrong: string[] = [];
  for (const { text, isTrue } of claims) {
    const reply = renderText(await answer({ text, today }));
    if (VERDICTS[isTrue ? 'yes' : 'no'].test(reply)) met += 1;
    if (VERDICTS[isTrue ? 'no' : 'yes'].test(reply)) wrong.push(`${isTrue ? 'denied' : 'confirmed'}: ${text}`);
  }
  const share = `claims of the documents: ${met} of ${claims.length} met with yes or no, the others answered without`;
  return {
    name: 'claims of the documents',
    tried: claims.length,
    lost: wrong.length,
    leaked: 0,
    notes: [share, ...wrong],
  };
}

function claimsOf(passage: Passage, document: Document, today: string): readonly CorpusClaim[] {
  const { section, effectiveTo } = passage;
  if (section === null || !SECTIONS.has(section) || (effectiveTo !== null && effectiveTo < today)) return [];
  return linesOf(passage, document)
    .flatMap(({ text }) => text.split(/(?<=[.;])\s+/u))
    .map((sentence) => sentence.replaceAll(/\s*\([^)]*\)/gu, '').replace(/[.;]$/u, ''))
    .flatMap((sentence) => bothWays(sentence, document.language));
}

function bothWays(sentence: string, language: Language): readonly CorpusClaim[] {
  const ask = (statement: string): string => `${statement}, ${language === 'vi' ? 'đúng không?' : 'right?'}`;
  const figure = findClaim(ask(sentence), language)?.claimed.quantity;
  const value = Number(figure?.readings[0]);
  if (figure === undefined || Number.isNaN(value)) return [];
  const altered = String(value * 1.5).replace('.', language === 'vi' ? ',' : '.');
  const wrong = sentence.slice(0, figure.start) + altered + sentence.slice(figure.end);
  return [
    { text: ask(sentence), isTrue: true },
    { text: ask(wrong), isTrue: false },
  ];
}
