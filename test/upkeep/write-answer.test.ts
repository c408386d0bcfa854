import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read/read-corpus.ts';
import { corpusFoldersOf } from '../../src/upkeep/folders.ts';
import { createUpkeep } from '../../src/upkeep/upkeep.ts';
import { writeAnswer } from '../../src/upkeep/write-answer.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'hoi-xa-answers-'));

describe('answers that close a gap', () => {
  it('enter the corpus as documents, word for word', async () => {
    const corpus = folder();
    writeFileSync(join(corpus, 'corpus.yaml'), 'name: x\ndocuments: [answers]\n');
    const answer = {
      question: 'Hộ nghèo có được miễn tiền nước: "có" hay không?',
      language: 'vi' as const,
      text: '# Không phải tiêu đề\n\n1. Chưa có quy định chung.\n- Hỏi UBND cấp xã.',
      number: '12/2026/QĐ-UBND',
      url: 'https://example.org/a',
      day: '2026-11-21',
    };
    const id = await writeAnswer(corpus, answer);
    const { documents } = await readCorpus({ folders: [corpus] });
    expect(await writeAnswer(corpus, answer)).not.toBe(id);
    expect(documents[0]?.document).toMatchObject({
      id,
      kind: 'answer',
      title: answer.question,
      number: answer.number,
      url: answer.url,
      effectiveFrom: '2026-11-21',
    });
    expect(documents[0]?.blocks.map(({ text }) => text).join(' ')).toContain('# Không phải tiêu đề');
    expect(readFileSync(join(corpus, `${id}.md`), 'utf8')).toContain('kind: answer');
  });

  it('are kept with the data, and are in every later build', async () => {
    const [data, corpus] = [folder(), folder()];
    writeFileSync(join(corpus, 'nha-o.md'), '# Nhà ở\n\nHộ nghèo được hỗ trợ 60 triệu đồng để xây nhà.\n');
    const upkeep = createUpkeep({ dataFolder: data, corpus, reload: async () => undefined });
    const question = 'Hộ nghèo có được miễn tiền nước không?';
    const answer = { question, language: 'vi' as const, text: 'Chưa có quy định chung.', number: null, url: null };
    const id = await upkeep.writeAnswer({ ...answer, day: '2026-11-21' });
    expect(readdirSync(corpus)).toEqual(['nha-o.md']);
    const { documents } = await readCorpus({ folders: corpusFoldersOf(corpus, data) });
    expect(documents.map(({ document }) => [document.id, document.kind])).toContainEqual([id, 'answer']);
    expect(documents).toHaveLength(2);
    const file = await upkeep.file(id);
    expect(new TextDecoder().decode(file?.bytes)).toContain('Chưa có quy định chung.');
  });
});
