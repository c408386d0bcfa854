import { z } from 'zod';
import type { Answer } from '../src/answer/model.ts';
import { renderSources, renderText } from '../src/answer/render-text.ts';
import { openApplication } from '../src/application.ts';
import { configuredAnswering } from '../src/configured-model.ts';
import { corpusFoldersOf } from '../src/upkeep/folders.ts';
import { common, day, runCommand, type Terminal } from './command-line.ts';
import { configuredEmbedder } from './configured-embedder.ts';
import { lineDay, lineId, lineText } from './line-fields.ts';
import { linesOfFile } from './lines-of-file.ts';
import { writeFigures } from './write-figures.ts';

const language = z.enum(['vi', 'en'], 'must be vi or en');
const schema = z
  .object({
    ...common,
    lang: language.optional(),
    today: day.optional(),
    place: z.string().optional(),
    batch: z.string().optional(),
    chart: z.string().optional(),
    export: z
      .string()
      .regex(/\.(?:csv|xlsx)$/u, 'must end in .csv or .xlsx')
      .optional(),
    words: z.array(z.string()),
  })
  .refine(({ words, batch }) => (words.join(' ').trim() === '') === (batch !== undefined), {
    message: 'give one question, or --batch FILE.jsonl',
  });
type Arguments = z.infer<typeof schema>;

const lineSchema = z.object({
  id: lineId,
  text: lineText,
  lang: language.optional(),
  today: lineDay.optional(),
  place: z.string().optional(),
});

const usage = `npm run ask -- "câu hỏi" [--lang vi|en] [--today YYYY-MM-DD] [--place NAME]

Answers one question, or many: --batch FILE.jsonl, a line in {id, text, lang?, today?, place?}.
  --lang L      language of the reply (that of the question)
  --today DAY   the day asked about (today)
  --place NAME  where the person lives
  --chart FILE  draws the figures of the answer as a PNG
  --export FILE writes the rows behind the answer as .csv or .xlsx
  --data DIR    where index and cache are (data)
  --json        print the answer as JSON, one line a question`;

await runCommand({
  name: 'ask',
  usage,
  options: {
    lang: { type: 'string' },
    today: { type: 'string' },
    place: { type: 'string' },
    batch: { type: 'string' },
    chart: { type: 'string' },
    export: { type: 'string' },
  },
  schema,
  run: async (given: Arguments, terminal) => {
    const { answer } = await openApplication({
      dataFolder: given.data,
      database: terminal.database(),
      corpusFolders: corpusFoldersOf('corpus', given.data),
      embedder: configuredEmbedder(terminal.config),
      ...(await configuredAnswering(terminal.config, given.data, terminal.log)),
      log: terminal.log,
      onBuild: terminal.note,
    });
    const asked =
      given.batch === undefined
        ? [{ id: 'ask', text: given.words.join(' ') }]
        : await linesOfFile(given.batch, lineSchema);
    for (const line of asked) {
      const { lang, today, place } = { ...given, ...line };
      const started = performance.now();
      const reply = await answer({
        text: line.text,
        today: today ?? new Date().toISOString().slice(0, 10),
        ...(lang === undefined ? {} : { language: lang }),
        ...(place === undefined ? {} : { place }),
      });
      show(line.id, reply, performance.now() - started, given, terminal);
      await writeFigures(reply, given, terminal);
    }
    return undefined;
  },
});

function show(id: string | number, answer: Answer, ms: number, given: Arguments, { print }: Terminal): void {
  if (!given.json) {
    print(renderText(answer));
    if (answer.citations.length > 0) print(`\n${renderSources(answer.citations)}`);
    if (answer.followUps.length > 0) print(`\n→ ${answer.followUps.join(' · ')}`);
    return;
  }
  const { status, language: written, citations, followUps } = answer;
  print(
    JSON.stringify({
      id,
      status,
      language: written,
      text: renderText(answer),
      citations,
      followUps,
      ms: Math.round(ms * 10) / 10,
    }),
  );
}
