import type { Change, StatisticsResult } from '../../../statistics/find/result.ts';
import type { ObservationRow } from '../../../statistics/model.ts';
import { fill } from '../../texts/texts.ts';
import { tellBoundaries } from './place-notes.ts';
import type { Reply } from './reply.ts';
import { capital, computedOf, figureOf, nameOf, valueOf, whenOf } from './wording.ts';

/** How figures of one place changed, each indicator in its own sentence. */
export function sayChanges(reply: Reply, { changes, values }: Extract<StatisticsResult, { kind: 'change' }>): void {
  changes.forEach((change, index) => sayChange(reply, change, index === 0 ? 'lead' : 'paragraph'));
  for (const group of values) reply.tell('paragraph', reply.texts.lead, group);
  const rows = changes.flatMap(({ published, from, to }) => [published, from, to].filter((row) => row !== null));
  const [first] = changes;
  const main = [first?.published ?? first?.to ?? null].filter((row) => row !== null);
  reply.basis(main);
  reply.basis([...rows, ...values.flat()]);
  for (const obstacle of new Set(changes.map((change) => change.obstacle))) {
    if (obstacle !== null) reply.say('note', reply.texts.obstacle[obstacle], []);
  }
  reply.notes([...rows, ...values.flat()]);
  tellBoundaries(
    reply,
    rows.map(({ place }) => place),
  );
}

/** One change: as published, as worked out, or only the two figures where they must not be reckoned with one another. */
export function sayChange(reply: Reply, change: Change, kind: 'lead' | 'paragraph'): void {
  const { texts, language } = reply;
  const { published, from, to, computed, indicator } = change;
  const about = published ?? to ?? from;
  if (about === null) return;
  const values: Readonly<Record<string, string>> = {
    label: indicator.label[language],
    place: nameOf(about.place, language),
    when: whenOf(about.observation.period, language),
    ...(from === null || to === null ? {} : pairOf(from, to, reply)),
  };
  const tell = (sentence: string, said: string, rows: readonly ObservationRow[], as: 'lead' | 'paragraph'): void =>
    reply.tell(as, sentence, rows, { ...values, change: said, workedOut: texts.workedOut });
  if (published !== null) {
    const span = published.observation.period.includes('-');
    const yearly = published.indicator.id.includes('average');
    const said = span && !yearly ? figureOf(published, language) : valueOf(published, language);
    tell(
      span ? texts.changeYearly : texts.changePublished,
      `${capital(said)}${kindOf(published, reply)}`,
      [published],
      kind,
    );
    if (from !== null && to !== null) tell(texts.fromTo, '', [from, to], 'paragraph');
    return;
  }
  if (from === null || to === null) return;
  if (computed === null) return tell(texts.changeTold, '', [from, to], kind);
  reply.workedOut(computed);
  const value = computedOf(computed, indicator, language);
  const difference = to.observation.value - from.observation.value;
  const said = difference === 0 ? texts.same : fill(difference < 0 ? texts.fell : texts.rose, { value });
  tell(texts.changeComputed, said, [from, to], kind);
}

function kindOf({ observation }: ObservationRow, { texts }: Reply): string {
  return observation.kind === 'result' ? '' : texts.kind[observation.kind];
}

function pairOf(
  from: ObservationRow,
  to: ObservationRow,
  { language, texts }: Reply,
): Readonly<Record<string, string>> {
  return {
    from: `${valueOf(from, language)}${texts.kind[from.observation.kind]}`,
    to: `${valueOf(to, language)}${texts.kind[to.observation.kind]}`,
    fromWhen: whenOf(from.observation.period, language),
    toWhen: whenOf(to.observation.period, language),
  };
}
