import { z } from 'zod';
import { Failure } from '../src/failure.ts';
import { TABLE_FILE } from '../src/retrieval/translation/load-table.ts';
import { common, runCommand, type Terminal } from './command-line.ts';
import { type Finding, runChecks } from './doctor/check.ts';
import { checkContacts } from './doctor/contacts.ts';
import { checkDatabase } from './doctor/database.ts';
import { checkIndex } from './doctor/index-state.ts';
import { checkConfiguration, checkDataFolder, checkGraphLibrary, checkNode } from './doctor/machine.ts';
import { checkSpeech, checkVoice } from './doctor/speech-services.ts';
import { checkChat, checkEmbedding, checkTelegram } from './doctor/services.ts';
import { checkStateDatabase } from './doctor/state-database.ts';
import { DEFAULT_CORPUS } from './served-index.ts';

const schema = z.object({ ...common, words: z.array(z.string()).max(0, 'takes no words') });

const usage = `npm run doctor

Checks the machine, the configuration, the index, the database, the contacts, the model endpoints and Telegram, and says how to mend each.
  --data DIR  where index and cache are (data)
  --json      print the findings as JSON`;

async function examine(
  given: z.infer<typeof schema>,
  { config, mistakes, print, database }: Terminal,
): Promise<undefined> {
  const now = new Date();
  const findings = await runChecks({
    node: () => checkNode(process.versions.node),
    configuration: () => checkConfiguration(mistakes),
    data: () => checkDataFolder(given.data),
    hnswlib: () => checkGraphLibrary(),
    index: () => checkIndex({ dataFolder: given.data, tablePath: TABLE_FILE, embedding: config.embedding, today: now }),
    database: () => checkDatabase(database()),
    contacts: () => checkContacts(DEFAULT_CORPUS, now.toISOString().slice(0, 10)),
    'state database': () => checkStateDatabase(config, () => now.getTime()),
    'chat model': () => checkChat(config.chat, fetch),
    'embedding model': () => checkEmbedding(config.embedding, fetch),
    'speech model': () => checkSpeech(config.speech, fetch),
    'voice model': () => checkVoice(config.voice, fetch),
    telegram: () => checkTelegram(config.telegram, fetch),
  });
  if (given.json) print(JSON.stringify({ findings }));
  else for (const line of findings.flatMap(asLines)) print(line);
  const failed = new Set(findings.filter(({ level }) => level === 'fail').map(({ name }) => name));
  if (failed.size === 0) return undefined;
  throw new Failure(`Failed: ${[...failed].join(', ')}.`, 'The lines above say how to mend it.');
}

const WIDTH = 16;

const asLines = ({ name, level, what, mend }: Finding): string[] => [
  `${level.padEnd(5)} ${name.padEnd(WIDTH)} ${what}`,
  ...(mend ? [`${' '.repeat(WIDTH + 7)}→ ${mend}`] : []),
];

await runCommand({ name: 'doctor', usage, options: {}, schema, toleratesMistakes: true, run: examine });
