import { openState } from '../../src/state/sqlite/open-state.ts';

/*
 * Writes to the state until it is killed: a long conversation, a choice and an erasing in turn, each with its number, and says each number
 * when it is done. Argument: path of the state file.
 */
const [path = ''] = process.argv.slice(2);
const state = openState({ path, now: () => 1, onBroken: () => process.stderr.write('broken\n') });
const before = (await state.sessions.read('p-kept', 'turn')) as { n: number } | undefined;

process.stdout.write('ready\n');
for (let n = (before?.n ?? 0) + 1; ; n += 1) {
  await state.people.chooseLanguage(`p-${n % 3}`, n % 2 === 0 ? 'vi' : 'en');
  await state.sessions.write(`p-${n % 3}`, 'find', { n, text: 'x'.repeat(40_000) });
  await state.erase(`p-${(n + 1) % 3}`);
  await state.sessions.write('p-kept', 'turn', { n, text: String(n % 10).repeat(200_000) });
  process.stdout.write(`${n}\n`);
}
