import type { Answer, Question, Turn } from '../../answer/model.ts';
import { maskPersonalNumbers } from '../../answer/safety/personal-numbers.ts';
import type { Language } from '../../corpus/model.ts';
import { detectLanguage } from '../../language/detect.ts';
import { dayInVietnam } from '../clock.ts';
import type { BotContext } from '../context.ts';
import { type Paragraph, paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import { patiently } from '../sending/patiently.ts';
import type { BotServices } from '../services.ts';
import { keepTrail } from './household.ts';
import { answerKeyboard } from './keyboard.ts';
import { askedLine, renderAnswer } from './render-answer.ts';
import { leadOf, standingFor } from './standing.ts';
import { keepTurn, readTurn } from './turn.ts';

/** A question on its way to the desk. */
export interface Asking {
  readonly text: string;
  /** Known when a button asked. */
  readonly language?: Language;
  /** The turn it follows; the person's last one when absent, none when null. */
  readonly previous?: Turn | null;
  /** Show the words of the question, because a button asked it. */
  readonly byButton?: boolean;
  /** The button was one of several answers to a question of the bot. */
  readonly chosen?: boolean;
}

/** Below this the language of a text is anybody's guess. */
const SURE = 0.2;

/** Asks the desk and sends its answer. */
export async function ask(ctx: BotContext, services: BotServices, asking: Asking): Promise<void> {
  const answer = await askDesk(ctx, services, asking);
  if (answer === null) return;
  await deliver(
    ctx,
    services,
    { answer, question: maskPersonalNumbers(asking.text).text },
    asking.byButton === true ? { before: [askedLine(asking.text, answer.language, asking.chosen)] } : {},
  );
}

/** Asks the desk while the chat shows it. @returns null when the person was told already why there is no answer */
export async function askDesk(ctx: BotContext, services: BotServices, asking: Asking): Promise<Answer | null> {
  const answer = await patiently(ctx, services, async () =>
    services.desk().answer(await questionOf(ctx, services, asking)),
  );
  if (answer === null) {
    services.log.warn('An answer took too long', { update: ctx.update.update_id, user: ctx.visit.person });
    await say(ctx, ctx.visit.texts.tookTooLong);
    return null;
  }
  const off = await services.state.settings.off();
  // Somebody in danger is told where to find help whatever is switched off.
  if (off === null || answer.status === 'emergency' || ctx.visit.role === 'administrator') return answer;
  await say(ctx, off.notice ?? ctx.visit.texts.off);
  return null;
}

/** What goes with an answer. */
export interface Delivery {
  readonly before?: readonly Paragraph[];
  /** Say all of where a household stands, also in the middle of the questions about it. */
  readonly whole?: boolean;
}

/** Sends an answer with its buttons, and remembers what they and a follow-up need. */
export async function deliver(
  ctx: BotContext,
  { state, log, tally, readAloud = null }: BotServices,
  { answer, question }: { readonly answer: Answer; readonly question: string },
  { before = [], whole = false }: Delivery = {},
): Promise<void> {
  const { visit } = ctx;
  const { id, kept } = await state.answers.keep(answer);
  const standing = whole || !visit.inPrivate ? 'whole' : await standingFor(state, visit.person, answer);
  // What could not be looked up just now leaves the conversation where it was.
  if (visit.inPrivate && answer.status !== 'unavailable') {
    await keepTurn(state, visit.person, { answer: id, turn: answer.turn, question, standing: leadOf(answer) });
    await keepTrail(state, visit.person, answer.turn);
  }
  const late = visit.late ? [paragraph(visit.texts.late)] : [];
  await say(
    ctx,
    [...late, ...before, ...renderAnswer(answer, standing)],
    answerKeyboard(id, kept, { role: visit.role, hasVoice: readAloud !== null, isBrief: standing !== 'whole' }),
  );
  tally.count(answer.status);
  log.info('Answered', {
    update: ctx.update.update_id,
    user: visit.person,
    status: answer.status,
    passages: answer.citations.map(({ passage }) => passage),
  });
}

async function questionOf(ctx: BotContext, { state, clock }: BotServices, asking: Asking): Promise<Question> {
  const { visit } = ctx;
  const previous =
    asking.previous === undefined && visit.inPrivate ? (await readTurn(state, visit.person))?.turn : asking.previous;
  const detected = detectLanguage(asking.text);
  const language = asking.language ?? (detected.confidence < SURE ? visit.language : detected.language);
  return {
    text: asking.text,
    language,
    today: dayInVietnam(clock.now()),
    role: visit.role,
    ...(previous === undefined || previous === null ? {} : { previous }),
  };
}
