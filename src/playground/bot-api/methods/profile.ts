import { z } from 'zod';
import type { ProfileField } from '../../telegram/profile.ts';
import type { Method, Methods } from '../method.ts';
import { read, text } from '../parameters.ts';

const inLanguage = z.object({ language_code: text.default('') });

const setter =
  (field: ProfileField): Method =>
  ({ telegram, call }) => {
    const { language_code: language } = read(inLanguage, call.parameters);
    telegram.profile.set(field, language, read(text.default(''), call.parameters[field]));
    telegram.events.emit({ kind: 'profile' });
    return true;
  };

const getter =
  (field: ProfileField): Method =>
  ({ telegram, call }) => ({
    [field]: telegram.profile.get(field, read(inLanguage, call.parameters).language_code),
  });

/** What the bot is, and what it says of itself. */
export const profileMethods: Methods = {
  getMe: ({ telegram }) => ({
    ...telegram.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),
  setMyName: setter('name'),
  getMyName: getter('name'),
  setMyDescription: setter('description'),
  getMyDescription: getter('description'),
  setMyShortDescription: setter('short_description'),
  getMyShortDescription: getter('short_description'),
};
