/** A `COPY` from the project's folder. */
export interface Copy {
  readonly sources: readonly string[];
  readonly target: string;
}

/** Every `COPY` of a Dockerfile but those from another stage. */
export function copiesOf(dockerfile: string): readonly Copy[] {
  return linesOf(dockerfile).flatMap((line) => {
    const [word, ...words] = line.split(/\s+/u);
    if (word !== 'COPY' || words.some((one) => one.startsWith('--from='))) return [];
    const target = words.at(-1);
    return target === undefined ? [] : [{ sources: words.slice(0, -1), target }];
  });
}

/** Instructions of a Dockerfile, those over several lines put together. */
export function linesOf(dockerfile: string): readonly string[] {
  return dockerfile
    .replaceAll(/\\\n\s*/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
