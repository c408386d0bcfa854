import { staleContacts } from '../../contacts.ts';
import type { Fault } from '../../tables/fault.ts';
import type { CheckedCorpus, Filed, Rule } from '../checked-corpus.ts';

/** Places, indicators, sources, offices and documents that one file names are held by another. */
export const references: Rule = (corpus) => [
  ...ofDocuments(corpus),
  ...ofPlaces(corpus),
  ...ofObservations(corpus),
  ...ofContacts(corpus),
];

const ids = (list: readonly Filed<{ readonly id: string }>[]): ReadonlySet<string> =>
  new Set(list.map((it) => it.value.id));

function ofDocuments({ documents, places, contacts }: CheckedCorpus): readonly Fault[] {
  const [known, offices] = [ids(places), ids(contacts)];
  return documents.flatMap(({ file, front, lineOf }) => [
    ...front.places
      .filter((id) => !known.has(id))
      .map((id) => ({ file, line: lineOf('places'), message: `places: ${id} is not in places/places.csv` })),
    ...(front.office === null || offices.has(front.office)
      ? []
      : [{ file, line: lineOf('office'), message: `office: ${front.office} is not in contacts.yaml` }]),
  ]);
}

function ofPlaces({ places, sources }: CheckedCorpus): readonly Fault[] {
  const [known, registered] = [ids(places), ids(sources)];
  return places.flatMap(({ file, line, value }, index) => [
    ...[value.parent, ...value.became, ...value.formedFrom]
      .filter((id): id is string => id !== null && !known.has(id))
      .map((id) => ({ file, line, message: `${value.id} names ${id}, which is no place here` })),
    ...(value.source === null || registered.has(value.source)
      ? []
      : [{ file, line, message: `${value.id}: source ${value.source} is not in the register` }]),
    ...(places.findIndex((it) => it.value.id === value.id) === index
      ? []
      : [{ file, line, message: `${value.id} stands twice` }]),
  ]);
}

function ofObservations({ observations, indicators, places, sources, documents }: CheckedCorpus): readonly Fault[] {
  const [known, registered] = [ids(places), ids(sources)];
  const units = new Map(indicators.map((it) => [it.value.id, it.value.unit]));
  const stems = new Set(documents.map((it) => it.stem));
  return observations.flatMap(({ file, line, value }) =>
    [
      known.has(value.place) ? null : `place ${value.place} is not in places/places.csv`,
      registered.has(value.source) ? null : `source ${value.source} is not in the register`,
      units.has(value.indicator) ? null : `indicator ${value.indicator} is not in indicators.csv`,
      units.get(value.indicator) === value.unit
        ? null
        : `unit is ${value.unit}, of the indicator ${units.get(value.indicator) ?? 'unknown'}`,
      value.document === null || stems.has(value.document) ? null : `document ${value.document} is not there`,
    ].flatMap((message) => (message === null ? [] : [{ file, line, message }])),
  );
}

function ofContacts({ contacts, sources, today }: CheckedCorpus): readonly Fault[] {
  const registered = ids(sources);
  const stale = new Set(
    staleContacts(
      contacts.map((it) => it.value),
      today,
    ),
  );
  return contacts.flatMap(({ file, line, value }) => [
    ...(registered.has(value.source)
      ? []
      : [{ file, line, message: `${value.id}: source ${value.source} is not in the register` }]),
    ...(stale.has(value)
      ? [
          {
            file,
            line,
            message: `${value.id} was last verified on ${value.verifiedOn}; look it up again and write the day`,
          },
        ]
      : []),
  ]);
}
