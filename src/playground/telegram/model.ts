/** Shapes as the Bot API writes them; only the fields that this local Telegram fills. */
export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface ChatInfo {
  readonly id: number;
  readonly type: 'private' | 'group';
  readonly title?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly username?: string;
}

export const ENTITY_TYPES = [
  'mention',
  'hashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A span of a text, counted in UTF-16 units. */
export interface Entity {
  readonly type: EntityType;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
}

/** A text and what is marked in it. */
export interface MarkedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

export interface FileReference {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
}
export interface Photo extends FileReference {
  readonly width: number;
  readonly height: number;
}
export interface Attachment extends FileReference {
  readonly file_name?: string;
  readonly mime_type?: string;
}
export interface Voice extends Attachment {
  readonly duration: number;
}
export interface Sticker extends FileReference {
  readonly width: number;
  readonly height: number;
  readonly type: 'regular';
  readonly is_animated: false;
  readonly is_video: false;
  readonly emoji: string;
  readonly set_name: string;
}
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a message carries; exactly one of text, photo, document, voice, sticker, location is there. */
export interface Content {
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly photo?: readonly Photo[];
  readonly document?: Attachment;
  readonly voice?: Voice;
  readonly sticker?: Sticker;
  readonly location?: Location;
}

export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string | undefined;
  readonly url?: string | undefined;
  readonly copy_text?: { readonly text: string } | undefined;
  readonly switch_inline_query?: string | undefined;
  readonly switch_inline_query_current_chat?: string | undefined;
  readonly style?: 'danger' | 'success' | 'primary' | undefined;
}
export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

/** Buttons that stand below the composer and write their own text. */
export interface ReplyKeyboard {
  readonly keyboard: readonly (readonly { readonly text: string; readonly request_location?: boolean | undefined }[])[];
}

export interface Message extends Content {
  readonly message_id: number;
  readonly date: number;
  readonly edit_date?: number;
  readonly chat: ChatInfo;
  readonly from: User;
  readonly via_bot?: User;
  readonly reply_to_message?: Message;
  readonly reply_markup?: InlineKeyboard;
  readonly forward_origin?: { readonly type: 'user'; readonly sender_user: User; readonly date: number };
}

export interface CallbackQuery {
  readonly id: string;
  readonly from: User;
  /** Absent below a card that was sent by way of the bot: there an inline id stands for it. */
  readonly message?: Message;
  readonly inline_message_id?: string;
  readonly chat_instance: string;
  readonly data: string;
}

export interface InlineQuery {
  readonly id: string;
  readonly from: User;
  readonly query: string;
  readonly offset: string;
  readonly chat_type: 'sender' | 'private' | 'group';
}

export interface ChosenInlineResult {
  readonly result_id: string;
  readonly from: User;
  readonly query: string;
}

export interface MemberChange {
  readonly chat: ChatInfo;
  readonly from: User;
  readonly date: number;
  readonly old_chat_member: { readonly user: User; readonly status: string };
  readonly new_chat_member: { readonly user: User; readonly status: string };
}

/** What an update can carry, by the name of its field. */
export interface UpdatePayloads {
  readonly message: Message;
  readonly edited_message: Message;
  readonly callback_query: CallbackQuery;
  readonly inline_query: InlineQuery;
  readonly chosen_inline_result: ChosenInlineResult;
  readonly my_chat_member: MemberChange;
}
export type UpdateKind = keyof UpdatePayloads;
export type Update = { readonly update_id: number } & Partial<UpdatePayloads>;
