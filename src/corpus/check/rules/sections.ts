import type { Rule } from '../checked-corpus.ts';

const SECTIONS = ['who', 'what', 'how', 'papers', 'time', 'law', 'outdated', 'gaps'];

/** Every scheme has a summary, all eight sections in their order, and text in each. */
export const sections: Rule = ({ documents }) =>
  documents
    .filter((document) => document.front.kind === 'scheme')
    .flatMap(({ file, body }) => {
      const headings = body.filter((it) => it.kind === 'heading' && it.level === 2);
      const found = headings.map((it) => it.section);
      if (found.join() !== SECTIONS.join()) {
        const at = SECTIONS.findIndex((section, index) => found[index] !== section);
        const line = headings[at < 0 ? SECTIONS.length : at]?.line ?? body.at(-1)?.line ?? 1;
        const message = `a scheme has the sections ${SECTIONS.join(', ')} in this order; here ${SECTIONS[at] ?? 'one more'} is wrong`;
        return [{ file, line, message }];
      }
      const empty = ['', ...SECTIONS].filter(
        (section) => !body.some((it) => it.section === section && it.kind !== 'heading'),
      );
      return empty.map((section) => ({
        file,
        line: headings.find((it) => it.section === section)?.line ?? 1,
        message: `${section === '' ? 'the summary' : section} is empty; say in one sentence what is known or whom to ask`,
      }));
    });
