import { z } from 'zod';
import type { Day, Language } from '../src/corpus/model.ts';
import { createPlaces, type Places } from '../src/corpus/places.ts';
import { detectLanguage } from '../src/language/detect.ts';
import type { LoadedGeneration } from '../src/retrieval/generation/load.ts';
import type { Hit } from '../src/retrieval/model.ts';
import { openBatch, wrongLines } from './batch-lines.ts';
import { common, count, day, runCommand, type Terminal, UsageError } from './command-line.ts';
import { lineId, lineText } from './line-fields.ts';
import { servedIndex } from './served-index.ts';

const language = z.enum(['vi', 'en'], 'must be vi or en');
const MOST_HITS = 1_000;

const schema = z.object({
  ...common,
  k: count(1, MOST_HITS).default(10),
  'per-document': count(1, MOST_HITS).default(1),
  lang: language.optional(),
  today: day.optional(),
  place: z.string().min(1).optional(),
  batch: z.string().min(1).optional(),
  words: z.array(z.string()),
});
type Arguments = z.infer<typeof schema>;

const lineSchema = z.object({
  id: lineId,
  text: lineText,
  lang: language.nullish(),
  today: day.nullish(),
  place: z.string().nullish(),
  k: z.int().min(1).max(MOST_HITS).nullish(),
});

const usage = `npm run search -- "từ khóa" [--k 10]

Finds passages, and answers nothing. Without --today, passages of any time are found.
  --k N             number of hits (10)
  --per-document N  passages of one document at most (1); a document and its translation count as one
  --lang vi|en      language of the words (found from them)
  --today DAY       only what is in force on this day, YYYY-MM-DD
  --place NAME      only what is about this place, what lies above it, or the whole country
  --batch FILE      many: a line in {id, text, lang?, today?, place?, k?}, a line out {id, hits: [{passage, document, score}], ms}
  --data DIR        where the index is (data); built from corpus/ when there is none
  --json            print the hits as JSON`;

interface Wanted {
  readonly text: string;
  readonly language: Language;
  readonly day: Day | null;
  readonly place: string | null;
  readonly k: number;
  readonly perDocument: number;
}

async function find({ retriever }: LoadedGeneration, places: Places, wanted: Wanted) {
  const started = performance.now();
  const hits = await retriever.search({
    ...wanted,
    places: wanted.place === null ? [] : placeIds(places, wanted.place),
  });
  return { hits, ms: Math.round((performance.now() - started) * 100) / 100 };
}

/** Ids that passages about a place of this name or id may have; none when the register does not know it: then everything is searched. */
function placeIds(places: Places, name: string): readonly string[] {
  const known = places.byId(name);
  const named = known ? [known] : places.find(name).flatMap((mention) => mention.places);
  return [...new Set(named.flatMap(({ id }) => places.related(id)))];
}

const languageOf = (text: string): Language => (detectLanguage(text).language === 'en' ? 'en' : 'vi');
const asRow = ({ passage, document, score }: Hit) => ({ passage: passage.id, document: document.id, score });

async function one(given: Arguments, terminal: Terminal): Promise<undefined> {
  const { print, note } = terminal;
  const text = given.words.join(' ');
  const generation = await servedIndex(given.data, terminal);
  const places = createPlaces(generation.places);
  const place = given.place ?? null;
  if (place !== null && placeIds(places, place).length === 0)
    note(`${place} is not in the register of places; searching everywhere.`);
  const wanted = {
    text,
    language: given.lang ?? languageOf(text),
    day: given.today ?? null,
    place,
    k: given.k,
    perDocument: given['per-document'],
  };
  const { hits, ms } = await find(generation, places, wanted);
  if (!given.json) for (const line of asText(hits, ms)) print(line);
  else {
    const rows = hits.map((hit) => ({
      ...asRow(hit),
      title: hit.document.title,
      text: hit.passage.text,
      coverage: hit.coverage,
    }));
    print(JSON.stringify({ text, language: wanted.language, generation: generation.name, hits: rows, ms }));
  }
  return undefined;
}

const QUOTED = 240;

function asText(hits: readonly Hit[], ms: number): string[] {
  if (hits.length === 0) return ['Nothing found.'];
  const lines = hits.flatMap(({ passage, document, score }, i) => {
    const text = passage.text.replace(/\s+/gu, ' ');
    const { effectiveFrom: from, effectiveTo: to } = passage;
    const force = from || to ? `  (in force ${from ?? '…'} to ${to ?? '…'})` : '';
    return [
      `${i + 1}. ${document.title}  ${score.toFixed(2)}`,
      `   ${passage.id}${force}`,
      `   ${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}`,
    ];
  });
  return [...lines, `${hits.length} found in ${ms} ms.`];
}

async function batch(file: string, given: Arguments, terminal: Terminal): Promise<undefined> {
  const lines = await openBatch(file, lineSchema);
  const generation = await servedIndex(given.data, terminal);
  const places = createPlaces(generation.places);
  const wrong: number[] = [];
  for await (const read of lines) {
    if (read.kind === 'wrong') {
      wrong.push(read.line);
      terminal.print(JSON.stringify({ id: read.id, line: read.line, error: read.error }));
      continue;
    }
    const { id, text, lang, today, place, k } = read.value;
    const { hits, ms } = await find(generation, places, {
      text,
      language: lang ?? given.lang ?? languageOf(text),
      day: today ?? given.today ?? null,
      place: place ?? given.place ?? null,
      k: k ?? given.k,
      perDocument: given['per-document'],
    });
    terminal.print(JSON.stringify({ id, hits: hits.map(asRow), ms }));
  }
  if (wrong.length > 0) {
    throw wrongLines(file, wrong, '{"id": …, "text": …, "lang"?, "today"?, "place"?, "k"?}');
  }
  return undefined;
}

await runCommand({
  name: 'search',
  usage,
  options: {
    k: { type: 'string' },
    'per-document': { type: 'string' },
    lang: { type: 'string' },
    today: { type: 'string' },
    place: { type: 'string' },
    batch: { type: 'string' },
  },
  schema,
  run: async (given, terminal) => {
    const hasWords = given.words.join('').trim() !== '';
    if (given.batch !== undefined && hasWords) throw new UsageError('give either words or --batch FILE');
    if (given.batch !== undefined) return batch(given.batch, given, terminal);
    if (!hasWords) throw new UsageError('say what to look for, npm run search -- "vay vốn hộ nghèo"');
    return one(given, terminal);
  },
});
