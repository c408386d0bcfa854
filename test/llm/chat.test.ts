import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBreaker } from '../../src/llm/breaker.ts';
import { createBudget } from '../../src/llm/budget.ts';
import { createChat } from '../../src/llm/chat.ts';
import { deadlineIn } from '../../src/llm/deadline.ts';
import { createSpending, UNLIMITED } from '../../src/llm/spending.ts';
import * as endpoint from '../support/local-endpoint.ts';

const schema = z.strictObject({ word: z.string() });
const DEADLINE = 900;

let server: endpoint.LocalEndpoint;
beforeEach(async () => {
  server = await endpoint.startLocalEndpoint();
  server.say(() => '{"word": "xã"}');
});
afterEach(() => server.close());

function asker(budget = createBudget({ random: () => 0 })) {
  const chat = createChat({ baseUrl: server.baseUrl, apiKey: 'k', model: 'm' }, budget);
  return async (ms = DEADLINE) => {
    const started = performance.now();
    const outcome = await chat.ask({
      name: 'test',
      system: 'Say a word.',
      user: 'Now.',
      schema,
      maxTokens: 50,
      deadline: deadlineIn(ms),
    });
    return { outcome, ms: performance.now() - started };
  };
}

const done = { kind: 'done', value: { word: 'xã' } };

describe('one row a behaviour: an outcome in time, of the closed list', () => {
  it.each<[string, endpoint.Behaviour, object, number]>([
    ['right', endpoint.right, done, 1],
    ['a little late', endpoint.late(200), done, 1],
    ['plain text only', endpoint.plainOnly, done, 4],
    ['late', endpoint.late(5_000), { kind: 'failed', reason: 'late' }, 1],
    ['silent', endpoint.silent, { kind: 'failed', reason: 'late' }, 1],
    ['stalled in the body', endpoint.stalled, { kind: 'failed', reason: 'late' }, 1],
    ['cut in the body', endpoint.cutMidBody, { kind: 'failed', reason: 'unreachable' }, 2],
    ['cut cleanly', endpoint.cutCleanly, { kind: 'failed', reason: 'malformed' }, 2],
    ['cut in a stream', endpoint.cutMidStream, { kind: 'failed', reason: 'malformed' }, 2],
    ['429, retry after 20 s', endpoint.rateLimited, { kind: 'failed', reason: 'rate_limited' }, 1],
    ['out of quota', endpoint.outOfQuota, { kind: 'failed', reason: 'out_of_quota' }, 1],
    ['503', endpoint.down503, { kind: 'failed', reason: 'server_failed' }, 2],
    ['503, then right', endpoint.inTurn(endpoint.down503, endpoint.right), done, 2],
    ['HTML in a 200', endpoint.htmlIn200, { kind: 'failed', reason: 'malformed' }, 2],
    ['malformed body', endpoint.malformedBody, { kind: 'failed', reason: 'malformed' }, 2],
    ['malformed text', endpoint.malformedText, { kind: 'failed', reason: 'malformed' }, 2],
    ['malformed text, then mended', endpoint.inTurn(endpoint.malformedText, endpoint.right), done, 2],
    ['no choices', endpoint.emptyChoices, { kind: 'failed', reason: 'malformed' }, 2],
    ['refusing', endpoint.refusing, { kind: 'failed', reason: 'declined' }, 1],
    ['finish_reason length', endpoint.tooLong, { kind: 'failed', reason: 'cut_short' }, 2],
    ['no finish_reason', endpoint.unfinished, { kind: 'failed', reason: 'cut_short' }, 2],
  ])('%s', async (_name, behaviour, expected, calls) => {
    server.behave(behaviour);
    const { outcome, ms } = await asker()();
    expect(outcome).toMatchObject(expected);
    expect(ms).toBeLessThan(DEADLINE + 150);
    expect(server.requests).toHaveLength(calls);
  });
});

