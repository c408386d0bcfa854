import type OpenAI from 'openai';
import { z } from 'zod';
import type { Budget } from './budget.ts';
import type { Deadline } from './deadline.ts';
import { clientFor, type EndpointAddress, failureOf, parameterRefused } from './endpoint.ts';
import { readJsonReply } from './json-reply.ts';
import { failed, type Outcome } from './outcome.ts';
import { BEST, jsonSchema, responseFormat, stepDown, type Understood } from './ways-to-ask.ts';

/** One thing asked of a model. */
export interface ChatRequest<T> {
  /** Name of the shape, letters, digits and `_`. */
  readonly name: string;
  readonly system: string;
  readonly user: string;
  /** The shape of the reply; everything else is rejected. */
  readonly schema: z.ZodType<T>;
  /** Longest reply, tokens. */
  readonly maxTokens: number;
  readonly deadline: Deadline;
}

/** A model that answers in objects. */
export interface Chat {
  readonly model: string;
  /** Asks once, and once more when that may help. Never throws and never outlives the deadline. */
  ask<T>(request: ChatRequest<T>): Promise<Outcome<T>>;
}

/** What must be there in a reply; what servers add is let pass. */
const replySchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

const SEED = 7;
/** Headers that never come are given up by the client itself; everything else by the deadline. */
const HEADERS_TIMEOUT = 30_000;

/** The chat model of an endpoint. What the endpoint does not understand (schemas, JSON mode, a seed) is left out from then on. */
export function createChat(address: EndpointAddress, budget: Budget): Chat {
  const client = clientFor(address, HEADERS_TIMEOUT);
  let understood: Understood = BEST;

  const callOnce = async <T>(request: ChatRequest<T>, mend: Mend | null): Promise<Outcome<T> | Mend> => {
    let asked = understood;
    for (;;) {
      try {
        const reply: unknown = await client.chat.completions.create(bodyOf(address.model, request, asked, mend), {
          signal: request.deadline.signal,
        });
        understood = asked;
        return read(reply, request.schema, budget);
      } catch (error) {
        const { reason, retryAfter } = failureOf(error);
        const next = reason === 'not_understood' ? stepDown(asked, parameterRefused(error)) : null;
        if (next === null) return failed(reason, retryAfter);
        asked = next;
      }
    }
  };

  return {
    model: address.model,
    ask(request) {
      let mend: Mend | null = null;
      return budget.run(request.deadline, async () => {
        const said = await callOnce(request, mend);
        if (!('faults' in said)) return said;
        mend = said;
        return failed('malformed', 0);
      });
    },
  };
}

/** A reply of the wrong shape, sent back once to be mended. */
interface Mend {
  readonly text: string;
  readonly faults: string;
}

function read<T>(reply: unknown, schema: z.ZodType<T>, budget: Budget): Outcome<T> | Mend {
  const parsed = replySchema.safeParse(reply);
  if (!parsed.success) return failed('malformed');
  const { choices, usage } = parsed.data;
  budget.spending.add({
    inputTokens: usage?.prompt_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? 0,
  });
  const [choice] = choices;
  if (choice === undefined) return failed('malformed');
  if (choice.message.refusal || choice.finish_reason === 'content_filter') return failed('declined');
  if (choice.finish_reason !== 'stop') return failed('cut_short');
  const text = choice.message.content ?? '';
  const json = readJsonReply(text, schema);
  return json.kind === 'value' ? { kind: 'done', value: json.value } : { text, faults: json.faults };
}

function bodyOf<T>(
  model: string,
  { system, user, name, schema, maxTokens }: ChatRequest<T>,
  { format, fixed, bound }: Understood,
  mend: Mend | null,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const shape =
    format === 'schema' ? '' : `\n\nReply with one JSON object only:\n${JSON.stringify(jsonSchema(schema))}`;
  return {
    model,
    messages: [
      { role: 'system', content: system + shape },
      { role: 'user', content: user },
      ...(mend === null
        ? []
        : [
            { role: 'assistant' as const, content: mend.text },
            { role: 'user' as const, content: `${mend.faults} Send the whole JSON object again, corrected.` },
          ]),
    ],
    stream: false,
    [bound]: maxTokens,
    ...(fixed ? { temperature: 0, seed: SEED } : {}),
    ...responseFormat(format, name, schema),
  };
}
