import type { Method, Methods } from '../method.ts';
import { chatMethods } from './chats.ts';
import { commandMethods } from './commands.ts';
import { mediaMethods } from './media.ts';
import { messageMethods } from './messages.ts';
import { profileMethods } from './profile.ts';
import { queryMethods } from './queries.ts';
import { updateMethods } from './updates.ts';

const ALL: Methods = {
  ...profileMethods,
  ...updateMethods,
  ...messageMethods,
  ...mediaMethods,
  ...queryMethods,
  ...commandMethods,
  ...chatMethods,
};

/** A method with the name as it is documented. */
export interface NamedMethod {
  readonly name: string;
  readonly method: Method;
}

/** Finds a method; Telegram takes its name in any case. */
export function findMethod(name: string): NamedMethod | null {
  const found = Object.entries(ALL).find(([known]) => known.toLowerCase() === name.toLowerCase());
  return found === undefined ? null : { name: found[0], method: found[1] };
}
