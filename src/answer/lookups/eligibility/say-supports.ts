import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import { explain } from '../../../eligibility/evaluate/explain.ts';
import { fill } from '../../texts/texts.ts';
import type { Item, Reply } from './reply.ts';
import { circumstancesOf } from './say-criterion.ts';
import { sayNextSteps } from './say-next-steps.ts';
import { isNearlyDecided, saySupport, whoOf } from './say-support.ts';
import { linesOfCase } from './say-worth.ts';

/** What was said about several supports. */
export interface Said {
  /** Whether the facts decide, but for a condition that is named. */
  readonly decided: boolean;
  /** The support that was gone into; null when it was several. */
  readonly main: Result | null;
}

const MOST_OPEN = 5;

/** Of several supports of one subject the best that is likely in full and the others by name; several that are open by their rules. */
export function saySupports(results: readonly Result[], reply: Reply): Said {
  const likely = results.filter(({ verdict, instead }) => verdict === 'likely' && instead === null);
  const open = toldOf(
    results.filter(({ verdict }) => verdict === 'cannot_tell'),
    reply,
  );
  if (likely.length === 0 && supportsIn(open) > 1) return sayOpen(open, reply);
  // what everybody may have is named after what the household was told to be
  const main = likely.find((it) => meets(it, reply)) ?? likely[0] ?? open[0] ?? fewestFail(results, reply);
  if (main === undefined) return { decided: false, main: null };
  saySupport(main, reply);
  sayAlso(
    likely.filter(({ entitlement }) => entitlement.id !== main.entitlement.id),
    reply,
  );
  if (main.verdict !== 'unlikely') sayNextSteps(main.entitlement.scheme, reply);
  return { decided: isNearlyDecided(main), main };
}

/** Of several that are open those of which something is met by what was told, else those for members that are known, else all. */
function toldOf(open: readonly Result[], reply: Reply): readonly Result[] {
  const met = open.filter((it) => meets(it, reply));
  const named = open.filter(({ cases }) => cases.length > 0);
  return met.length > 0 ? met : named.length > 0 ? named : open;
}

/** Whether anything that was told meets a condition of a support. */
function meets({ cases, granted, member }: Result, reply: Reply): boolean {
  const shown = granted === null ? cases : cases.filter(({ case: it }) => it === granted);
  return explain(shown, circumstancesOf(reply, member)).some(({ truth }) => truth === 'met');
}

const supportsIn = (results: readonly Result[]): number =>
  new Set(results.map(({ entitlement }) => entitlement.id)).size;

/** Several may still fit: who gets each, quoted. */
function sayOpen(open: readonly Result[], reply: Reply): Said {
  reply.say('lead', { text: fill(reply.texts.severalOpen, { who: reply.texts.household }), cites: [] });
  const lines = open.flatMap(({ entitlement, cases }) =>
    (cases.length > 0 ? cases.map((it) => it.case) : entitlement.cases).flatMap(({ rule }) =>
      linesOfCase(rule, entitlement.scheme, reply).slice(0, 1),
    ),
  );
  const once = lines.filter((line, index) => lines.findIndex(({ text }) => text === line.text) === index);
  const best = [...once].sort((a, b) => reply.relevance(b) - reply.relevance(a)).slice(0, MOST_OPEN);
  reply.list(
    null,
    best.map((line): Item => ({ text: line.text, cites: reply.cite([line]) })),
  );
  return { decided: false, main: null };
}

function sayAlso(also: readonly Result[], reply: Reply): void {
  if (also.length === 0) return;
  const labels = also.map((it) => {
    const label = it.entitlement.label[reply.language];
    return it.member === null ? label : `${label} (${whoOf(it, reply)})`;
  });
  const cites = also.flatMap(({ granted, entitlement }) =>
    reply.citeReferences(granted?.rule ?? [], entitlement.scheme),
  );
  reply.say('paragraph', { text: fill(reply.texts.listAlso, { labels: labels.join('; ') }), cites });
}

/** The unlikely one that lacks the least; one that nobody in the household is for comes last. */
function fewestFail(results: readonly Result[], reply: Reply): Result | undefined {
  const failing = ({ cases, member, nobody }: Result): number => {
    const counts = cases.map(
      (it) => explain([it], circumstancesOf(reply, member)).filter(({ truth }) => truth === 'not_met').length,
    );
    return nobody ? Number.POSITIVE_INFINITY : Math.min(...counts);
  };
  return [...results].sort((a, b) => failing(a) - failing(b))[0];
}
