import { type CommandLists, createCommandLists } from './command-lists.ts';
import { type Chats, createChats } from './chats.ts';
import { createEvents, type Events } from './events.ts';
import { createFiles, type Files } from './files.ts';
import { createOfferedCards, type OfferedCards } from './offered-cards.ts';
import type { User } from './model.ts';
import { createPeople, type People, type Person } from './people.ts';
import { createProfile, type Profile } from './profile.ts';
import { createUpdates, type Updates } from './updates.ts';
import { createWaitingQueries, type WaitingQueries } from './waiting-queries.ts';

/** A whole Telegram for one bot, in memory. It knows nothing of HTTP. */
export interface Telegram {
  readonly bot: User;
  readonly people: People;
  readonly chats: Chats;
  readonly files: Files;
  readonly updates: Updates;
  readonly commands: CommandLists;
  readonly profile: Profile;
  readonly presses: WaitingQueries;
  readonly inlineQueries: WaitingQueries;
  readonly offered: OfferedCards;
  readonly events: Events;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A whole Telegram in memory, empty but for the bot. */
export function createTelegram(options: { readonly bot: User; readonly now: () => number }): Telegram {
  return {
    bot: options.bot,
    people: createPeople(),
    chats: createChats(),
    files: createFiles(),
    updates: createUpdates(),
    commands: createCommandLists(),
    profile: createProfile(options.bot.first_name),
    presses: createWaitingQueries(options.now),
    inlineQueries: createWaitingQueries(options.now),
    offered: createOfferedCards(),
    events: createEvents(),
    now: options.now,
  };
}

/** Adds somebody and the private chat with the bot, which is closed until the person writes. */
export function addPerson(telegram: Telegram, person: Person): void {
  telegram.people.add(person);
  telegram.chats.add(
    {
      id: person.id,
      type: 'private',
      first_name: person.firstName,
      ...(person.lastName === undefined ? {} : { last_name: person.lastName }),
      ...(person.username === undefined ? {} : { username: person.username }),
    },
    [person.id],
  );
}

/** Adds a group in which the bot is an ordinary member. @param id negative, as ids of groups are */
export function addGroup(telegram: Telegram, group: { id: number; title: string; members: readonly number[] }): void {
  telegram.chats.add({ id: group.id, type: 'group', title: group.title }, group.members).open = true;
}
