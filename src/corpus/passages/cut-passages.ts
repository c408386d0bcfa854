import type { Block, Document, Passage } from '../model.ts';
import type { ReadDocument } from '../read/read-document.ts';
import { fragmentsOf, MOST_WORDS } from './fragments.ts';
import { articleOf, lawUnits, type Unit } from './law-units.ts';
import { pack, packText } from './pack.ts';
import { passageNames } from './passage-names.ts';

/** Words a passage of running text aims at; a section of a scheme stays whole up to {@link MOST_WORDS}. */
const TARGET = 150;

/**
 * Cuts a document into passages: a section each, a law clause by clause, running text at about {@link TARGET} words; never within
 * a sentence. Ids are `document#anchor`, then `-2`, `-3` where one anchor gives several, so an edit under one
 * heading renames nothing under another.
 */
export function cutPassages({ document, blocks }: ReadDocument): Passage[] {
  const units = sections(blocks).flatMap((section) => unitsOf(document, section));
  const names = passageNames(units.map(({ anchor }) => anchor));
  return units.flatMap((unit, index) => passageOf(document, unit, `${document.id}#${names[index] ?? unit.anchor}`));
}

/** Runs of blocks under one heading; a law's run is its article. */
function sections(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  let key = '';
  for (const block of blocks) {
    const own = [articleOf(block.anchor) ?? block.anchor, block.effectiveFrom, block.effectiveTo].join(' ');
    const run = runs.at(-1);
    if (run !== undefined && own === key) run.push(block);
    else runs.push([block]);
    key = own;
  }
  return runs;
}

function unitsOf(document: Document, section: readonly Block[]): Unit[] {
  const anchor = section[0]?.anchor ?? '';
  const article = articleOf(anchor);
  if (article !== null) return lawUnits(article, section);
  const target = document.kind === 'scheme' ? MOST_WORDS : TARGET;
  return pack(section.flatMap(fragmentsOf), target).map((fragments) => ({ anchor, fragments, lead: [] }));
}

function passageOf(document: Document, unit: Unit, id: string): Passage[] {
  const first = unit.fragments[0]?.block;
  if (first === undefined) return [];
  return [
    {
      id,
      document: document.id,
      language: document.language,
      headings: first.headings,
      section: first.section,
      context: contextOf(document, first.headings, unit.lead),
      text: packText(unit.fragments),
      places: document.places,
      sources: [...new Set(unit.fragments.flatMap(({ block }) => block.sources))],
      effectiveFrom: first.effectiveFrom,
      effectiveTo: first.effectiveTo,
    },
  ];
}

/** Title, aliases, number, heading path and opening words, each once. */
function contextOf(document: Document, headings: readonly string[], lead: readonly string[]): string {
  const number = document.number !== null && !document.title.includes(document.number) ? [document.number] : [];
  return [...new Set([document.title, ...number, ...document.aliases, ...headings, ...lead])].join('; ');
}
