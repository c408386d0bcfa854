import { z } from 'zod';

/** What a model must send: sentences with the passages they rest on, how much of the question they answer, questions to ask next. */
export const modelReplySchema = z.strictObject({
  sentences: z.array(z.strictObject({ text: z.string().max(600), sources: z.array(z.int()).max(12) })).max(12),
  completeness: z.enum(['full', 'partial', 'none']),
  follow_ups: z.array(z.string().max(120)).max(6),
});
export type ModelReply = z.infer<typeof modelReplySchema>;
