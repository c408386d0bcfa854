import { z } from 'zod';
import { ENTITY_TYPES } from '../telegram/model.ts';
import { badRequest } from '../telegram/refusal.ts';
import { anyKeyboard, inlineKeyboard } from '../telegram/text/read-keyboard.ts';

/** In forms every value is a text; objects and lists are JSON in it. */
const fromText = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};
/** A parameter that comes as JSON text in forms and as it is in a JSON body. */
export const json = <T extends z.ZodType>(schema: T) => z.preprocess(fromText, schema);

export const number = json(z.number());
export const whole = json(z.number().int());
export const yes = z.preprocess(
  (value) => value === true || value === 'true' || value === '1' || value === 1,
  z.boolean(),
);
export const text = z.coerce.string();
/** A chat or person; names (`@name`) are nobody here. */
export const chatId = z.union([whole, z.string().transform(() => 0)]).optional();

export const entities = json(
  z.array(
    z.object({
      type: z.enum(ENTITY_TYPES),
      offset: z.number().int().min(0),
      length: z.number().int().min(0),
      url: z.string().optional(),
      language: z.string().optional(),
    }),
  ),
).transform((list) =>
  list.map(({ url, language, ...span }) => ({
    ...span,
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
  })),
);

const replyParameters = json(
  z.object({ message_id: z.number().int(), allow_sending_without_reply: z.boolean().optional() }),
);
const keyboard = json(anyKeyboard);
export const inlineOnly = json(inlineKeyboard);

/** What every message that a bot sends may carry. */
export const sending = z.object({
  chat_id: chatId,
  parse_mode: z.string().optional(),
  reply_markup: keyboard.optional(),
  reply_parameters: replyParameters.optional(),
  reply_to_message_id: whole.optional(),
});

/** @throws {Refusal} 400 naming the first parameter that is wrong */
export function read<T extends z.ZodType>(schema: T, parameters: unknown): z.output<T> {
  const parsed = schema.safeParse(parameters);
  if (parsed.success) return parsed.data;
  const name = parsed.error.issues[0]?.path[0];
  throw badRequest(
    name === 'reply_markup'
      ? "can't parse reply keyboard markup JSON object"
      : `wrong parameter ${String(name)} in the request`,
  );
}

/** @throws {Refusal} 400 when no chat is named */
export function chatGiven(id: number | undefined): number {
  if (id === undefined) throw badRequest('chat_id is empty');
  return id;
}
