import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../src/answer/model.ts';
import { converse } from '../src/terminal.ts';

describe('the conversation in the terminal', () => {
  it('answers line by line, hands the turn on, and ends at an empty line', async () => {
    const asked: Question[] = [];
    const answer = (question: Question): Promise<Answer> => {
      asked.push(question);
      const turn = {
        text: question.text,
        language: 'vi',
        scheme: null,
        place: null,
        period: null,
        indicator: null,
      } as const;
      return Promise.resolve({
        status: 'answered',
        language: 'vi',
        blocks: [{ kind: 'lead', text: `trả lời ${asked.length}`, cites: [] }],
        citations: [],
        followUps: ['Cần giấy tờ gì?'],
        asOf: question.today,
        turn,
      });
    };
    const input = new PassThrough();
    const output = new PassThrough();
    const said = text(output);
    input.end('một\nhai\n\nba\n');
    await converse(answer, () => '2026-11-21', { input, output });
    output.end();
    expect(asked.map((question) => question.text)).toEqual(['một', 'hai']);
    expect(asked[1]?.previous?.text).toBe('một');
    expect(await said).toContain('trả lời 2');
  });
});
