import fc from 'fast-check';
import { startBot, TOKEN } from '../../bot/support/bot-at-work.ts';
import { smallLibrary } from '../../bot/support/small-library.ts';
import { hostileLine } from '../hostile-text.ts';
import { holds, Leak, type Property, property } from '../property.ts';

const KINDS =
  'example sources next good bad why household language follow send wait notices tell upload shelf document gap revoke broadcast forget figure place chart table card open page remove heard show'.split(
    ' ',
  );
const WORD = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '99',
    '-1',
    '1e9',
    '__proto__',
    'constructor',
    'yes',
    'no',
    'show',
    'download',
    'retire',
    'csv',
    'vi',
    'stop',
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('abcdef0123456789')), minLength: 12, maxLength: 12 }),
  fc.string({ maxLength: 14 }),
);
/** Data that no button of this bot has, that an old one had, or that only administrators are shown. */
const data = fc.oneof(
  fc
    .tuple(fc.constantFrom(...KINDS), fc.array(WORD, { maxLength: 4 }))
    .map(([kind, words]) => [kind, ...words].join(':')),
  hostileLine,
);
const payload = fc.oneof(
  hostileLine,
  fc.constantFrom(
    'in_',
    'in_0',
    'in_aaaaaaaaaaaa',
    '../..',
    'loan-poor_en',
    '__proto__',
    'constructor',
    'loan-poor_fr',
  ),
);
/** A stranger's deeds. */
const deed = fc.oneof(
  data.map((text) => ({ kind: 'press' as const, text })),
  payload.map((text) => ({ kind: 'start' as const, text })),
  hostileLine.map((text) => ({ kind: 'write' as const, text })),
);

const STRANGER = 7_731_004_219;
const MARKER = 'Bimat7431';
const EVERY = 40;

/** Forged buttons and links: always something said, never an act of the staff, a role, a fault or a word in the log. */
export function buttonProperty(): Property {
  let work = startBot({ admins: [1], library: smallLibrary() });
  let deeds = 0;
  return property('forged buttons and links', 15, deed, async ({ kind, text }) => {
    if (deeds++ % EVERY === 0) work = startBot({ admins: [1], library: smallLibrary() });
    const { telegram, services, clock } = work;
    await clock.pass(61_000);
    const before = telegram.calls.length;
    const from = { id: STRANGER };
    if (kind === 'press') await work.press(`${text}`, from);
    else await work.write(kind === 'start' ? `/start ${text}${MARKER}` : `${text} ${MARKER}`, from);
    holds(telegram.calls.length > before, 'silence');
    const log = work.log.join('\n');
    holds(!log.includes('"level":50'), 'an error inside');
    for (const secret of [MARKER, String(STRANGER), TOKEN]) if (log.includes(secret)) throw new Leak('in the log');
    const person = services.identity.keyOf(STRANGER);
    holds(!(await services.state.officials.isOfficial(person)), 'a role that nobody gave');
  });
}
