import { answerStatistics } from '../../statistics/answer-statistics.ts';
import { decide } from '../../statistics/asked/decide.ts';
import { standsAlone } from '../../statistics/family.ts';
import type { StatisticsResult } from '../../statistics/find/result.ts';
import type { StatisticsQuestion } from '../../statistics/model.ts';
import type { Found } from '../draft.ts';
import type { LookUp } from '../knowledge.ts';
import { askWhichPlace, sayUnknownPlace } from './figures/ask-back.ts';
import { buttonsFor } from './figures/buttons.ts';
import type { FigureParts } from './figures/deps.ts';
import { createReply, isCountry, type Reply } from './figures/reply.ts';
import { sayChanges } from './figures/say-change.ts';
import { sayComparison } from './figures/say-comparison.ts';
import { sayFigures } from './figures/say-figures.ts';
import { sayMissing } from './figures/say-missing.ts';
import { sayNone, sayNoRanking, sayRanking, sayShare } from './figures/say-ranking.ts';
import { saySeries } from './figures/say-series.ts';
import { beforeOf, placesOf, turnOf } from './figures/turns.ts';

/**
 * Answers questions about figures from the table of observations: never from prose, never another place, time or standard than the one
 * asked for without saying so. `null` for every other question.
 * @param parts made once by `createFigureParts` and shared with the look-up of places.
 */
export function createStatisticsLookUp(parts: FigureParts): LookUp {
  const { places } = parts.knowledge;
  return (draft) => {
    const thisYear = Number(draft.today.slice(0, 4));
    const decision = decide(parts.read(draft.mended, thisYear), {
      before: beforeOf(draft.question.previous, parts, thisYear),
      home: placesOf(draft.question.place, places)[0] ?? null,
      country: parts.country,
      known: parts.table.known,
    });
    if (decision.kind === 'other') return null;
    const reply = createReply(parts, draft.language);
    const found = answer(decision, reply);
    return found === null ? null : { ...found, turn: turnOf(decision.question) };
  };
}

function answer(decision: Exclude<ReturnType<typeof decide>, { kind: 'other' }>, reply: Reply): Found | null {
  switch (decision.kind) {
    case 'homonym':
      return askWhichPlace(reply, decision.reading.text, decision.reading.places);
    case 'unknown_place':
      return sayUnknownPlace(reply, decision.reading, decision.question);
    case 'statistics':
      return told(reply, decision.question);
  }
}

/** `null` when the table has nothing of the kind for the country: then the documents may have. */
function told(reply: Reply, question: StatisticsQuestion): Found | null {
  const { table, country } = reply.parts;
  const result = answerStatistics(table, question, country);
  if (result.kind === 'missing' && isCountry(result.place) && question.indicators.every(standsAlone)) return null;
  say(reply, result, question);
  const status = result.kind === 'missing' || result.kind === 'no_ranking' ? 'not_in_corpus' : 'answered';
  return reply.found(status, buttonsFor(reply, result, question));
}

function say(reply: Reply, result: StatisticsResult, question: StatisticsQuestion): void {
  switch (result.kind) {
    case 'figures':
      return sayFigures(reply, result, question);
    case 'change':
      return sayChanges(reply, result);
    case 'series':
      return saySeries(reply, result);
    case 'comparison':
      return sayComparison(reply, result);
    case 'ranking':
      return sayRanking(reply, result, question);
    case 'none':
      return sayNone(reply, result);
    case 'no_ranking':
      return sayNoRanking(reply, result);
    case 'share':
      return sayShare(reply, result);
    case 'missing':
      return sayMissing(reply, result);
  }
}
