import type { Reason } from '../../state/tables/feedback.ts';

/** Every sentence and label of the bot. `{…}` is filled in by code; a test checks that both languages have the same slots. */
export interface BotTexts {
  /** A list of paragraphs. */
  readonly start: readonly string[];
  readonly help: readonly string[];
  readonly privacy: readonly string[];
  /** Four questions that show what can be asked. */
  readonly examples: readonly [string, string, string, string];
  /** What commands do, for the menu. */
  readonly command: {
    readonly start: string;
    readonly help: string;
    readonly eligibility: string;
    readonly statistics: string;
    readonly new: string;
    readonly language: string;
    readonly contact: string;
    readonly privacy: string;
    readonly forget: string;
  };
  readonly description: string;
  readonly shortDescription: string;
  readonly languageAsk: string;
  readonly languageChosen: string;
  readonly languageButton: string;
  readonly newStarted: string;
  readonly forgetAsk: string;
  readonly forgetYes: string;
  readonly forgetNo: string;
  readonly forgotten: string;
  readonly notForgotten: string;
  readonly contacts: string;
  readonly contactsFoot: string;
  readonly sources: string;
  readonly sourcesButton: string;
  readonly sourcesOf: string;
  readonly sourcesAsOf: string;
  readonly youAsked: string;
  readonly thanksGood: string;
  readonly whyBad: string;
  readonly thanksBad: string;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly staleButton: string;
  readonly staleAnswer: string;
  readonly late: string;
  readonly busy: string;
  readonly behind: string;
  readonly tooFast: string;
  readonly slow: string;
  readonly tookTooLong: string;
  readonly failed: string;
  readonly unknownCommand: string;
  readonly notText: string;
  readonly posterIntro: string;
  readonly officialWelcome: readonly string[];
  readonly invitationGone: string;
  readonly forOfficials: string;
  readonly findHow: string;
  readonly findNothing: string;
  readonly findHead: string;
  readonly pageBefore: string;
  readonly pageAfter: string;
  readonly askMore: string;
  readonly voice: string;
  readonly photo: string;
  readonly removePhoto: string;
  readonly removed: string;
  readonly file: string;
  readonly sticker: string;
  readonly location: string;
  readonly phoneCard: string;
  readonly editedLate: string;
  readonly groupHow: string;
  readonly askPrivately: string;
  readonly askPrivatelyButton: string;
  readonly off: string;
  readonly figuresHow: readonly string[];
  readonly figuresOfficial: string;
  readonly figureExamples: readonly string[];
  readonly figureSubject: string;
  /** Name of a file without its ending. */
  readonly figureFile: string;
  readonly figureCaption: string;
  readonly chartButton: string;
  readonly tableButton: { readonly csv: string; readonly xlsx: string };
  readonly eligibilityQuestion: string;
  readonly goOn: string;
  readonly wentOn: string;
  readonly tookBack: string;
  readonly backButton: string;
  readonly stopButton: string;
  readonly householdForgotten: string;
  readonly oldOption: string;
  readonly youChose: string;
}
