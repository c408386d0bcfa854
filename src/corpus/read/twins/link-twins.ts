import type { ReadDocument } from '../read-document.ts';
import { finderByAddress } from './address.ts';
import { finderByNumerals } from './by-numerals.ts';

/**
 * Finds documents that are one article in two languages and makes the English one point to the Vietnamese one
 * (`translationOf`), so that the pair is cited once. Told by the same path with language endings, the same address, an address that spells
 * the other's title, or the same numbers in the same order. What a document declares stands.
 */
export function linkTwins(documents: readonly ReadDocument[]): ReadDocument[] {
  const originals = documents.filter(({ document }) => document.language === 'vi' && document.translationOf === null);
  const alone = documents.filter(({ document }) => document.language === 'en' && document.translationOf === null);
  if (originals.length === 0 || alone.length === 0) return [...documents];
  const ids = new Set(originals.map(({ document }) => document.id));
  const raw = originals.filter(isRaw);
  const [byAddress, byNumerals] = [finderByAddress(raw), finderByNumerals(raw)];
  const addresses = new Map<string, string | null>();
  const linked = documents.map((read) => {
    const { document } = read;
    if (document.language !== 'en' || document.translationOf !== null) return read;
    const beside = document.id.replace(/([._-])en$/u, '$1vi');
    if (ids.has(beside)) return translation(read, beside);
    if (!isRaw(read)) return read;
    const addressed = byAddress(read);
    if (addressed !== null) addresses.set(addressed, document.url);
    return translation(read, addressed ?? byNumerals(read));
  });
  return linked.map((read) => withAddress(read, addresses.get(read.document.id) ?? null));
}

function translation(read: ReadDocument, translationOf: string | null): ReadDocument {
  return translationOf === null ? read : { ...read, document: { ...read.document, translationOf } };
}

/** The address that a translation gives as its source, and that spells the original's title, is the original's. */
function withAddress(read: ReadDocument, url: string | null): ReadDocument {
  return url === null || read.document.url !== null ? read : { ...read, document: { ...read.document, url } };
}

/** A document of record names its sources and declares what it translates. */
function isRaw({ document }: ReadDocument): boolean {
  return document.sources.length === 0 && document.scheme === null;
}
