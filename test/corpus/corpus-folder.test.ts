import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../../src/corpus/corpus-folder.ts';
import { readCorpus } from '../../src/corpus/read/read-corpus.ts';
import { temporaryFolder } from './read/support/temporary-folder.ts';

const names = async (files: Readonly<Record<string, string>>) =>
  (await corpusFolder(temporaryFolder(files))).files.map(({ name }) => name);

describe('corpusFolder', () => {
  it('takes every file of a folder as it comes, in order, but what is hidden or locked', async () => {
    const files = { 'b.txt': '', 'a/c.pdf': '', '.git/config': '', '.DS_Store': '', 'a/~$c.docx': '' };
    expect(await names(files)).toEqual(['a/c.pdf', 'b.txt']);
  });

  it('takes only the documents of a corpus of record', async () => {
    const files = {
      'corpus.yaml': 'name: Hỏi Xã\ndocuments: [schemes, places, answers]\n',
      'README.md': '',
      'schemes/loan.vi.md': '',
      'places/places.csv': '',
      'places/lang-son.vi.md': '',
      'sources/laws.yaml': '',
    };
    expect(await names(files)).toEqual(['places/lang-son.vi.md', 'schemes/loan.vi.md']);
  });

  it.each(['documents: [../other]', 'documents: /etc', '- a', 'name: [', 'name: A\ndocuments: [a]\nmore: 1'])(
    'reads nothing under a wrong corpus.yaml and says so: %s',
    async (yaml) => {
      const found = await corpusFolder(temporaryFolder({ 'corpus.yaml': yaml, 'schemes/a.md': 'x' }));
      expect(found.files).toEqual([]);
      expect(found.skipped).toMatchObject([
        { reason: 'bad_front_matter', detail: expect.stringContaining('corpus.yaml') },
      ]);
    },
  );

  it('gives files that would share an id ids of their own', async () => {
    const text = (n: number) => `Tiêu đề ${n}\nHộ nghèo số ${n} được hỗ trợ.`;
    const one = temporaryFolder({ 'a.txt': text(1), 'a.md': text(2), 'b.txt': text(3) });
    const two = temporaryFolder({ 'b.txt': text(4) });
    const { documents } = await readCorpus({ folders: [one, two] });
    const ids = documents.map(({ document }) => document.id);
    expect(ids.slice(0, 3)).toEqual(['a', 'a.txt', 'b']);
    expect(new Set(ids).size).toBe(4);
  });
});
