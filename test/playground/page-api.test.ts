import { InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { CAST } from '../../src/playground/cast.ts';
import { bench, type Bench, refusalOf } from './support/with-playground.ts';

const HOUSEHOLD = CAST[0]?.id ?? 0;

const withKey = ({ playground }: Bench, key = playground.secret) => ({
  get: (path: string) => fetch(`${playground.apiRoot}${path}`, { headers: { 'x-page-key': key } }),
  post: (path: string, body: unknown) =>
    fetch(`${playground.apiRoot}${path}`, {
      method: 'POST',
      headers: { 'x-page-key': key },
      body: JSON.stringify(body),
    }),
});
const write = { act: 'write', person: HOUSEHOLD, chat: HOUSEHOLD, text: 'chào' };

describe('the page’s own way in', () => {
  it('hands out the page with its key, under a policy that lets nothing else in', async () => {
    const { playground } = await bench();
    const response = await fetch(`${playground.apiRoot}/`);
    expect(await response.text()).toContain(`content="${playground.secret}"`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('has another key and another token at each start', async () => {
    const [one, other] = [await bench(), await bench()];
    expect(one.playground.secret).not.toBe(other.playground.secret);
    expect(one.playground.token).not.toBe(other.playground.token);
  });

  it('serves its own files and nothing beside them', async () => {
    const { playground } = await bench();
    const status = async (path: string) => (await fetch(`${playground.apiRoot}${path}`)).status;
    for (const name of ['main.js', 'base.css', 'logo.svg', 'fonts/400.ttf'])
      expect(await status(`/page/${name}`)).toBe(200);
    for (const path of [
      '/page/nothing.js',
      '/page/../playground.ts',
      '/page/%2e%2e/playground.ts',
      '/package.json',
      '/page/',
      '//',
    ]) {
      expect(await status(path)).toBe(404);
    }
  });

  it('does nothing without the key', async () => {
    const one = await bench();
    const wrong = withKey(one, 'x'.repeat(one.playground.secret.length));
    expect((await wrong.post('/page/act', write)).status).toBe(403);
    expect((await wrong.get('/page/events')).status).toBe(403);
    expect((await wrong.get('/page/file/local-1')).status).toBe(403);
    expect((await wrong.post('/page/upload?person=1', 'x')).status).toBe(403);
    expect((await wrong.post('/__faults', { method: '*', fault: { kind: 'hang' } })).status).toBe(403);
    expect(one.playground.telegram.updates.waiting()).toEqual([]);
    expect(one.playground.faults.waiting()).toEqual([]);
  });

  it('acts for the three people of the page and for nobody else', async () => {
    const one = await bench();
    const { post } = withKey(one);
    expect((await post('/page/act', write)).status).toBe(200);
    expect((await post('/page/act', { ...write, person: 5001 })).status).toBe(400);
    expect((await post('/page/act', { ...write, act: 'dance' })).status).toBe(400);
    expect((await post('/page/act', 'text')).status).toBe(400);
    expect((await one.bot.api.getUpdates()).map(({ message }) => message?.text)).toEqual(['chào']);
  });

  it('tells by events what stands there and what happens', async () => {
    const one = await bench();
    const { get, post } = withKey(one);
    const reader = (await get('/page/events')).body?.pipeThrough(new TextDecoderStream()).getReader();
    let told = '';
    const until = async (words: string) => {
      while (!told.includes(words)) told += (await reader?.read())?.value ?? '';
    };
    await until('"kind":"snapshot"');
    await post('/page/act', write);
    await until('"text":"chào"');
    await one.bot.api.sendMessage(HOUSEHOLD, 'chào bạn');
    await until('"text":"chào bạn"');
    one.open();
    await one.bot.api.sendMessage(5001, 'not for the page');
    await one.bot.api.setMyCommands([{ command: 'help', description: 'Trợ giúp' }]);
    await until('Trợ giúp');
    expect(told).not.toContain('not for the page');
    await reader?.cancel();
  });

  it('hands files over as downloads, shows pictures, and runs nothing that stands in them', async () => {
    const one = await bench();
    const { get, post } = withKey(one);
    await post('/page/act', write);
    const sent = await one.bot.api.sendDocument(
      HOUSEHOLD,
      new InputFile(Buffer.from('<script>1</script>'), "bảng 'a'.html"),
    );
    const file = await get(`/page/file/${sent.document.file_id}`);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''b%E1%BA%A3ng%20%27a%27.html");
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
    const picture = await one.bot.api.sendDocument(HOUSEHOLD, new InputFile(png, 'a.png'));
    expect((await get(`/page/file/${picture.document.file_id}`)).headers.get('content-type')).toBe('image/png');
    expect((await get('/page/file/local-none')).status).toBe(400);
  });

  it('takes uploads with their names', async () => {
    const one = await bench();
    const address = new URLSearchParams({
      person: String(HOUSEHOLD),
      chat: String(HOUSEHOLD),
      kind: 'document',
      name: 'đơn.pdf',
    });
    const headers = { 'x-page-key': one.playground.secret, 'content-type': 'application/pdf' };
    const upload = (query: URLSearchParams, body: string) =>
      fetch(`${one.playground.apiRoot}/page/upload?${query.toString()}`, { method: 'POST', headers, body });
    expect((await upload(address, '%PDF')).status).toBe(200);
    expect((await upload(address, '')).status).toBe(400);
    const asPhoto = new URLSearchParams([...address, ['kind', 'photo']]);
    asPhoto.set('kind', 'photo');
    expect((await upload(asPhoto, '%PDF')).status).toBe(400);
    const [update] = await one.bot.api.getUpdates();
    expect(update?.message?.document).toMatchObject({ file_name: 'đơn.pdf', mime_type: 'application/pdf' });
  });

  it('takes orders for faults', async () => {
    const one = await bench();
    const { get, post } = withKey(one);
    await post('/page/act', write);
    await post('/__faults', { method: 'sendMessage', times: 2, fault: { kind: 'too_many_requests', retryAfter: 4 } });
    expect(await refusalOf(one.bot.api.sendMessage(HOUSEHOLD, 'a'))).toBe('429 Too Many Requests: retry after 4');
    expect(await (await get('/__faults')).json()).toMatchObject([{ method: 'sendMessage', times: 1 }]);
    expect((await post('/__faults', { method: 'sendMessage', fault: { kind: 'explode' } })).status).toBe(400);
    await fetch(`${one.playground.apiRoot}/__faults`, {
      method: 'DELETE',
      headers: { 'x-page-key': one.playground.secret },
    });
    expect((await one.bot.api.sendMessage(HOUSEHOLD, 'b')).text).toBe('b');
  });
});
