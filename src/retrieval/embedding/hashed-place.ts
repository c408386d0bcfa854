/**
 * Where a term goes in a hashed vector (Weinberger et al. 2009): FNV-1a over its UTF-16 units, stirred once more so that short terms spread
 * well. The sign keeps terms that fall together from adding up.
 */
export function hashedPlace(term: string, dimension: number): { readonly place: number; readonly sign: 1 | -1 } {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  hash ^= hash >>> 15;
  return { place: (hash & 0x7fffffff) % dimension, sign: hash < 0 ? -1 : 1 };
}
