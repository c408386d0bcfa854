import { capitalised } from '../../../eligibility/conversation/question.ts';
import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import { fill } from '../../texts/texts.ts';
import { isNotConfirmed } from './lines.ts';
import type { Item, Reply } from './reply.ts';
import { whoOf } from './say-support.ts';
import { sayWorth } from './say-worth.ts';

const MOST = 8;
const MOST_NAMED = 6;

/** Lists what a household can probably get, by what it is worth. @returns whether there is anything */
export function sayAll(results: readonly Result[], reply: Reply): boolean {
  const { texts, language } = reply;
  const supports = results.filter(({ entitlement }) => !entitlement.topics.includes('class'));
  const likely = supports.filter(({ verdict, instead }) => verdict === 'likely' && instead === null);
  const items = likely.map((result) => ({ result, item: itemOf(result, reply) }));
  const listed = items.filter(({ item }) => item !== null).slice(0, MOST);
  const others = likely.filter((result) => !listed.some((it) => it.result === result));
  const who = texts.household;
  reply.say('lead', { text: likely.length === 0 ? texts.listNone : fill(texts.listLikely, { who }), cites: [] });
  reply.list(
    null,
    listed.flatMap(({ item }) => (item === null ? [] : [item])),
  );
  const more = namesOf(others, language);
  if (more !== '') reply.say('paragraph', { text: fill(texts.listAlso, { labels: more }), cites: [] });
  const open = namesOf(
    supports.filter(({ verdict, open: left }) => verdict === 'cannot_tell' && left.length > 0).slice(0, MOST_NAMED),
    language,
  );
  if (open !== '') reply.say('paragraph', { text: fill(texts.listOpen, { labels: open }), cites: [] });
  return likely.length > 0;
}

/** The first line of what a support gives, a member's with whose it is; null where the documents do not say what it gives. */
function itemOf(result: Result, reply: Reply): Item | null {
  const [item] = sayWorth(result, reply);
  if (item === undefined || isNotConfirmed(item.text)) return null;
  const whose = result.member === null ? '' : `${capitalised(whoOf(result, reply))}: `;
  return { text: `${whose}${item.text}`, cites: item.cites };
}

const namesOf = (results: readonly Result[], language: Reply['language']): string =>
  [...new Set(results.map(({ entitlement }) => entitlement.label[language]))].join('; ');
