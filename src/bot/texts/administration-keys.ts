import type { DocumentKind, Language, Skipped } from '../../corpus/model.ts';
import type { Asked, Similar } from '../../upkeep/preview.ts';
import type { Fetched } from '../../upkeep/fetch-page.ts';

/** What a button can say about a particular of a document. */
export interface ParticularChoices {
  readonly effectiveFrom: { readonly today: string; readonly unknown: string; readonly write: string };
  readonly number: { readonly none: string; readonly write: string };
  readonly places: { readonly all: string; readonly write: string };
}

/** Sentences that administrators read. */
export interface AdministrationTexts {
  readonly administratorCommand: {
    readonly status: string;
    readonly documents: string;
    readonly gaps: string;
    readonly invite: string;
    readonly broadcast: string;
    readonly reindex: string;
    readonly rollback: string;
    readonly off: string;
    readonly on: string;
    readonly audit: string;
    readonly cancel: string;
  };
  readonly administratorHelp: string;
  readonly cancelled: string;
  readonly statusOn: string;
  readonly statusOff: string;
  readonly status: readonly string[];
  readonly auditNone: string;
  readonly turnedOff: string;
  readonly turnedOn: string;
  readonly invited: string;
  readonly inviteOnce: string;
  readonly copyLink: string;
  readonly inviteHow: string;
  readonly inviteLine: string;
  readonly revokeButton: string;
  readonly revoked: string;
  readonly broadcastHow: string;
  readonly broadcastLong: string;
  readonly broadcastAsk: string;
  readonly broadcastYes: string;
  readonly broadcastNo: string;
  readonly broadcastDropped: string;
  readonly broadcastBegun: string;
  readonly broadcastDone: string;
  readonly uploadTooLarge: string;
  readonly linkRefused: Readonly<Record<Extract<Fetched, { kind: 'refused' }>['why'], string>>;
  readonly unreadable: string;
  readonly skipped: Readonly<Record<Skipped['reason'], string>>;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly languages: Readonly<Record<Language, string>>;
  readonly previewFacts: readonly string[];
  /** Before the lines that are not taken in: {count} lines in all. */
  readonly previewLeftOut: string;
  readonly suspicious: string;
  readonly similar: Readonly<Record<Similar['why'], string>>;
  readonly particularAsk: Readonly<Record<Asked, string>>;
  readonly particularHow: Readonly<Record<Asked, string>>;
  readonly particularChoices: ParticularChoices;
  readonly wholeCountry: string;
  readonly noDates: string;
  readonly uploadAsk: string;
  readonly uploadYes: string;
  readonly uploadNo: string;
  readonly uploadDropped: string;
  readonly indexBegun: string;
  readonly indexDone: readonly string[];
  readonly indexFailed: string;
  readonly rolledBack: string;
  readonly downloadButton: string;
  readonly retireButton: string;
  readonly retireAsk: string;
  readonly retireYes: string;
  readonly retired: string;
  readonly noFile: string;
  readonly gapsNone: string;
  readonly gapLine: string;
  readonly gapAnswerButton: string;
  readonly gapCloseButton: string;
  readonly gapClosed: string;
  readonly gapAnswerHow: string;
  readonly gapSourceHow: string;
  readonly gapTold: string;
}
