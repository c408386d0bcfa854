import type { Fault } from '../../tables/fault.ts';
import type { Rule } from '../checked-corpus.ts';
import type { CheckedDocument } from '../corpus-files.ts';

/** Fields that say the same in both languages. */
const SHARED = ['kind', 'scheme', 'status', 'number', 'issued', 'effective_from', 'effective_to', 'office'] as const;

/** Every document is there in both languages, with the same facts in its head, the same sections and as many bullets in each. */
export const pairs: Rule = ({ documents }) =>
  documents.flatMap((document) => {
    const twin = documents.find(
      (other) => other.stem === document.stem && other.front.language !== document.front.language,
    );
    return [...nameFaults(document), ...(twin === undefined ? [alone(document)] : twinFaults(document, twin))];
  });

function alone({ file, stem, front }: CheckedDocument): Fault {
  const other = front.language === 'vi' ? 'en' : 'vi';
  return { file, line: 1, message: `has no translation; write ${stem}.${other}.md` };
}

function nameFaults({ file, id, stem, front, lineOf }: CheckedDocument): readonly Fault[] {
  const faults: Fault[] = [];
  if (!id.endsWith(`.${front.language}`)) {
    faults.push({
      file,
      line: lineOf('language'),
      message: `language is ${front.language}, so the file must end in .${front.language}.md`,
    });
  }
  const expected = front.language === 'en' ? `${stem}.vi` : null;
  if (front.translation_of !== expected && front.translation_of !== `${expected}.md`) {
    faults.push({ file, line: lineOf('translation_of'), message: `translation_of must be ${expected ?? 'null'}` });
  }
  return faults;
}

function twinFaults(document: CheckedDocument, twin: CheckedDocument): readonly Fault[] {
  if (document.front.language === 'en') return [];
  const faults: Fault[] = SHARED.filter((field) => document.front[field] !== twin.front[field]).map((field) => ({
    file: twin.file,
    line: twin.lineOf(field),
    message: `${field} is ${String(twin.front[field])}, in the Vietnamese file ${String(document.front[field])}; make them the same`,
  }));
  const [mine, theirs] = [headings(document), headings(twin)];
  const differs = mine.findIndex((key, index) => key !== theirs[index]);
  if (differs >= 0 || mine.length !== theirs.length) {
    const at = differs >= 0 ? differs : mine.length;
    return [
      ...faults,
      {
        file: twin.file,
        line: headingLine(twin, at),
        message: `sections differ from the Vietnamese file at ${mine[at] ?? 'the end'}`,
      },
    ];
  }
  for (const section of mine) {
    const [a, b] = [bullets(document, section), bullets(twin, section)];
    if (a.length !== b.length) {
      const line = twin.body.find((it) => it.section === section)?.line ?? 1;
      faults.push({
        file: twin.file,
        line,
        message: `${section} has ${b.length} bullets, the Vietnamese file ${a.length}; translate every bullet`,
      });
    }
  }
  return faults;
}

const headings = ({ body }: CheckedDocument): readonly string[] =>
  body.filter((it) => it.kind === 'heading' && it.level === 2).map((it) => it.section);
const headingLine = ({ body }: CheckedDocument, at: number): number =>
  body.filter((it) => it.kind === 'heading' && it.level === 2)[at]?.line ?? body.at(-1)?.line ?? 1;
const bullets = ({ body }: CheckedDocument, section: string): readonly unknown[] =>
  body.filter((it) => it.kind === 'item' && it.section === section);
