import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/llm/budget.ts';
import { createReader } from '../../src/llm/read-aloud.ts';
import { createTranscriber } from '../../src/llm/speech.ts';
import * as endpoint from '../support/local-endpoint.ts';

const PATIENCE = 700;
/** What the tests at work at the same time may cost one another, milliseconds. */
const BUSY = 1_500;

describe('speech, either way: an outcome in time, of the closed list', () => {
  it.concurrent.each<[string, endpoint.Behaviour, string]>([
    ['late', endpoint.late(5_000), 'late'],
    ['silent', endpoint.silent, 'late'],
    ['stalled in the body', endpoint.stalled, 'late'],
    ['cut in the body', endpoint.cutMidBody, 'unreachable'],
    ['cut cleanly', endpoint.cutCleanly, 'malformed'],
    ['cut in a stream', endpoint.cutMidStream, 'malformed'],
    ['rate limited', endpoint.rateLimited, 'rate_limited'],
    ['out of quota', endpoint.outOfQuota, 'out_of_quota'],
    ['503', endpoint.down503, 'server_failed'],
    ['not understood', endpoint.badRequest, 'not_understood'],
    ['HTML in a 200', endpoint.htmlIn200, 'malformed'],
    ['malformed', endpoint.malformedBody, 'malformed'],
    ['another shape', endpoint.emptyChoices, 'malformed'],
    ['refusing', endpoint.refusing, 'malformed'],
  ])('%s', async (_name, behaviour, reason) => {
    const server = await endpoint.startLocalEndpoint();
    server.behave(behaviour);
    const address = { baseUrl: server.baseUrl, apiKey: null, model: 'm' };
    const bounds = () => ({ budget: createBudget({ random: () => 0 }), patienceMs: PATIENCE });
    for (const outcome of [
      () => createTranscriber(address, bounds())(Buffer.from('OggS'), 'voice.ogg'),
      () => createReader({ ...address, voice: 'nu' }, bounds())('xin chào'),
    ]) {
      const started = performance.now();
      expect(await outcome()).toMatchObject({ kind: 'failed', reason });
      expect(performance.now() - started).toBeLessThan(PATIENCE + BUSY);
    }
    await server.close();
  });

  it('right', async () => {
    const server = await endpoint.startLocalEndpoint();
    server.say(() => 'hộ nghèo vay được bao nhiêu');
    const address = { baseUrl: server.baseUrl, apiKey: null, model: 'm' };
    expect(await createTranscriber(address)(Buffer.from('OggS'), 'voice.ogg')).toEqual({
      kind: 'done',
      value: 'hộ nghèo vay được bao nhiêu',
    });
    expect(await createReader({ ...address, voice: 'nu' })('xin chào')).toMatchObject({
      value: { name: 'answer.ogg' },
    });
    await server.close();
  });
});
