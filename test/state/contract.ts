// Longer than 200 lines: what any state must do, table by table, run against SQLite and PostgreSQL alike.
import { expect, it } from 'vitest';
import type { State } from '../../src/state/state.ts';
import { sampleAnswer } from '../bot/support/samples.ts';

const DAY = 86_400_000;
const ADDRESS = new Uint8Array([1, 2, 3]);

/** A state whose clock stands still unless moved. */
export interface StateInTest {
  readonly state: State;
  readonly clock: { now: number };
}

/** What every state promises, whatever holds it. */
export function stateContract(open: () => Promise<StateInTest>): void {
  it('remembers people, their language and whether they take notices', async () => {
    const { state, clock } = await open();
    expect(await state.people.find('p')).toBeNull();
    await state.people.seen('p', ADDRESS);
    expect(await state.people.find('p')).toEqual({ language: null, notices: true });
    await state.people.chooseLanguage('p', 'en');
    await state.people.seen('p', new Uint8Array([9]));
    await state.people.seen('q', ADDRESS);
    await state.people.wantNotices('q', false);
    expect(await state.people.find('q')).toEqual({ language: null, notices: false });
    const [one, ...others] = await state.people.addresses();
    expect([one?.person, one?.language, [...(one?.address ?? [])], others]).toEqual(['p', 'en', [1, 2, 3], []]);
    expect([await state.people.count(clock.now), await state.people.count(clock.now + 1)]).toEqual([2, 0]);
  });

  it('keeps a session for half an hour, and gives a taken one to one taker', async () => {
    const { state, clock } = await open();
    const { sessions } = state;
    await sessions.write('p', 'turn', { a: ['ế', 1] });
    await sessions.write('p', 'find', 'x');
    expect(await sessions.read('p', 'turn')).toEqual({ a: ['ế', 1] });
    expect(await sessions.read('q', 'turn')).toBeUndefined();
    await sessions.end('p', 'turn');
    expect(await sessions.read('p', 'turn')).toBeUndefined();
    const takers = await Promise.all([1, 2, 3].map(() => sessions.take('p', 'find')));
    expect(takers.filter((value) => value === 'x')).toHaveLength(1);
    expect(takers.filter((value) => value === undefined)).toHaveLength(2);
    await sessions.write('p', 'expecting', 1);
    await sessions.write('p', 'shelf', 2);
    clock.now += 30 * 60_000;
    expect([await sessions.read('p', 'expecting'), await sessions.take('p', 'shelf')]).toEqual([undefined, undefined]);
    await sessions.write('p', 'turn', 1);
    await sessions.endAll('p');
    expect(await sessions.read('p', 'turn')).toBeUndefined();
  });

  it('keeps of an answer what its buttons need, and not the question', async () => {
    const { state } = await open();
    const marked = sampleAnswer('vi', { turn: { ...sampleAnswer('vi').turn, text: 'MARKER' } });
    const { id } = await state.answers.keep(marked);
    const kept = await state.answers.find(id);
    expect(kept?.citations).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toContain('MARKER');
    expect((await state.answers.keep(sampleAnswer('vi'))).id).toBe(id);
    expect(await state.answers.find('none')).toBeNull();
  });

  it('counts the last verdict of a person on an answer', async () => {
    const { state, clock } = await open();
    await state.feedback.give('p', 'a', { kind: 'good' });
    await state.feedback.give('p', 'a', { kind: 'bad', reason: 'wrong' });
    await state.feedback.give('q', 'a', { kind: 'good' });
    expect(await state.feedback.count(0)).toEqual({ good: 1, bad: 1 });
    expect(await state.feedback.count(clock.now + 1)).toEqual({ good: 0, bad: 0 });
  });

  it('groups questions of one meaning, however many send them at once, and closes a gap once', async () => {
    const { state } = await open();
    const sent = { question: 'miễn tiền nước?', meaning: 'nuoc', language: 'vi' } as const;
    const people = ['p', 'q', 'r', 's'];
    const gaps = new Set(await Promise.all(people.map((person) => state.gaps.send(person, sent))));
    const [gap = 0] = gaps;
    expect(gaps.size).toBe(1);
    expect(await state.gaps.find(gap)).toMatchObject({ question: 'miễn tiền nước?', people: 4 });
    expect(await state.gaps.wait('p', gap, ADDRESS)).toBe(true);
    expect(await state.gaps.wait('x', gap, ADDRESS)).toBe(false);
    const other = await state.gaps.send('p', { question: 'rác?', meaning: 'rac', language: 'vi' });
    expect((await state.gaps.open()).map(({ id }) => id)).toEqual([gap, other]);
    const closed = await Promise.all([state.gaps.close(gap, 'answers/x'), state.gaps.close(gap, null)]);
    const [first, second] = closed;
    expect([first === null, second === null].filter(Boolean)).toHaveLength(1);
    expect(first ?? second).toHaveLength(first === null ? 0 : 1);
    expect(await state.gaps.find(gap)).toBeNull();
    expect(await state.gaps.wait('p', gap, ADDRESS)).toBe(false);
    expect(await state.gaps.send('p', sent)).not.toBe(gap);
  });

  it('makes officials by invitations, and ends them with it', async () => {
    const { state, clock } = await open();
    const { officials } = state;
    const code = await officials.invite('xã Tân Văn', 'admin');
    clock.now += 1;
    const other = await officials.invite('xã Hồng Thái', 'admin');
    expect(await officials.accept('p', 'no such code')).toBe(false);
    expect([await officials.accept('p', code), await officials.accept('q', code)]).toEqual([true, true]);
    expect([await officials.isOfficial('p'), await officials.isOfficial('x')]).toEqual([true, false]);
    const listed = await officials.invitations();
    expect(listed.map(({ label, officials: count }) => [label, count])).toEqual([
      ['xã Hồng Thái', 0],
      ['xã Tân Văn', 2],
    ]);
    await officials.accept('q', other);
    expect(await officials.revoke(listed[1]?.id ?? '')).toBe(1);
    expect(await officials.revoke(listed[1]?.id ?? '')).toBeNull();
    expect([await officials.isOfficial('p'), await officials.isOfficial('q')]).toEqual([false, true]);
    expect(await officials.accept('p', code)).toBe(false);
  });

  it('lists the last acts of administrators, newest first', async () => {
    const { state, clock } = await open();
    await state.audit.write('a', 'upload', 'x');
    await state.audit.write('a', 'off', '–');
    expect(await state.audit.last(1)).toEqual([{ at: clock.now, by: 'a', act: 'off', detail: '–' }]);
    expect((await state.audit.last(9)).map(({ act }) => act)).toEqual(['off', 'upload']);
  });

  it('switches answers off and on', async () => {
    const { state, clock } = await open();
    expect(await state.settings.off()).toBeNull();
    await state.settings.turnOff('Bảo trì');
    await state.settings.turnOff(null);
    expect(await state.settings.off()).toEqual({ since: clock.now, notice: null });
    await state.settings.turnOn();
    expect(await state.settings.off()).toBeNull();
  });

  it('knows who follows what, and tells an event to a person once', async () => {
    const { state, clock } = await open();
    const { subscriptions } = state;
    const one = { person: 'p', kind: 'scheme', subject: 'loan-poor', address: ADDRESS, language: 'vi' } as const;
    await subscriptions.add(one);
    await subscriptions.add({ ...one, language: 'en' });
    await subscriptions.add({ ...one, person: 'q', kind: 'place', subject: 'p34-lang-son' });
    const [mine] = await subscriptions.of('p');
    expect(mine).toMatchObject({ subject: 'loan-poor', language: 'en', since: clock.now });
    expect([...(mine?.address ?? [])]).toEqual([1, 2, 3]);
    expect(await subscriptions.all()).toHaveLength(2);
    const told = await Promise.all([1, 2, 3].map(() => subscriptions.claim('p', 'begins:x')));
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await subscriptions.claim('q', 'begins:x')).toBe(true);
    await subscriptions.remove('p', one);
    expect(await subscriptions.of('p')).toEqual([]);
  });

  it('lets one be the first within a time', async () => {
    const { state, clock } = await open();
    const firsts = await Promise.all([1, 2, 3].map(() => state.marks.once('p', 'album:1', 1000)));
    expect(firsts.filter(Boolean)).toHaveLength(1);
    expect(await state.marks.once('q', 'album:1', 1000)).toBe(true);
    clock.now += 999;
    expect(await state.marks.once('p', 'album:1', 1000)).toBe(false);
    clock.now += 1;
    expect(await state.marks.once('p', 'album:1', 1000)).toBe(true);
  });

  it('hands out the letters of a mailing, each once, and reports it when none is left', async () => {
    const { state } = await open();
    const { mailings } = state;
    await state.people.seen('p', ADDRESS);
    await state.people.chooseLanguage('p', 'en');
    await state.people.seen('q', ADDRESS);
    await state.people.seen('r', ADDRESS);
    await state.people.wantNotices('r', false);
    const content = { vi: { text: 'chào' }, en: { text: 'hello' } };
    const common = { content, report: new Uint8Array([7]), language: 'en' } as const;
    expect(await mailings.begin({ ...common, kind: 'notice', to: 'notices' })).toBe(2);
    expect([await mailings.takeSent(), await mailings.isWaiting()]).toEqual([null, true]);
    const letters = await Promise.all([mailings.next(), mailings.next(), mailings.next()]);
    const got = letters.filter((letter) => letter !== null);
    expect(new Map(got.map(({ person, content: text }) => [person, text]))).toEqual(
      new Map([
        ['p', { text: 'hello' }],
        ['q', { text: 'chào' }],
      ]),
    );
    await mailings.reached(got[0]?.mailing ?? 0);
    const sent = await mailings.takeSent();
    expect(sent).toMatchObject({ kind: 'notice', language: 'en', total: 2, reached: 1 });
    expect([...(sent?.report ?? [])]).toEqual([7]);
    expect([await mailings.takeSent(), await mailings.isWaiting()]).toEqual([null, false]);
    const waiting = [{ person: 'x', address: ADDRESS, language: 'vi' } as const];
    expect(await mailings.begin({ ...common, kind: 'gap', to: waiting })).toBe(1);
    expect(await mailings.begin({ ...common, kind: 'gap', to: [] })).toBe(0);
    expect((await mailings.next())?.person).toBe('x');
  });

  it('does a duty in one place at a time', async () => {
    const { state } = await open();
    let finish = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      void state.duties.alone('tend', 0, async () => {
        resolve();
        await new Promise<void>((done) => {
          finish = done;
        });
      });
    });
    await begun;
    let second = 0;
    const again = () => state.duties.alone('tend', 0, async () => void (second += 1));
    expect([await again(), second]).toEqual([false, 0]);
    finish();
    await expect.poll(again).toBe(true);
    expect(second).toBe(1);
    await expect(state.duties.alone('tend', 0, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await again()).toBe(true);
  });

  it('erases everything of one person and nothing of another', async () => {
    const { state } = await open();
    for (const person of ['p-one', 'p-two']) {
      await state.people.chooseLanguage(person, 'en');
      await state.sessions.write(person, 'turn', { text: person });
      await state.feedback.give(person, 'a', { kind: 'good' });
      await state.marks.once(person, 'x', 1000);
      await state.gaps.send(person, { question: person, meaning: person, language: 'vi' });
      await state.gaps.send(person, { question: 'both', meaning: 'both', language: 'vi' });
    }
    await state.erase('p-one');
    expect(await state.people.find('p-one')).toBeNull();
    expect(await state.sessions.read('p-one', 'turn')).toBeUndefined();
    expect(await state.people.find('p-two')).toMatchObject({ language: 'en' });
    expect(await state.feedback.count(0)).toEqual({ good: 1, bad: 0 });
    expect(new Map((await state.gaps.open()).map(({ question, people }) => [question, people]))).toEqual(
      new Map([
        ['both', 1],
        ['p-two', 1],
      ]),
    );
  });

  it('forgets what is older than its rule, and nothing else', async () => {
    const { state, clock } = await open();
    await state.people.chooseLanguage('p', 'en');
    await state.feedback.give('p', 'a', { kind: 'good' });
    const { id } = await state.answers.keep(sampleAnswer('vi'));
    clock.now += 89 * DAY;
    await state.forgetOld();
    expect(await state.people.find('p')).not.toBeNull();
    clock.now += 2 * DAY;
    await state.forgetOld();
    expect(await state.people.find('p')).toBeNull();
    expect((await state.feedback.count(0)).good).toBe(1);
    clock.now += 300 * DAY;
    await state.forgetOld();
    expect((await state.feedback.count(0)).good).toBe(0);
    expect(await state.answers.find(id)).not.toBeNull();
    clock.now += 400 * DAY;
    await state.forgetOld();
    expect(await state.answers.find(id)).toBeNull();
  });
}
