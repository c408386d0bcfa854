import type { FrontMatter } from '../front-matter.ts';
import { blocksOf } from './blocks.ts';
import { markdownElements } from './formats/markdown.ts';
import type { ReadDocument } from './read-document.ts';

/** A document of record: what its front matter declares, and its Markdown body as blocks. */
export function recordDocument(id: string, hash: string, front: FrontMatter, body: string): ReadDocument {
  const validity = { effectiveFrom: front.effective_from, effectiveTo: front.effective_to };
  const blocks = blocksOf(markdownElements(body), {
    ...validity,
    language: front.language,
    title: front.title,
    opening: { anchor: 'summary', section: 'summary' },
  });
  return {
    blocks,
    document: {
      id,
      ...validity,
      kind: front.kind,
      language: front.language,
      title: front.title.normalize('NFC'),
      number: front.number,
      issuer: front.issuer,
      url: front.url,
      issued: front.issued,
      supersedes: front.supersedes,
      places: front.places,
      audience: front.audience,
      translationOf: front.translation_of,
      scheme: front.scheme,
      aliases: front.aliases.map((alias) => alias.normalize('NFC')),
      office: front.office,
      sources: front.sources,
      hash,
    },
  };
}
