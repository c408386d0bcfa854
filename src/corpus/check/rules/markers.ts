import type { Rule } from '../checked-corpus.ts';

/** Every citation marker names a source of the register that the front matter lists; every listed source is registered and used. */
export const markers: Rule = ({ documents, sources }) => {
  const registered = new Set(sources.map((it) => it.value.id));
  return documents.flatMap(({ file, front, lineOf, body }) => {
    const used = new Set(body.flatMap((it) => it.markers));
    const unmarked = body.flatMap((it) =>
      it.markers.flatMap((id) => [
        ...(registered.has(id)
          ? []
          : [
              {
                file,
                line: it.line,
                message: `[^${id}] is no source of the register; add it to sources/ or mend the id`,
              },
            ]),
        ...(front.sources.includes(id)
          ? []
          : [
              {
                file,
                line: it.line,
                message: `[^${id}] is not in the list of sources of the front matter; add it there`,
              },
            ]),
      ]),
    );
    const listed = front.sources.flatMap((id) => [
      ...(registered.has(id)
        ? []
        : [{ file, line: lineOf('sources'), message: `sources: ${id} is not in the register` }]),
      ...(used.has(id)
        ? []
        : [
            {
              file,
              line: lineOf('sources'),
              message: `sources: ${id} is marked nowhere in the text; mark it or take it out`,
            },
          ]),
    ]);
    return [...unmarked, ...listed];
  });
};
