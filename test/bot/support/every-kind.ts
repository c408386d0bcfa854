import type { Update } from 'grammy/types';
import { messageOf, type Sender, userOf } from './bot-at-work.ts';
import type { FakeClock } from './fake-clock.ts';

/** Every command of the menus; a test holds it against them. */
export const COMMANDS =
  'start help contact privacy language new forget eligibility statistics find alerts status audit off on invite broadcast reindex rollback documents gaps cancel nolenh';
/** A button of every kind. */
export const BUTTONS =
  'example:0 sources:AAAAAAAAAAAA next:AAAAAAAAAAAA:0 good:AAAAAAAAAAAA bad:AAAAAAAAAAAA why:AAAAAAAAAAAA:wrong figure:0 place:p34-lang-son chart:AAAAAAAAAAAA table:AAAAAAAAAAAA:csv card:loan-poor open:aaaaaaaaaaaa page:0 remove:7 household:resume household:standing household:back household:stop language:en show:privacy follow:scheme:loan-poor:yes send:AAAAAAAAAAAA wait:1 notices:no upload:aaaaaaaaaaaa:yes tell:aaaaaaaaaaaa:number:write shelf:0 document:aaaaaaaaaaaa:show gap:1:answer revoke:aaaaaaaaaaaa broadcast:yes listen:AAAAAAAAAAAA heard:wrong forget:yes';

/** One update of every kind that the bot handles, each with a marker wherever a person could have written something. */
export function everyKind(marker: string, from: Partial<Sender>, clock: FakeClock): Partial<Update>[] {
  const user = { ...userOf(from), first_name: marker, username: marker };
  const message = (text: string) => ({ ...messageOf(text, from, clock), from: user });
  const { text: _, entities: __, ...bare } = message('x');
  const file = { file_id: marker, file_unique_id: marker, file_name: `${marker}.txt`, file_size: 5 };
  const press = (data: string): Partial<Update> => ({
    callback_query: { id: marker, from: user, chat_instance: marker, data, message: message(marker) },
  });
  const parts: object[] = [
    { voice: { ...file, duration: 1 } },
    { audio: { ...file, duration: 1, performer: marker } },
    { video: { ...file, width: 1, height: 1, duration: 1 }, caption: marker },
    { video_note: { ...file, length: 1, duration: 1 } },
    { animation: { ...file, width: 1, height: 1, duration: 1 }, caption: marker },
    { poll: { id: marker, question: marker, options: [] } },
    { venue: { location: { latitude: 1, longitude: 1 }, title: marker, address: marker } },
    { photo: [{ ...file, width: 1, height: 1 }], caption: marker },
    { document: file, caption: marker },
    { sticker: { ...file, type: 'regular', width: 1, height: 1, is_animated: false, is_video: false } },
    { location: { latitude: 21.8, longitude: 106.7 } },
    { contact: { phone_number: marker, first_name: marker } },
    { text: marker, forward_origin: { type: 'hidden_user', sender_user_name: marker, date: 1 } },
    { text: `/hoi@hoixa_bot ${marker}`, chat: { id: -5, type: 'group', title: marker } },
  ];
  return [
    ...COMMANDS.split(' ').map((command): Partial<Update> => ({ message: message(`/${command} ${marker}`) })),
    ...`${BUTTONS} ${marker}`.split(' ').map(press),
    ...parts.map((part) => ({ message: { ...bare, ...part } })),
    { message: message(`hộ nghèo ${marker}`) },
    { message: message(`https://127.0.0.1/${marker}`) },
    { edited_message: { ...message(marker), edit_date: message(marker).date + 5 } },
    { inline_query: { id: marker, from: user, query: marker, offset: '' } },
  ];
}
