import type { Entity, MarkedText } from '../model.ts';
import { badRequest } from '../refusal.ts';
import { finishText } from './finish-text.ts';
import { parseHtml } from './parse-html.ts';

const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;

/**
 * The text of a message that the bot sends. Telegram counts after the entities are parsed; counted here in UTF-16
 * units, the stricter of the two ways its servers are described.
 * @throws {Refusal} 400 for an unknown mode, broken markup, nothing to send, or too much of it
 */
export function textOf(given: {
  readonly text: string;
  readonly mode: string | undefined;
  readonly entities: readonly Entity[] | undefined;
}): MarkedText {
  const finished = finishText(marked(given.text, given.mode, given.entities));
  if (finished.text === '') throw badRequest('message text is empty');
  if (finished.text.length > TEXT_LIMIT) throw badRequest('message is too long');
  return finished;
}

/** The words below a photo or file; they may be missing. @throws {Refusal} as for a text */
export function captionOf(given: {
  readonly caption: string | undefined;
  readonly mode: string | undefined;
  readonly entities: readonly Entity[] | undefined;
}): MarkedText | null {
  if (given.caption === undefined) return null;
  const finished = finishText(marked(given.caption, given.mode, given.entities));
  if (finished.text.length > CAPTION_LIMIT) throw badRequest('message caption is too long');
  return finished.text === '' ? null : finished;
}

function marked(text: string, mode: string | undefined, entities: readonly Entity[] | undefined): MarkedText {
  if (mode === undefined || mode === '' || mode.toLowerCase() === 'none') return { text, entities: entities ?? [] };
  if (mode.toLowerCase() === 'html') return parseHtml(text);
  throw badRequest('unsupported parse_mode');
}
