import { addGroup, addPerson, type Telegram } from './telegram/telegram.ts';

export type Role = 'household' | 'official' | 'administrator';

/** One of the three people whom a visitor of the page can be. */
export interface Member {
  readonly role: Role;
  readonly id: number;
  readonly firstName: string;
}

/** The ids begin with 99: Telegram gives none such to anybody. */
export const CAST: readonly Member[] = [
  { role: 'household', id: 990_000_001, firstName: 'Lan' },
  { role: 'official', id: 990_000_002, firstName: 'Minh' },
  { role: 'administrator', id: 990_000_003, firstName: 'Hà' },
];
export const GROUP_ID = -990_000_010;

/** Who may administer the bot on the page. */
export const ADMINISTRATORS: readonly number[] = CAST.filter(({ role }) => role === 'administrator').map(
  ({ id }) => id,
);

/** Puts the three people and their group into a Telegram; their apps speak Vietnamese. */
export function gatherCast(telegram: Telegram): void {
  for (const { id, firstName } of CAST) addPerson(telegram, { id, firstName, language: 'vi' });
  addGroup(telegram, { id: GROUP_ID, title: 'Tổ giảm nghèo thôn Ba', members: CAST.map(({ id }) => id) });
}
