/** Cuts rows into batches of at most so many rows and so much weight, so that neither a statement nor the program grows large. */
export function* inBatches<T>(
  rows: Iterable<T>,
  weightOf: (row: T) => number,
  { most = 2_000, weight = 400_000 }: { readonly most?: number; readonly weight?: number } = {},
): Generator<T[]> {
  let batch: T[] = [];
  let sum = 0;
  for (const row of rows) {
    batch.push(row);
    sum += weightOf(row);
    if (batch.length < most && sum < weight) continue;
    yield batch;
    batch = [];
    sum = 0;
  }
  if (batch.length > 0) yield batch;
}
