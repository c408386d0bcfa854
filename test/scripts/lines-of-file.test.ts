import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { lineDay, lineId, lineText } from '../../scripts/line-fields.ts';
import { linesOfFile } from '../../scripts/lines-of-file.ts';

const line = z.object({ id: lineId, text: lineText, today: lineDay.optional() });

async function read(...lines: readonly string[]) {
  const file = join(await mkdtemp(join(tmpdir(), 'lines-')), 'questions.jsonl');
  await writeFile(file, lines.join('\n'));
  return linesOfFile(file, line);
}

test('empty lines are passed over', async () => {
  expect(await read('{"id": 1, "text": "a"}', '', '{"id": "b", "text": "c"}')).toHaveLength(2);
});

test.each([
  ['{"text": "a"}', /questions\.jsonl:2: "id" is missing; it is a text or a number/u],
  ['{"id": true, "text": "a"}', /:2: "id" must be a text or a number/u],
  ['{"id": 1}', /:2: "text" is missing; it is the question, a text/u],
  ['{"id": 1, "text": "a", "today": "soon"}', /:2: "today" must be a day, YYYY-MM-DD/u],
  ['[1]', /:2: the line /u],
  ['id: 1', /:2 is no JSON/u],
])('%s is told with its line and what is expected', async (wrong, message) => {
  await expect(read('{"id": 1, "text": "a"}', wrong)).rejects.toThrow(message);
});
