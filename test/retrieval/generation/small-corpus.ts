import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packTable } from '../../../src/retrieval/translation/table-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const TEXTS = {
  loan: 'Hộ nghèo được vay tối đa 100.000.000 đồng từ Ngân hàng Chính sách xã hội.',
  health: 'Hộ nghèo được cấp thẻ bảo hiểm y tế không mất tiền.',
  light: 'Hộ nghèo được hỗ trợ tiền điện mỗi tháng.',
};

export async function writeScheme(corpus: string, name: string, text: string): Promise<void> {
  const document = `---
title: Chính sách ${name}
language: vi
kind: scheme
scheme: ${name}
status: open
translation_of: null
number: null
issuer: null
url: null
issued: null
effective_from: 2020-01-01
effective_to: null
supersedes: []
places: []
audience: [household]
aliases: []
office: commune
sources: [s1]
---
${text}[^s1]

## Ai được hưởng {#who}
- Hộ nghèo được hưởng chính sách ${name}.[^s1]
`;
  await writeWhole(join(corpus, 'schemes', `${name}.vi.md`), document);
}

async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const TABLES = {
  'corpus.yaml': 'name: Small\ndocuments: [schemes]\n',
  'sources/laws.yaml': `- id: nd-07-2021
  number: 07/2021/NĐ-CP
  title: {vi: Nghị định về chuẩn nghèo, en: Decree on the poverty standard}
  issuer: Chính phủ
  issued: 2021-01-27
  effective_from: 2021-03-15
  url: null
  confirmed_by: test
  confirmed_on: 2026-11-21
  confidence: read
`,
  'sources/pages.yaml': `- id: s1
  title: {vi: Một trang, en: A page}
  issuer: null
  issued: null
  url: null
  confirmed_by: test
  confirmed_on: 2026-11-21
  confidence: read
`,
  'glossary.csv': 'vi,en,abbr,notes\nhộ nghèo,poor household,,a term\n',
  'abbreviations.csv': 'short,vi,en,kind,after,before\nBHYT,bảo hiểm y tế,health insurance,abbreviation,,\n',
  'places/places.csv': `id,kind,unit,name_vi,name_en,aliases,parent,valid_from,valid_to,became,formed_from,source,note_vi,note_en
vn,country,,Việt Nam,Viet Nam,,,,,,,,,
d-binh-gia,district,,Bình Gia,Binh Gia,,vn,,,,,,,
`,
  'statistics/indicators.csv': `id,vi,en,unit,unit_vi,unit_en,synonyms
poor_rate,tỷ lệ hộ nghèo,poor-household rate,%,%,%,tỷ lệ nghèo
`,
  'statistics/observations.csv': `place,period,as_of,indicator,value,value_to,of,qualifier,unit,standard,kind,source,document,note_vi,note_en
d-binh-gia,2023,2023-12-31,poor_rate,14.78,,,,%,2021-2025,result,s1,,,
`,
};

export interface SmallCorpus {
  readonly corpus: string;
  readonly dataFolder: string;
  readonly tablePath: string;
}

/** A corpus of record with three schemes, one law and one observation, a translation table and a data folder. */
export async function smallCorpus(): Promise<SmallCorpus> {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  for (const [name, text] of Object.entries(TABLES)) await writeWhole(join(corpus, name), text);
  for (const [name, text] of Object.entries(TEXTS)) await writeScheme(corpus, name, text);
  const tablePath = join(folder, 'table.tsv.gz');
  const table = packTable({
    pairs: 10,
    entries: [
      { english: 'poor', vietnamese: 'nghèo', score: 0.5 },
      { english: 'loan', vietnamese: 'vay', score: 0.5 },
    ],
    englishFrequency: new Map([
      ['poor', 3],
      ['loan', 2],
    ]),
    vietnameseFrequency: new Map([
      ['nghèo', 3],
      ['vay', 2],
    ]),
  });
  await writeWhole(tablePath, table);
  return { corpus, dataFolder: join(folder, 'data'), tablePath };
}
