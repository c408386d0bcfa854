import type { z } from 'zod';
import { botSends } from '../../telegram/bot-acts.ts';
import type { StoredFile } from '../../telegram/files.ts';
import type { Content, Message } from '../../telegram/model.ts';
import { photoOf } from '../../telegram/photo-of.ts';
import { badRequest } from '../../telegram/refusal.ts';
import type { Telegram } from '../../telegram/telegram.ts';
import { readKeyboard } from '../../telegram/text/read-keyboard.ts';
import { captionOf } from '../../telegram/text/text-of.ts';
import type { Call } from '../call-model.ts';
import type { Method, Methods } from '../method.ts';
import { chatGiven, entities, read, sending, text, whole } from '../parameters.ts';
import { replyOf, withEntities } from './content.ts';

const sendingFile = sending.extend({
  caption: text.optional(),
  caption_entities: entities.optional(),
  duration: whole.optional(),
});
type Given = z.output<typeof sendingFile>;
type Kind = 'photo' | 'document' | 'voice';
const FOLDERS = { photo: 'photos', document: 'documents', voice: 'voice' } as const;

/** Photos, files and voice messages of the bot. */
export const mediaMethods: Methods = {
  sendPhoto: sendFile('photo', (file) => ({ photo: [photoOf(file)] })),
  sendDocument: sendFile('document', (file) => ({
    document: { ...reference(file), file_name: file.name, mime_type: file.type },
  })),
  sendVoice: sendFile('voice', (file, given) => ({
    voice: { ...reference(file), mime_type: file.type, duration: given.duration ?? 0 },
  })),
};

function sendFile(kind: Kind, contentOf: (file: StoredFile, given: Given) => Content): Method {
  return ({ telegram, call }): Message => {
    const given = read(sendingFile, call.parameters);
    const chat = chatGiven(given.chat_id);
    telegram.chats.forBot(chat);
    const keyboard = readKeyboard(given.reply_markup);
    const caption = captionOf({ caption: given.caption, mode: given.parse_mode, entities: given.caption_entities });
    const content = {
      ...contentOf(fileOf(telegram, call, kind), given),
      ...(caption === null ? {} : withEntities(caption, 'caption')),
    };
    return botSends(telegram, { chat, content, keyboard, replyTo: replyOf(given) });
  };
}

/** The file of a call: an upload, or one that Telegram has already. Addresses are not fetched: this Telegram stays at home. */
function fileOf(telegram: Telegram, call: Call, kind: Kind): StoredFile {
  const value = call.parameters[kind];
  if (typeof value !== 'string' || value === '') throw badRequest(`there is no ${kind} in the request`);
  if (!value.startsWith('attach://')) {
    if (/^https?:/i.test(value)) throw badRequest('failed to get HTTP URL content');
    return telegram.files.find(value);
  }
  const upload = call.uploads.get(value.slice('attach://'.length));
  if (upload === undefined) throw badRequest(`there is no ${kind} in the request`);
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
  return telegram.files.store({ ...upload, folder: FOLDERS[kind] });
}

const reference = (file: StoredFile) => ({
  file_id: file.id,
  file_unique_id: file.uniqueId,
  file_size: file.bytes.length,
});
