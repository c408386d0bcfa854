import type { Gap, StatisticsResult } from '../../../statistics/find/result.ts';
import { fill } from '../../texts/texts.ts';
import { tellBoundaries } from './place-notes.ts';
import type { Reply } from './reply.ts';
import { sayMissingShort } from './say-missing.ts';
import { basisCells, cellOf } from './say-series.ts';
import { capital, computedOf, listOf, nameOf, valueOf, whenOf } from './wording.ts';

/** Figures of several places side by side: two in a sentence with their difference, more in a table. */
export function sayComparison(reply: Reply, result: Extract<StatisticsResult, { kind: 'comparison' }>): void {
  const { texts, language } = reply;
  const rows = result.groups.flat();
  result.gaps.forEach((gap, index) => sayGap(reply, gap, index === 0 ? 'lead' : 'paragraph'));
  if (result.gaps.length === 0 || result.groups.length > 2) {
    const shown = result.indicators.filter(({ id }) => rows.some(({ indicator }) => indicator.id === id));
    const labels = capital(
      listOf(
        shown.map(({ label }) => label[language]),
        language,
      ),
    );
    reply.say(
      result.gaps.length === 0 ? 'lead' : 'paragraph',
      fill(texts.compareTable, { labels }),
      reply.citer.rows(rows),
    );
    reply.table(
      [
        texts.columnPlace,
        texts.columnYear,
        ...shown.map(({ label }) => label[language]),
        texts.columnAsOf,
        texts.columnStandard,
      ],
      result.groups.map((group) => {
        const [first] = group;
        if (first === undefined) return [];
        const cells = shown.map(({ id }) => cellOf(group, id, reply));
        return [nameOf(first.place, language), first.observation.period, ...cells, ...basisCells(group, reply)];
      }),
      rows,
    );
  }
  for (const obstacle of new Set([...result.obstacles, ...result.gaps.map((gap) => gap.obstacle)])) {
    if (obstacle !== null) reply.say('note', texts.obstacle[obstacle], []);
  }
  for (const absent of result.without) sayMissingShort(reply, absent);
  if (result.gaps.length > 0 && result.groups.length === 2) for (const row of rows) reply.basis([row]);
  else reply.sources(rows);
  reply.notes(rows);
  tellBoundaries(
    reply,
    rows.map(({ place }) => place),
  );
}

function sayGap(reply: Reply, { indicator, first, second, computed }: Gap, kind: 'lead' | 'paragraph'): void {
  const { texts, language } = reply;
  const same = first.observation.period === second.observation.period;
  const sayRow = (row: typeof first): string =>
    `${nameOf(row.place, language)} ${valueOf(row, language)}${texts.kind[row.observation.kind]}${same ? '' : ` (${whenOf(row.observation.period, language)})`}`;
  const when = same ? whenOf(first.observation.period, language) : '';
  const said = fill(texts.compareLead, {
    label: indicator.label[language],
    when,
    first: sayRow(first),
    second: sayRow(second),
  });
  const worked = computed.map((it) => {
    reply.workedOut(it);
    const sentence = it.operation === 'ratio' ? texts.ratio : texts.gap;
    return fill(sentence, { value: computedOf(it, indicator, language), workedOut: texts.workedOut });
  });
  const tidy = said.replace(' :', ':').replace(', :', ':');
  reply.tell(kind, [tidy, ...worked].join(' '), [first, second]);
}
