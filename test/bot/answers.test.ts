import { describe, expect, it } from 'vitest';
import type { AnswerBlock } from '../../src/answer/model.ts';
import { renderAnswer } from '../../src/bot/answers/render-answer.ts';
import { toHtml } from '../../src/bot/rich/html.ts';
import { sampleAnswer } from './support/samples.ts';

const htmlOf = (blocks: readonly AnswerBlock[], changes = {}): string =>
  toHtml(renderAnswer(sampleAnswer('vi', { blocks, citations: [], ...changes })));
const lead = (text: string): AnswerBlock => ({ kind: 'lead', text, cites: [] });
const list = (...texts: string[]): AnswerBlock => ({ kind: 'list', items: texts.map((text) => ({ text, cites: [] })) });

describe('an answer on a phone', () => {
  it('folds what goes past the first screen, never its first sentence', () => {
    const long = Array.from({ length: 8 }, (_, at) => `Khoản ${at}: ${'chữ '.repeat(50)}`);
    const html = htmlOf([lead('Trả lời.'), list(...long)]);
    const [open, hidden = ''] = html.split('<blockquote expandable>');
    expect(open).toContain('Trả lời.');
    expect(open?.length).toBeLessThan(1100);
    expect(hidden).toContain('Khoản 7');
  });

  it('aligns a table that fits, figures to the right', () => {
    const table: AnswerBlock = {
      kind: 'table',
      header: ['Năm', 'Tỷ lệ'],
      rows: [
        ['2023', '2,93%'],
        ['2024', '11,93%'],
      ],
      cites: [],
    };
    expect(htmlOf([lead('Số:'), table])).toContain('<pre>Năm   Tỷ lệ\n2023   2,93%\n2024  11,93%</pre>');
  });

  it('writes a table that does not fit as lines, and leaves out what is empty', () => {
    const header = ['Thời gian', 'số hộ nghèo', 'tỷ lệ hộ nghèo', 'Chuẩn nghèo'];
    const rows = [
      ['2022', '–', '4,03%', 'quốc gia 2021-2025'],
      ['2023', '815.101 hộ', '2,93%', 'quốc gia 2021-2025'],
    ];
    const html = htmlOf([lead('Số:'), { kind: 'table', header, rows, cites: [] }]);
    expect(html).toContain('• <b>2022</b>: tỷ lệ hộ nghèo 4,03%; chuẩn nghèo quốc gia 2021-2025');
    expect(html).toContain('• <b>2023</b>: 815.101 hộ; tỷ lệ hộ nghèo 2,93%; chuẩn nghèo quốc gia 2021-2025');
  });

  it('numbers the sources once each, in order', () => {
    const [first, second] = sampleAnswer('vi').citations;
    if (first === undefined || second === undefined) throw new Error('no samples');
    const other = { ...first, document: 'other', title: 'Nguồn khác', number: null };
    const html = htmlOf([{ kind: 'lead', text: 'Trả lời.', cites: [2, 0, 1] }], { citations: [first, second, other] });
    expect(html).toContain('Trả lời. [1] [2]');
    expect(html.match(/^\[\d\]/gmu)).toEqual(['[1]', '[2]']);
  });

  it('puts the one question about a household last, and what is known so far behind a fold', () => {
    const household = { language: 'vi', day: '2026-11-21', targets: null, skipped: [], touched: 0, asked: 'residence' };
    const facts = { household: {}, members: [], nobody: [] };
    const turn = { ...sampleAnswer('vi').turn, household: { ...household, facts } };
    const question: AnswerBlock = { kind: 'paragraph', text: 'Bạn ở đâu?', cites: [] };
    const note: AnswerBlock = { kind: 'note', text: 'Để tham khảo.', cites: [] };
    const blocks = [lead('Có thể được:'), list('Bảo hiểm y tế', 'Tiền điện'), question, note];
    const html = htmlOf(blocks, { turn, followUps: ['Có', 'Không rõ'] });
    expect(htmlOf(blocks, { turn, followUps: ['Ai được hưởng?'] })).not.toContain('<b>');
    expect(html).toBe(
      'Có thể được:\n\n<blockquote expandable>• Bảo hiểm y tế\n• Tiền điện</blockquote>\n\n<b>Bạn ở đâu?</b>\n\n<i>Để tham khảo.</i>',
    );
  });
});
