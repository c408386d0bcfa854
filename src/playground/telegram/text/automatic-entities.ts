import type { Entity, EntityType } from '../model.ts';

const ADDRESS =
  /(?<![\w@.])(?:https?:\/\/[^\s<>"“”]+|(?:[a-z\d-]+\.)+(?:vn|com|org|net|info|io|me)(?![\w.-]*@)\b(?:\/[^\s<>"“”]*)?)/giu;

/** What Telegram marks by itself in any text, in the order in which it wins. */
const PATTERNS: readonly (readonly [EntityType, RegExp])[] = [
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['url', ADDRESS],
  ['phone_number', /(?<!\w)\+\d(?:[ .-]?\d){8,13}(?!\w)/gu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/\w{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ['mention', /(?<![\p{L}\p{N}_@])@\w{3,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_#])#[\p{L}\p{M}\p{N}_]{1,256}/gu],
];
const CLOSED: ReadonlySet<EntityType> = new Set<EntityType>(['code', 'pre', 'text_link']);

/** Commands, addresses, mentions and the like in a text, outside of code and of links that are marked already. */
export function automaticEntities(text: string, marked: readonly Entity[]): Entity[] {
  const taken = marked.filter(({ type }) => CLOSED.has(type));
  const found: Entity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const whole = type === 'url' ? match[0].replace(/[.,;:!?)\]'»]+$/u, '') : match[0];
      const entity = { type, offset: match.index, length: whole.length };
      if ([...taken, ...found].every((other) => apart(entity, other))) found.push(entity);
    }
  }
  return found;
}

const apart = (one: Entity, other: Entity): boolean =>
  one.offset + one.length <= other.offset || other.offset + other.length <= one.offset;
