import type { Language } from '../model.ts';

/** A text without its citation markers, and the source ids that stood in it. */
export interface Unmarked {
  readonly text: string;
  readonly sources: readonly string[];
}

const RUN = /(?<![.!?…;:])([.!?…;:]*)\s*((?:\[\^[\p{L}\p{N}._-]+\??\])+)([.!?…]?)/gu;
const ID = /\[\^([\p{L}\p{N}._-]+)(\??)\]/gu;

/** What a reader sees behind a fact that was read second-hand only. */
const CONFIRM: Readonly<Record<Language, string>> = {
  vi: '(cần xác nhận tại UBND cấp xã)',
  en: '(please confirm at the commune)',
};

/**
 * Takes `[^id]` and `[^id?]` out of a text. A `?` puts the request to confirm inside the sentence it stands behind, before its full
 * stop, so that the two are quoted together or not at all.
 */
export function takeMarkers(marked: string, language: Language): Unmarked {
  if (!marked.includes('[^')) return { text: marked.trim(), sources: [] };
  const sources: string[] = [];
  const text = marked.replace(RUN, (_run, before: string, markers: string, after: string) => {
    let confirm = false;
    for (const [, id = '', doubt] of markers.matchAll(ID)) {
      if (!sources.includes(id)) sources.push(id);
      confirm ||= doubt === '?';
    }
    return `${confirm ? ` ${CONFIRM[language]}` : ''}${before}${after}`;
  });
  return { text: text.trim(), sources };
}
