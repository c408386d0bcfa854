import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { configuredHelp } from '../../src/configured-model.ts';
import { createReader } from '../../src/llm/read-aloud.ts';
import { createTranscriber } from '../../src/llm/speech.ts';
import { createLogger } from '../../src/logger.ts';
import { faithful } from '../support/compose-model.ts';
import * as endpoint from '../support/local-endpoint.ts';
import { byTask, restates, rewords, rewrites } from '../support/model-tasks.ts';
import { startWholeProgram, type WholeProgram } from './support/whole-program.ts';

let server: endpoint.LocalEndpoint;
let program: WholeProgram;

const chat = byTask({
  compose: faithful,
  reword: rewords((text) => `Theo số liệu hiện có, ${text}`),
  rewrite: rewrites('Hộ cận nghèo được vay tối đa bao nhiêu?'),
  restate: restates('policy', 'Hộ nghèo vay vốn làm ăn thế nào?'),
});

beforeAll(async () => {
  server = await endpoint.startLocalEndpoint();
  server.say((body) => (body.messages.length === 0 ? 'hộ nghèo được vay tối đa bao nhiêu' : chat(body)));
  const read = readConfig({
    OPENAI_BASE_URL: server.baseUrl,
    CHAT_MODEL: 'words',
    SPEECH_MODEL: 'ears',
    VOICE_MODEL: 'mouth',
    ENDPOINT_HOSTS: '127.0.0.1',
  });
  if (read.kind === 'bad') throw new Error('bad configuration');
  const { speech, voice } = read.config;
  program = await startWholeProgram({
    model: (folder) => configuredHelp(read.config, folder, createLogger('silent')),
    transcribe: speech && createTranscriber(speech),
    readAloud: voice && createReader(voice),
  });
}, 60_000);
afterAll(async () => {
  await program.stop();
  await server.close();
});

it('words, follows, understands, hears and reads aloud over the Bot API', async () => {
  const { household } = program;
  await household.write('/start');
  const first = await household.write('Hộ nghèo được vay tối đa bao nhiêu?');
  expect(first.text).toMatch(/Theo quy định hiện có, .*100\.000\.000/su);
  const followed = await household.write('còn hộ cận nghèo?');
  expect(followed.text).toMatch(/Theo quy định hiện có, hộ cận nghèo/u);
  expect((await household.press('🔊')).messages.at(-1)?.voice).toBeDefined();
  expect((await household.write('Số hộ nghèo huyện Bình Gia năm 2023?')).text).toContain(
    'Theo số liệu hiện có, 2.100 hộ nghèo',
  );
  await household.write('/moi');
  const understood = await household.write('Ư hự zích xì phờ rum quéc, hử?');
  expect(understood.text).toContain('Tôi hiểu bạn hỏi: “Hộ nghèo vay vốn làm ăn thế nào?”');
}, 60_000);

it('hears a voice note, shows it and answers it', async () => {
  const { household } = program;
  const sound = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(9_000)]);
  await household.send({ kind: 'voice', name: 'voice.ogg', type: 'audio/ogg', bytes: sound, caption: '' });
  const said = () => household.chat().map(({ text }) => text ?? '');
  await expect.poll(said, { timeout: 15_000 }).toContainEqual('Tôi nghe: “hộ nghèo được vay tối đa bao nhiêu”');
  await expect.poll(() => said().at(-1), { timeout: 15_000 }).toContain('Nguồn:');
}, 60_000);

it('goes on in the words of the documents when the endpoint goes down, without a word about it', async () => {
  const { household } = program;
  server.behave(endpoint.htmlIn200);
  const { text } = await household.write('Nhà nước hỗ trợ hộ cận nghèo bao nhiêu phần trăm tiền đóng bảo hiểm y tế?');
  expect(text).toContain('70%');
  expect(text).not.toMatch(/Theo quy định hiện có|mô hình|lỗi/u);
  await household.press('🔊');
  await expect.poll(() => household.chat().at(-1)?.text, { timeout: 15_000 }).toContain('chưa đọc to được');
}, 60_000);
