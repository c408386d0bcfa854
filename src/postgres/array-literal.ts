/** A list as PostgreSQL writes it, `{"a","b"}`: for a parameter with a cast, `${arrayLiteral(ids)}::text[]`, also where a pool knows no arrays. */
export function arrayLiteral(values: readonly (string | number | null)[]): string {
  const written = values.map((value) =>
    typeof value === 'string' ? `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"` : (value ?? 'null'),
  );
  return `{${written.join()}}`;
}
