import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Chat } from '../../src/llm/chat.ts';
import { systemCode } from '../../src/failure.ts';

const lineSchema = z.strictObject({ key: z.string(), value: z.unknown() });

/**
 * A chat whose good replies are kept by model and prompt, so that an evaluation repeats without paying again. What failed is asked anew.
 * @param path a file of lines in JSON; made when it is missing
 */
export async function rememberReplies(path: string): Promise<(chat: Chat) => Chat> {
  const known = new Map((await linesOf(path)).map(({ key, value }) => [key, value]));
  await mkdir(dirname(path), { recursive: true });
  return (chat) => ({
    model: chat.model,
    async ask(request) {
      const { system, user, schema, name } = request;
      const key = createHash('sha256')
        .update(JSON.stringify([chat.model, name, system, user]))
        .digest('hex');
      const before = known.has(key) ? schema.safeParse(known.get(key)) : undefined;
      if (before?.success === true) return { kind: 'done', value: before.data };
      const outcome = await chat.ask(request);
      if (outcome.kind === 'done') {
        known.set(key, outcome.value);
        await appendFile(path, `${JSON.stringify({ key, value: outcome.value })}\n`);
      }
      return outcome;
    },
  });
}

async function linesOf(path: string): Promise<readonly z.infer<typeof lineSchema>[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}
