import { z } from 'zod';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const day = z.iso.date('must be a day that exists, written YYYY-MM-DD');

/** A text in both languages. */
export const bothLanguages = z.object({
  vi: z.string().min(1, 'must not be empty'),
  en: z.string().min(1, 'must not be empty'),
});

/** Lower-case words of Latin letters and digits parted by `-`. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be lower-case words parted by "-"');
