import type { Answerer } from '../answer/answer.ts';
import type { Contacts } from '../corpus/contacts.ts';
import type { Source } from '../corpus/model.ts';
import type { Logger } from '../logger.ts';
import type { Places } from '../corpus/places.ts';
import type { Retriever } from '../retrieval/model.ts';
import type { Identity } from '../state/identity.ts';
import type { State } from '../state/state.ts';
import type { ObservationRow } from '../statistics/model.ts';
import type { Clock } from './clock.ts';

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
}

/** All that the bot's features work with. */
export interface BotServices {
  /** The desk in use now; a question keeps the one it began with. */
  readonly desk: () => Desk;
  readonly contacts: Contacts;
  readonly state: State;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly log: Logger;
  /** Numeric Telegram ids of administrators. */
  readonly admins: readonly number[];
}
