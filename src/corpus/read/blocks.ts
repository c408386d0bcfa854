import type { Block, Language, SectionKey, Validity } from '../model.ts';
import { type Element, rowTexts } from './element.ts';
import { headingAttributes } from './heading-attributes.ts';
import { takeMarkers } from './markers.ts';
import { sectionKey } from './section-key.ts';
import { slug } from './slug.ts';

/** What the blocks of a document take from it. */
export interface BlockSetting extends Validity {
  readonly language: Language;
  /** Anchor and section of what stands before the first heading. */
  readonly opening: { readonly anchor: string; readonly section: SectionKey | null };
  /** A heading of level 1 that says the same is left out. */
  readonly title: string | null;
}

interface Open extends Validity {
  readonly level: number;
  readonly heading: string;
  readonly anchor: string;
  readonly section: SectionKey | null;
}

/** Elements of a page or a document of record as blocks: each carries its heading path, anchor, section and validity. */
export function blocksOf(elements: readonly Element[], setting: BlockSetting): Block[] {
  const blocks: Block[] = [];
  let path: Open[] = [];
  for (const element of elements) {
    if (element.kind === 'heading') {
      if (element.level === 1 && element.text === setting.title) continue;
      path = path.filter((open) => open.level < element.level);
      path.push(openHeading(element.text, element.level, path.at(-1), setting));
      continue;
    }
    const kind = element.kind === 'table' ? 'row' : element.kind;
    for (const marked of element.kind === 'table' ? rowTexts(element) : [element.text]) {
      const { text, sources } = takeMarkers(marked, setting.language);
      if (text !== '') blocks.push({ ...place(path, setting), kind, text, sources });
    }
  }
  return blocks;
}

function openHeading(line: string, level: number, parent: Open | undefined, setting: BlockSetting): Open {
  const { text, id, from, to } = headingAttributes(line);
  const heading = takeMarkers(text, setting.language).text;
  const own = slug(heading);
  return {
    level,
    heading,
    anchor: id ?? (parent === undefined ? own : `${parent.anchor}.${own}`),
    section: sectionKey(id, heading) ?? parent?.section ?? null,
    effectiveFrom: from ?? parent?.effectiveFrom ?? setting.effectiveFrom,
    effectiveTo: to ?? parent?.effectiveTo ?? setting.effectiveTo,
  };
}

function place(path: readonly Open[], setting: BlockSetting): Omit<Block, 'kind' | 'text' | 'sources'> {
  const open = path.at(-1);
  return {
    headings: path.map(({ heading }) => heading),
    anchor: open?.anchor ?? setting.opening.anchor,
    section: open === undefined ? setting.opening.section : open.section,
    effectiveFrom: open === undefined ? setting.effectiveFrom : open.effectiveFrom,
    effectiveTo: open === undefined ? setting.effectiveTo : open.effectiveTo,
  };
}
