import { LineCounter, isNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { explain } from './explain.ts';
import type { DataRead, Entry, Fault } from './fault.ts';

/**
 * Reads a YAML file that is one list; each item is checked by the schema.
 * @param text the YAML text.
 * @param file the path to name in faults.
 */
export function readList<T>(text: string, file: string, schema: z.ZodType<T>): DataRead<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = counter.linePos(broken.pos[0]).line;
    return { entries: [], faults: [{ file, line, message: `is not YAML: ${broken.message.split('\n')[0]}` }] };
  }
  const items = z.array(z.unknown()).safeParse(document.toJS());
  if (!items.success) return { entries: [], faults: [{ file, line: 1, message: 'must be a list of entries' }] };
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node = document.getIn(path, true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    return start === undefined ? (path.length > 1 ? lineOf(path.slice(0, -1)) : 1) : counter.linePos(start).line;
  };
  const entries: Entry<T>[] = [];
  const faults: Fault[] = [];
  for (const [index, item] of items.data.entries()) {
    const checked = schema.safeParse(item);
    if (checked.success) entries.push({ line: lineOf([index]), value: checked.data });
    else {
      const path = checked.error.issues[0]?.path ?? [];
      faults.push({ file, line: lineOf([index, ...path]), message: explain(checked.error) });
    }
  }
  return { entries, faults };
}
