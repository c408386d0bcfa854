import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCorpus } from '../../../src/corpus/check/check-corpus.ts';
import { faultLine } from '../../../src/corpus/tables/fault.ts';

const stems = [
  'schemes/loan-poor',
  'schemes/social-assistance-elderly',
  'schemes/poverty-standard-2026',
  'schemes/poverty-standard-2027-2030',
  'articles/binh-gia-2024',
];
const data = [
  'corpus.yaml',
  'contacts.yaml',
  'neighbours.yaml',
  'glossary.csv',
  'abbreviations.csv',
  'allowed-words.txt',
  'sources/laws.yaml',
  'sources/pages.yaml',
  'sources/unread-facts.csv',
  'places/places.csv',
  'statistics/indicators.csv',
];

/** A copy of a few documents and of all data files of the corpus, to break. */
export interface SmallCorpus {
  /** Faults as lines, paths below the copy. */
  check(): Promise<readonly string[]>;
  /** Changes one file; the change must change something. */
  edit(name: string, change: (text: string) => string): Promise<void>;
  /** The number of the line that holds a text. */
  lineOf(name: string, text: string): Promise<number>;
  remove(): Promise<void>;
}

/** Makes the copy in a temporary folder. */
export async function smallCorpus(): Promise<SmallCorpus> {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  const names = [...data, ...stems.flatMap((stem) => [`${stem}.vi.md`, `${stem}.en.md`])];
  for (const name of names) await cp(join('corpus', name), join(folder, name));
  for (const name of ['statistics/observations.csv', 'statistics/computed-amounts.csv']) {
    const [head = '', ...rows] = (await readFile(join('corpus', name), 'utf8')).split('\n');
    const kept = rows.filter((row) => row.includes('articles/binh-gia-2024'));
    await writeFile(join(folder, name), [head, ...kept, ''].join('\n'));
  }
  const [head = '', ...terms] = (await readFile('corpus/explained-terms.csv', 'utf8')).split('\n');
  const kept = terms.filter((row) => stems.some((stem) => row.endsWith(`,${stem}`)));
  await writeFile(join(folder, 'explained-terms.csv'), [head, ...kept, ''].join('\n'));
  const path = (name: string): string => join(folder, name);
  return {
    async check() {
      const { faults } = await checkCorpus(folder, '2026-11-21');
      return faults.map((fault) => faultLine(fault).replace(`${folder}/`, ''));
    },
    async edit(name, change) {
      const text = await readFile(path(name), 'utf8');
      const changed = change(text);
      if (changed === text) throw new Error(`the change of ${name} changes nothing`);
      await writeFile(path(name), changed);
    },
    async lineOf(name, text) {
      return (await readFile(path(name), 'utf8')).split('\n').findIndex((line) => line.includes(text)) + 1;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
