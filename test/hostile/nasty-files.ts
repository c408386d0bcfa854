import { deflateRawSync } from 'node:zlib';
import { pdfFile } from '../corpus/read/support/pdf-file.ts';
import { docxFile, wordParagraphs, zipFile } from '../corpus/read/support/zip-file.ts';

/** A file made to break its reader, or a good one to be damaged. */
export interface NastyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MILLION = 1_000_000;
const sheet = (rows: string): Buffer =>
  zipFile({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/_rels/workbook.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/workbook.xml':
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  });
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const goodDocx = docxFile(wordParagraphs(['Hướng dẫn', 'Hộ nghèo nộp đơn tại xã.']));
const goodSheet = sheet(
  `<row r="1">${cell('A1', 'Xã')}${cell('B1', 'Hộ nghèo')}</row><row r="2">${cell('A2', 'Tân Văn')}<c r="B2"><v>12</v></c></row>`,
);

/** Every text of a ZIP in an archive within an archive. */
function nested(depth: number): Buffer {
  let inner: Buffer = deflateRawSync(Buffer.alloc(MILLION));
  for (let level = 0; level < depth; level += 1) inner = zipFile({ [`${level}.zip`]: inner.toString('latin1') });
  return inner;
}

const entities = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at] ?? 'a'};`.repeat(10)}">`)
  .join('')}<!ENTITY xxe SYSTEM "file:///etc/passwd">]>`;

/** Made once: bombs, nests, entities, loops, giants, and good files for damage. */
export function nastyFiles(): readonly NastyFile[] {
  const texts: Readonly<Record<string, string>> = {
    'good.txt': 'HỖ TRỢ NHÀ Ở\n\nHộ nghèo được hỗ trợ 60 triệu đồng để xây nhà mới.',
    'good.md': '# Nhà ở\n\n- Hộ nghèo được hỗ trợ 60 triệu đồng.\n\n| Xã | Hộ |\n| --- | --- |\n| A | 1 |',
    'good.html':
      '<html><head><title>Nhà ở</title></head><body><h1>Nhà ở</h1><p>Hộ nghèo được hỗ trợ 60 triệu đồng.</p></body></html>',
    'good.csv': 'Xã,Hộ nghèo\nTân Văn,12\nHoa Thám,7\n',
    'front.md': '---\ntitle: A\nlanguage: vi\nkind: article\n---\nText\n',
    'yaml-bomb.md': `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at] ?? 'a'},`.repeat(9)}]`)
      .join('\n')}\ntitle: *i\n---\nText\n`,
    'proto.md': '---\n__proto__: {polluted: true}\nconstructor: 1\n---\nText\n',
    'one-line.txt': 'a'.repeat(2 * MILLION),
    'spaces.txt': `Tiêu đề\n\n${' '.repeat(300_000)}x`,
    'newlines.md': `# A\n${'\n'.repeat(200_000)}b`,
    'brackets.md': '['.repeat(50_000),
    'quotes.md': `${'>'.repeat(20_000)} a`,
    'stars.md': `${'*a_'.repeat(20_000)}`,
    'ticks.md': `${'`'.repeat(30_000)}a`,
    'list.md': Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
    'table.md': `|${' a |'.repeat(3_000)}\n|${'-|'.repeat(3_000)}\n|${' b |'.repeat(3_000)}`,
    'deep.html': `${'<div>'.repeat(30_000)}Hộ nghèo`,
    'attributes.html': `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}="x"`).join(' ')}>Hộ nghèo</p>`,
    'unclosed.html': `<!--${'<!--'.repeat(30_000)}`,
    'script.html': `<script>${'</scrip'.repeat(30_000)}`,
    'table.html': `<table>${'<tr><td colspan="99999" rowspan="99999">a</td></tr>'.repeat(500)}</table>`,
    'entities.html': `${'&amp;'.repeat(100_000)}`,
    'wide.csv': `${'a,'.repeat(50_000)}\n${'1,'.repeat(50_000)}`,
    'tall.csv': 'a,b\n'.repeat(150_000),
    'quote.csv': `"${'a\n'.repeat(40_000)}`,
    'quotes.csv': '"'.repeat(100_001),
    'formula.csv': "=cmd|' /C calc'!A0,@SUM(1)\n+1,-1\n",
    'numbers.txt': `${'1.'.repeat(50_000)}\n\n${'01/'.repeat(50_000)}`,
    'law.txt': `Điều 1. ${'Khoản 1. a) '.repeat(20_000)}`,
    'utf7.txt': '+ADw-script+AD4-',
    'control.txt': `A\u0000${'\u0007\u001b[31m'.repeat(1000)}Hộ nghèo`,
    'direction.txt': `Hộ nghèo \u202e${'\u2066'.repeat(5000)} được vay`,
    'towers.txt': `e${'\u0301'.repeat(100_000)}`,
  };
  const archives: Readonly<Record<string, Uint8Array>> = {
    'good.docx': goodDocx,
    'good.xlsx': goodSheet,
    'good.pdf': pdfFile([['Poor households apply at the commune office for a loan of the policy bank.']]),
    'bomb.docx': docxFile(`<w:p><w:r><w:t>${'a'.repeat(160 * MILLION)}</w:t></w:r></w:p>`),
    'bomb.xlsx': zipFile({ ...bombParts(), 'xl/media/image1.bin': '\u0000'.repeat(200 * MILLION) }),
    'many.docx': zipFile(Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`a${at}.xml`, 'a']))),
    'climb.docx': zipFile({ '../../../../tmp/hoi-xa-climbed.xml': '<a/>', 'word/document.xml': '<a/>' }),
    'nested.docx': nested(6),
    'nested.xlsx': nested(3),
    'entities.docx': docxFile(wordParagraphs(['&j;'])).length > 0 ? withEntities() : goodDocx,
    'deep.docx': docxFile(`${'<w:p>'.repeat(20_000)}a${'</w:p>'.repeat(20_000)}`),
    'cells.xlsx': sheet(`<row r="1">${cell('XFD1048576', 'a')}${cell('A1', 'b')}</row>`),
    'far.xlsx': sheet(`<row r="1048576">${cell('XFD1048576', 'a')}</row>`),
    'negative.xlsx': sheet(`<row r="-5">${cell('A-5', 'a')}</row>`),
    'loop.pdf': loopPdf(),
    'pages.pdf': Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 99999999/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>`,
    ),
    'nest.pdf': Buffer.from(`%PDF-1.7\n1 0 obj${'<<'.repeat(20_000)}`),
    'random.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), deflateRawSync(Buffer.alloc(MILLION, 'hoi-xa'))]),
  };
  return [
    ...Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    ...Object.entries(archives).map(([name, bytes]) => ({ name, bytes })),
  ];
}

function bombParts(): Readonly<Record<string, string>> {
  return { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook><sheets/></workbook>' };
}

function withEntities(): Buffer {
  return zipFile({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?>${entities}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&j;&xxe;</w:t></w:r></w:p></w:body></w:document>`,
  });
}

/** Pages that are their own parents and children. */
function loopPdf(): Buffer {
  return Buffer.from(
    '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF',
  );
}