it('a reply of another shape is sent back with its faults, without a retry beyond that', async () => {
  server.say((body) => (body.messages.length > 2 ? '{"word": "xã"}' : '{"word": 3}'));
  expect((await asker()()).outcome).toEqual(done);
  expect(server.requests[1]?.messages.at(-1)?.content).toContain('word');
});

it('what an endpoint does not understand is left out from the next call on', async () => {
  server.behave(endpoint.plainOnly);
  const ask = asker();
  await ask();
  const before = server.requests.length;
  expect((await ask()).outcome).toEqual(done);
  expect(server.requests.length).toBe(before + 1);
});

it('a request that is not understood in any way takes nothing from the ones after it', async () => {
  const ask = asker();
  server.behave(endpoint.badRequest);
  expect((await ask()).outcome).toMatchObject({ reason: 'not_understood' });
  server.behave(endpoint.right);
  expect((await ask()).outcome).toEqual(done);
  expect(server.requests.at(-1)?.response_format?.type).toBe('json_schema');
});

describe('the budget', () => {
  it('rests after failures and tries one call when it is half open', async () => {
    let now = 0;
    const breaker = createBreaker({ failures: 2, within: 1_000, openFor: 100 }, () => now);
    server.behave(endpoint.inTurn(endpoint.down503, endpoint.down503, endpoint.right));
    const ask = asker(createBudget({ breaker, random: () => 0 }));
    expect((await ask()).outcome).toMatchObject({ reason: 'server_failed' });
    expect((await ask()).outcome).toMatchObject({ reason: 'resting' });
    expect(server.requests).toHaveLength(2);
    now = 101;
    expect(breaker.state()).toBe('half_open');
    expect((await ask()).outcome).toEqual(done);
    expect(breaker.state()).toBe('closed');
  });

  it('lets only one call through when half open', () => {
    let now = 0;
    const breaker = createBreaker({ failures: 1, within: 1_000, openFor: 100 }, () => now);
    breaker.failed();
    expect(breaker.admits()).toBe(false);
    now = 100;
    expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
    breaker.failed();
    expect(breaker.state()).toBe('open');
  });

  it('opens at once when the quota is spent', async () => {
    server.behave(endpoint.outOfQuota);
    const ask = asker();
    await ask();
    expect((await ask()).outcome).toMatchObject({ reason: 'resting' });
    expect(server.requests).toHaveLength(1);
  });

  it('counts tokens and cost and stops at the limit of the day, until the next', async () => {
    let day = '2026-11-21';
    const spending = createSpending(
      { ...UNLIMITED, tokensPerDay: 200, inputPrice: 2, outputPrice: 10 },
      { day: () => day },
    );
    const ask = asker(createBudget({ spending }));
    await ask();
    expect(spending.today()).toMatchObject({ calls: 1, inputTokens: 100, outputTokens: 20 });
    expect(spending.today().cost).toBeCloseTo(0.0004, 10);
    await ask();
    expect((await ask()).outcome).toMatchObject({ reason: 'day_limit' });
    day = '2026-11-22';
    expect((await ask()).outcome).toEqual(done);
  });

  it('bounds parallel calls; who waits too long goes without', async () => {
    const { createPlaces } = await import('../../src/llm/places.ts');
    server.behave(endpoint.late(150));
    const ask = asker(createBudget({ places: createPlaces(1, 1) }));
    const outcomes = await Promise.all([ask(), ask(), ask(), ask(100)]);
    expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['done', 'done', 'failed', 'failed']);
    expect(outcomes[2]?.outcome).toMatchObject({ reason: 'busy' });
    expect((await ask()).outcome).toEqual(done);
  });

  it('an address where nobody listens is told at once', async () => {
    await server.close();
    const { outcome, ms } = await asker()();
    expect(outcome).toMatchObject({ reason: 'unreachable' });
    expect(ms).toBeLessThan(DEADLINE);
    server = await endpoint.startLocalEndpoint();
  });
});
