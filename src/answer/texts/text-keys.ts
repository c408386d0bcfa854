import type { SectionKey } from '../../corpus/model.ts';
import type { Status } from '../model.ts';

/** Every fixed sentence of the answer core. `{…}` is filled in by code; a test checks that both languages have the same slots. */
export interface Texts {
  /** What a status is called in lists and dashboards. */
  readonly label: Readonly<Record<Status, string>>;
  /** What a status means. */
  readonly description: Readonly<Record<Status, string>>;
  /** Buttons that ask for another section of the same scheme, at most 25 characters. */
  readonly followUp: Readonly<Record<SectionKey, string>>;
  readonly emergency: string;
  readonly emergencyChild: string;
  readonly privateData: string;
  readonly refusedCheating: string;
  readonly refusedInjection: string;
  readonly personalCase: string;
  readonly outOfScope: string;
  readonly notInCorpus: string;
  readonly notInCorpusNearest: string;
  readonly askOffice: string;
  readonly unavailable: string;
  readonly empty: string;
  readonly tooVague: string;
  readonly whichPlace: string;
  readonly whichScheme: string;
  readonly greeting: string;
  readonly thanks: string;
  readonly aboutMe: string;
  readonly masked: string;
  readonly lookedUp: string;
  readonly inForceFrom: string;
  readonly inForceFromTo: string;
  readonly inForceTo: string;
  readonly ended: string;
  readonly startsLater: string;
  readonly otherLanguage: string;
  readonly basis: string;
  readonly overview: string;
  readonly where: string;
  readonly termMeans: string;
  readonly changesSince: string;
  readonly changesNone: string;
  readonly changeBegins: string;
  readonly changeEnds: string;
  readonly documentFound: string;
  readonly documentReplaces: string;
  readonly documentReplacedBy: string;
  readonly documentNotFound: string;
  readonly decided: string;
  /** How a model put the question that the rules did not know. */
  readonly understoodAs: string;
  readonly askHousehold: string;
  /** Words of doubt, where a model finds that the lines answer a part of the question, or none of it. */
  readonly answersPart: string;
  readonly answersNear: string;
  /** Said first where a question asks whether a figure is right. */
  readonly claimTrue: string;
  readonly claimFalse: string;
  readonly claimPartly: string;
}
