import type { Entity, EntityType, MarkedText } from '../model.ts';
import { automaticEntities } from './automatic-entities.ts';

const MOST_ENTITIES = 100;
const CODE: ReadonlySet<EntityType> = new Set<EntityType>(['code', 'pre']);
const QUOTATION: ReadonlySet<EntityType> = new Set<EntityType>(['blockquote', 'expandable_blockquote']);

/** A text as Telegram stores it: control characters and blanks at both ends gone, entities sorted, at most a hundred. */
export function finishText(marked: MarkedText): MarkedText {
  const clean = Array.from(marked.text, plainCharacter).join('');
  const start = clean.length - clean.trimStart().length;
  const text = clean.trim();
  const kept = marked.entities
    .map((entity) => clip(entity, start, text.length))
    .filter(({ length }) => length > 0)
    .filter((entity, _, all) => !all.some((outer) => outer !== entity && excludes(outer, entity)));
  const entities = [...kept, ...automaticEntities(text, kept)].sort(
    (one, other) => one.offset - other.offset || other.length - one.length,
  );
  return { text, entities: entities.slice(0, MOST_ENTITIES) };
}

/** Each control character becomes a blank, so that offsets stay what they were. */
function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code < 32 && character !== '\n' ? ' ' : character;
}

function clip(entity: Entity, start: number, length: number): Entity {
  const from = Math.max(0, entity.offset - start);
  const to = Math.min(length, entity.offset + entity.length - start);
  return { ...entity, offset: from, length: to - from };
}

/** Code holds no other entity, a quotation no other quotation. */
function excludes(outer: Entity, inner: Entity): boolean {
  const within = inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;
  const same = inner.offset === outer.offset && inner.length === outer.length;
  if (same) return CODE.has(outer.type) && !CODE.has(inner.type);
  if (!within) return false;
  return CODE.has(outer.type) || (QUOTATION.has(outer.type) && QUOTATION.has(inner.type));
}
