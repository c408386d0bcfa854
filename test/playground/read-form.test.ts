import { describe, expect, it } from 'vitest';
import { readForm } from '../../src/playground/bot-api/read-form.ts';

const form = (...parts: string[]): Buffer =>
  Buffer.from(`${parts.map((part) => `--xx\r\n${part}\r\n`).join('')}--xx--\r\n`);
const MULTIPART = 'multipart/form-data; boundary=xx';

describe('readForm', () => {
  it('reads names of files with and without quotes, with blanks and marks', () => {
    const read = readForm(
      form(
        'content-disposition:form-data;name="chat_id"\r\n\r\n5',
        'content-disposition:form-data;name="a";filename=số liệu (1).csv\r\ncontent-type:text/csv\r\n\r\nx\r\n\r\ny',
        'Content-Disposition: form-data; name="b"; filename="số \\"1\\".pdf"\r\n\r\n',
      ),
      MULTIPART,
    );
    expect(read.parameters).toEqual({ chat_id: '5', a: 'attach://a', b: 'attach://b' });
    expect(read.uploads.get('a')).toMatchObject({ name: 'số liệu (1).csv', type: 'text/csv' });
    expect(read.uploads.get('a')?.bytes.toString()).toBe('x\r\n\r\ny');
    expect(read.uploads.get('b')).toMatchObject({ name: 'số "1".pdf', type: 'application/octet-stream' });
    expect(read.uploads.get('b')?.bytes).toHaveLength(0);
  });

  it.each([
    ['no boundary', form('content-disposition:form-data;name="a"\r\n\r\n5'), 'multipart/form-data'],
    ['no end', Buffer.from('--xx\r\ncontent-disposition:form-data;name="a"\r\n\r\n5'), MULTIPART],
    ['no name', form('content-type:text/plain\r\n\r\n5'), MULTIPART],
    ['nothing', Buffer.from('hello'), MULTIPART],
  ])('refuses a form with %s', (_, bytes, type) => {
    expect(() => readForm(bytes, type)).toThrow("can't parse the form");
  });
});
