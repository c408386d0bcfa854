import { Composer } from 'grammy';
import { staleContacts } from '../../corpus/contacts.ts';
import { fill } from '../../answer/texts/texts.ts';
import { dayInVietnam } from '../clock.ts';
import type { Spent } from '../../llm/spending.ts';
import type { BotContext } from '../context.ts';
import { bold, paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

const DAY = 86_400_000;
const MOST_ENTRIES = 20;

/** `/status`: what is served, how it is used, what needs a hand. `/audit`: the last acts of administrators. */
export function createStatus(services: BotServices): Composer<BotContext> {
  const { state, clock, contacts, desk, tally } = services;
  const startedAt = clock.now();
  const composer = new Composer<BotContext>();
  composer.command('status', async (ctx) => {
    const { texts } = ctx.visit;
    const now = clock.now();
    const off = await state.settings.off();
    const { good, bad } = await state.feedback.count(now - 30 * DAY);
    const { name, builtAt, documents, passages } = desk().generation;
    const values = {
      generation: name,
      built: builtAt.slice(0, 16).replace('T', ' '),
      documents: String(documents),
      passages: String(passages),
      hours: String(Math.floor((now - startedAt) / 3_600_000)),
      people: String(await state.people.count(now - 30 * DAY)),
      good: String(good),
      bad: String(bad),
      gaps: String((await state.gaps.open()).length),
      answers: tally.lines().join(', ') || '–',
      running: String(services.load().running),
      waiting: String(services.load().waiting),
      contacts: String(staleContacts(contacts.all(), dayInVietnam(now)).length),
      model: modelLine(services.spent?.() ?? null),
      memory: String(Math.round(process.memoryUsage().rss / 1e6)),
    };
    await say(ctx, [
      paragraph([bold(off === null ? texts.statusOn : texts.statusOff)]),
      ...texts.status.map((line) => paragraph(fill(line, values), { close: true })),
    ]);
  });
  composer.command('audit', async (ctx) => {
    const entries = await state.audit.last(MOST_ENTRIES);
    const lines = entries.map(({ at, by, act, detail }) => `${timeOf(at)} · ${by.slice(0, 6)} · ${act} · ${detail}`);
    await say(
      ctx,
      lines.length === 0 ? ctx.visit.texts.auditNone : lines.map((line) => paragraph(line, { close: true })),
    );
  });
  return composer;
}

/** `12 / 34000 / 0.05`: calls, tokens and cost of today. */
function modelLine(spent: Spent | null): string {
  if (spent === null) return '–';
  const { calls, inputTokens, outputTokens, cost } = spent;
  return `${calls} / ${inputTokens + outputTokens} / ${cost.toFixed(2)}`;
}

const timeOf = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
