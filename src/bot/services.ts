import type { Answerer } from '../answer/answer.ts';
import type { Contacts } from '../corpus/contacts.ts';
import type { Source } from '../corpus/model.ts';
import type { ReadAloud } from '../llm/read-aloud.ts';
import type { Spent } from '../llm/spending.ts';
import type { Transcribe } from '../llm/speech.ts';
import type { Logger } from '../logger.ts';
import type { Places } from '../corpus/places.ts';
import type { Retriever } from '../retrieval/model.ts';
import type { Identity } from '../state/identity.ts';
import type { Inbox } from '../state/inbox/inbox.ts';
import type { State } from '../state/state.ts';
import type { ObservationRow } from '../statistics/model.ts';
import type { Upkeep } from '../upkeep/upkeep.ts';
import type { Tally } from './answers/tally.ts';
import type { Clock } from './clock.ts';
import type { UnderWay } from './sending/under-way.ts';

/** What of the retriever is needed to show documents and to find them. */
export type Library = Pick<Retriever, 'search' | 'passage' | 'document' | 'passagesOf' | 'documents'>;

/** What answers rest on; one generation of it. */
export interface Desk {
  readonly answer: Answerer;
  readonly library: Library;
  /** Register of sources by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly places: Pick<Places, 'find' | 'byId' | 'related'>;
  /** Rows of the tables by their keys. */
  readonly rows: (keys: readonly string[]) => readonly ObservationRow[];
  readonly generation: {
    readonly name: string;
    /** ISO time. */
    readonly builtAt: string;
    readonly documents: number;
    readonly passages: number;
  };
}

/** What the bot is given. */
export interface BotDependencies {
  /** The desk in use now; a question keeps the one it began with. */
  readonly desk: () => Desk;
  readonly contacts: Contacts;
  /** Id of the province where a point lies; null outside of the country. */
  readonly placeNear: (latitude: number, longitude: number) => string | null;
  readonly state: State;
  /** Shared with other programs; absent: in memory. */
  readonly inbox?: Inbox;
  /** Whether what is shared can be reached just now; absent: nothing is shared. */
  readonly isReady?: () => boolean;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly log: Logger;
  /** Writes down what is said in a recording; null: no speech endpoint is configured. */
  readonly transcribe: Transcribe | null;
  /** Reads an answer aloud; null or absent: no voice is configured, and no answer offers it. */
  readonly readAloud?: ReadAloud | null;
  /** What the chat model has cost today; absent: no model is configured. */
  readonly spent?: (() => Spent) | null;
  readonly upkeep: Upkeep;
  /** Numeric Telegram ids of administrators. */
  readonly admins: readonly number[];
}

/** All that the bot's features work with. */
export interface BotServices extends BotDependencies {
  readonly tally: Tally;
  /** Answers that people wait for just now. */
  readonly underWay: UnderWay;
  /** What the dispatcher has to do just now. */
  readonly load: () => { readonly running: number; readonly waiting: number };
  /** Does something beside the chat that asked for it; when the program stops it is waited for. */
  readonly aside: (work: () => Promise<void>) => void;
  /** Fetches a file that somebody sent, 20 MB at most. */
  readonly fetchFile: (fileId: string) => Promise<Uint8Array>;
}
