import { writeFileSync } from 'node:fs';
import { circumstances } from '../../record/circumstances.ts';
import { recordFigures } from '../../record/recorded-figures.ts';
import type { CollectionFigures } from './figures.ts';
import { notFirstLines } from './not-first.ts';
import { collectionTable, peersFigure, peersPage } from './report.ts';
import { measurePeers } from './room.ts';

const PAGE = 'docs/peers.md';

interface Given {
  /** A folder with passages and questions beside the corpus. */
  readonly collection?: string | undefined;
  readonly json: boolean;
  readonly record: boolean;
}

interface Terminal {
  readonly print: (line: string) => void;
  readonly note: (line: string) => void;
}

/** Each collection is printed as soon as it is measured; recorded, the whole goes to a page of its own. */
export async function benchPeers({ collection, json, record }: Given, { print, note }: Terminal): Promise<number> {
  const about = circumstances(`npm run bench -- --peers${collection === undefined ? '' : ' --collection DIR'}`);
  const all: CollectionFigures[] = [];
  for await (const figures of measurePeers(collection, note)) {
    all.push(figures);
    if (!json) print(`${collectionTable(figures)}\n`);
  }
  if (json) print(JSON.stringify({ ...about, collections: all }));
  else for (const line of notFirstLines(all)) print(line);
  if (record) {
    writeFileSync(PAGE, peersPage(about, all));
    recordFigures([peersFigure(all)], about.command);
  }
  return 0;
}
