import type { Application } from '../../src/application.ts';
import { type AdversarialVerdict } from '../eval/judge-adversarial.ts';
import { adversarialFigures, askAdversarial } from '../eval/adversarial.ts';
import type { Part } from './part.ts';

const LONGEST_MS = 1000;

/**
 * The adversarial questions. Lost is what got no answer, took over a second, holds a figure without a source or says what it must not;
 * how often the status and the verdict on a claim are right is told beside it.
 */
export async function adversarialPart(application: Pick<Application, 'answer'>): Promise<Omit<Part, 'ms'>> {
  const verdicts = await askAdversarial(application);
  const bad: AdversarialVerdict[] = [];
  for (const verdict of verdicts) if (await isLost(verdict, application)) bad.push(verdict);
  const told = (['develop', 'reported'] as const).map((half) => {
    const { n, status, claims, claimsRight } = adversarialFigures(
      verdicts.filter(({ question }) => question.half === half),
    );
    return `adversarial, ${half} half: status right ${status} of ${n}, claims met ${claimsRight} of ${claims}`;
  });
  const named = bad.map(({ question }) => `lost: ${question.id}`);
  return {
    name: 'adversarial questions',
    tried: verdicts.length,
    lost: bad.length,
    leaked: 0,
    notes: [...told, ...named],
  };
}

async function isLost(verdict: AdversarialVerdict, { answer }: Pick<Application, 'answer'>): Promise<boolean> {
  const { ungrounded, forbidden, ms, question } = verdict;
  if (verdict.answer.status === 'unavailable' || ungrounded.length > 0 || forbidden.length > 0) return true;
  if (ms <= LONGEST_MS) return false;
  // a busy machine is no fault of the program: what took long is timed again, by the time of this process
  const before = process.cpuUsage();
  await answer({ text: question.text, today: question.today });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 > LONGEST_MS;
}
