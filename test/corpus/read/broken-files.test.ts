import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read/read-corpus.ts';
import { markdownElements } from '../../../src/corpus/read/formats/markdown.ts';
import { checkZip } from '../../../src/corpus/read/formats/zip-guard.ts';
import { LOCKED, pdfFile } from './support/pdf-file.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { docxFile, wordParagraphs, zipFile } from './support/zip-file.ts';

const docx = docxFile(wordParagraphs(['Hướng dẫn', 'Hộ nghèo nộp đơn tại xã.']));
const pdf = pdfFile([['Poor households apply at the commune office for a loan of the policy bank.']]);
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(600)]);
const lockedOffice = Buffer.concat([oldOffice, Buffer.from('EncryptedPackage', 'utf16le')]);
const lockedZip = Buffer.from(docx);
lockedZip.writeUInt16LE(1, lockedZip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8);

const NASTY = {
  'empty.txt': ['', 'empty'],
  'blank.md': [' \n\n \t', 'empty'],
  'bom.txt': [Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
  'cut.docx': [docx.subarray(0, docx.length / 2), 'broken'],
  'cut.pdf': [pdf.subarray(0, 40), 'broken'],
  'not-a.docx': ['Hộ nghèo', 'broken'],
  'not-a.pdf': ['Hộ nghèo', 'broken'],
  'no-body.docx': [docxFile(''), 'no_text'],
  'other.docx': [zipFile({ 'a.txt': 'x' }), 'unknown_format'],
  'locked.pdf': [pdfFile([['Locked']], LOCKED), 'encrypted'],
  'locked.docx': [lockedOffice, 'encrypted'],
  'locked-zip.docx': [lockedZip, 'encrypted'],
  'old.doc': [oldOffice, 'unknown_format'],
  'picture.png': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'unknown_format'],
  'no-ending': ['Hộ nghèo', 'unknown_format'],
  'scan.pdf': [pdfFile([[]]), 'no_text'],
  'empty.html': ['<html><body><script>var a = 1;</script></body></html>', 'no_text'],
  'header.csv': ['Xã,Hộ nghèo\n', 'no_text'],
  'big.txt': [Buffer.alloc(21 * 1024 * 1024, 'a '), 'too_large'],
  'cyrillic.txt': [Buffer.from('c1e5e4edfbe520f1e5ecfcf820eff0eff3f7e0fef220efeeeceef9fc', 'hex'), 'wrong_encoding'],
  'front.md': ['---\ntitle: A\nlanguage: vi\nkind: article\nauthor: me\n---\nText\n', 'bad_front_matter'],
  'z-copy.txt': ['Giấy tờ\nHộ nghèo cần đơn đề nghị và căn cước công dân.', 'duplicate'],
} as const;

describe('files that cannot be read', () => {
  it('are named with their reason and a line that mends them, and nothing else is lost', async () => {
    const files = Object.fromEntries(Object.entries(NASTY).map(([name, [content]]) => [name, content]));
    const good = { 'giay-to.txt': NASTY['z-copy.txt'][0], 'sub/huong-dan.docx': docx, 'sub/loan.PDF': pdf };
    const seen: string[] = [];
    const { documents, skipped } = await readCorpus({
      folders: [temporaryFolder({ ...files, ...good })],
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(documents.map(({ document }) => document.id)).toEqual(['giay-to', 'sub/huong-dan', 'sub/loan']);
    const reasons = Object.fromEntries(skipped.map(({ path, reason }) => [path.split('/').at(-1), reason]));
    expect(reasons).toEqual(Object.fromEntries(Object.entries(NASTY).map(([name, [, reason]]) => [name, reason])));
    for (const { detail } of skipped) expect(detail).toMatch(/^[^\n]{10,250}$/u);
    expect(skipped.find(({ path }) => path.endsWith('front.md'))?.detail).toContain('line 5: author');
    expect(seen.at(-1)).toBe(`${seen.length}/${seen.length}`);
  });

  it('does not follow links out of the folder', async () => {
    const outside = temporaryFolder({ 'secret.txt': 'Tài liệu ngoài thư mục\nKhông được đọc tài liệu này.' });
    const folder = temporaryFolder({ 'a.txt': 'Bên trong\nHộ nghèo được hỗ trợ tiền điện.' });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(outside, join(folder, 'linked'));
    symlinkSync('../../nowhere', join(folder, 'dangling.txt'));
    symlinkSync(folder, join(folder, 'loop'));
    const { documents, skipped } = await readCorpus({ folders: [folder] });
    expect(documents.map(({ document }) => document.id)).toEqual(['a']);
    expect(new Set(skipped.map(({ path }) => path.split('/').at(-1)))).toEqual(
      new Set(['dangling.txt', 'link.txt', 'linked', 'loop']),
    );
    for (const { detail } of skipped) expect(detail).toContain('copy the file in');
  });

  it('measures what an archive unpacks to, whatever it declares', () => {
    const bomb = zipFile({ 'word/document.xml': 'a'.repeat(3_000_000) });
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(10, entry + 24);
    expect(bomb.length).toBeLessThan(10_000);
    expect(checkZip(bomb, 1_000_000)).toMatchObject({ kind: 'too_large' });
    expect(checkZip(bomb, 4_000_000)).toMatchObject({ kind: 'ok', names: ['word/document.xml'] });
  });

  it('measures every part of an archive, and how far a sheet reaches', () => {
    const picture = zipFile({ 'xl/workbook.xml': '<a/>', 'xl/media/a.bin': '\u0000'.repeat(3_000_000) });
    expect(checkZip(picture, 1_000_000)).toMatchObject({ kind: 'too_large' });
    const reaching = (cell: string) =>
      checkZip(zipFile({ 'xl/worksheets/sheet1.xml': `<row><c s="1" r="${cell}"/></row>` }));
    expect(reaching('XFD1048576')).toMatchObject({ kind: 'too_large' });
    expect(reaching('J200000')).toMatchObject({ kind: 'ok' });
  });

  it('opens no text whose elements lie thousands deep in each other', () => {
    const deep = (levels: number) => checkZip(docxFile(`${'<w:p>'.repeat(levels)}a${'</w:p>'.repeat(levels)}`)).kind;
    expect([deep(20_000), deep(20), deep(400)]).toEqual(['broken', 'ok', 'ok']);
    expect(checkZip(docxFile('<w:br/>'.repeat(20_000))).kind).toBe('ok');
  });

  it('reads Markdown of nothing but emphasis in time', () => {
    const started = process.cpuUsage();
    markdownElements('*a_'.repeat(20_000));
    markdownElements(`x ${'<!--'.repeat(30_000)}`);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
    expect(markdownElements('*một* và __hai__')).toEqual([{ kind: 'paragraph', text: 'một và hai' }]);
  });

  it('throws only when the folder itself is missing', async () => {
    await expect(readCorpus({ folders: ['/nowhere/at/all'] })).rejects.toThrow(/ENOENT/u);
  });
});
