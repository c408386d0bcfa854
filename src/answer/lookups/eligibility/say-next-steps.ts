import type { SectionKey } from '../../../corpus/model.ts';
import { fill, textsIn } from '../../texts/texts.ts';
import { isNotConfirmed, linesOfScheme } from './lines.ts';
import type { Reply } from './reply.ts';

/** What to bring and where to go, quoted from the scheme's own sections; for what is not confirmed there the office is named. */
export function sayNextSteps(scheme: string, reply: Reply): void {
  const lines = linesOfScheme(scheme, reply.source);
  const some = (section: SectionKey, count: number) =>
    lines.filter((line) => line.section === section && !isNotConfirmed(line.text)).slice(0, count);
  const picked = [...some('how', 1), ...some('papers', 1)];
  reply.list(
    reply.texts.howTo,
    picked.map((line) => ({ text: line.text, cites: reply.cite([line]) })),
  );
  sayOffice(scheme, reply);
}

/** Whom to ask. */
function sayOffice(scheme: string, reply: Reply): void {
  const { parts, language, source } = reply;
  const office = source.retriever.document(`schemes/${scheme}.${language}`)?.office ?? null;
  reply.say('note', {
    text: fill(textsIn(language).where, { office: parts.knowledge.office(office, language) }),
    cites: [],
  });
}
