import { z } from 'zod';
import { REASONS } from '../state/tables/feedback.ts';
import { ASKED } from '../upkeep/preview.ts';

const answerId = z.string().regex(/^[\w-]{12}$/u);
const place = z.coerce.number().int().min(0).max(99);

const slug = z.string().regex(/^[a-z0-9-]{1,45}$/u);
const documentKey = z.string().regex(/^[0-9a-f]{12}$/u);
const number = z.coerce.number().int().positive();

/** What a button can say about a particular of a document. */
export const CHOICES = ['today', 'unknown', 'none', 'all', 'write'] as const;
export type Choice = (typeof CHOICES)[number];

/** Every button, as a list of words parted by colons; the first names what it does. 64 bytes at most. */
const SHAPES = {
  /** Asks an example question. */
  example: z.tuple([place]),
  /** Shows the sources of an answer. */
  sources: z.tuple([answerId]),
  /** Reads an answer aloud. */
  listen: z.tuple([answerId]),
  /** Asks a follow-up of an answer. */
  next: z.tuple([answerId, place]),
  good: z.tuple([answerId]),
  bad: z.tuple([answerId]),
  why: z.tuple([answerId, z.enum(REASONS)]),
  /** A conversation about a household: gone on with, how things stand, the last answer taken back, no more. */
  household: z.tuple([z.enum(['resume', 'standing', 'back', 'stop'])]),
  language: z.tuple([z.enum(['vi', 'en'])]),
  /** Follows a scheme or a place, or no longer. */
  follow: z.tuple([z.enum(['scheme', 'place']), slug, z.enum(['yes', 'no'])]),
  /** A question for the staff; the wish to be told of its answer. */
  send: z.tuple([answerId]),
  wait: z.tuple([number]),
  notices: z.tuple([z.enum(['yes', 'no'])]),
  /** Of administrators: what a document does not say, whether it is taken in, pages of documents and what is done with one. */
  tell: z.tuple([documentKey, z.enum(ASKED), z.enum(CHOICES)]),
  upload: z.tuple([documentKey, z.enum(['yes', 'no'])]),
  shelf: z.tuple([place]),
  document: z.tuple([documentKey, z.enum(['show', 'download', 'retire', 'gone'])]),
  gap: z.tuple([number, z.enum(['answer', 'close'])]),
  revoke: z.tuple([documentKey]),
  broadcast: z.tuple([z.enum(['yes', 'no'])]),
  forget: z.tuple([z.enum(['yes', 'no'])]),
  /** Asks an example of `/statistics`; draws, or writes out, the figures of an answer. */
  figure: z.tuple([place]),
  /** The figures of a place. */
  place: z.tuple([slug]),
  chart: z.tuple([answerId]),
  table: z.tuple([answerId, z.enum(['csv', 'xlsx'])]),
  /** Opens the card of a scheme, of a document. */
  card: z.tuple([slug]),
  open: z.tuple([documentKey]),
  /** Another page of the documents found. */
  page: z.tuple([place]),
  /** Deletes a message of the person, a photo of a paper. */
  remove: z.tuple([number]),
  /** What was heard is not what was said. */
  heard: z.tuple([z.enum(['wrong'])]),
  show: z.tuple([z.enum(['languages', 'privacy', 'examples'])]),
} as const;

export type ButtonKind = keyof typeof SHAPES;
/** Every kind of button there is. */
export const BUTTON_KINDS: readonly string[] = Object.keys(SHAPES);
export type ButtonValues<K extends ButtonKind> = z.output<(typeof SHAPES)[K]>;

const LIMIT = 64;

/** What a button carries. @throws {RangeError} past 64 bytes, which would be a fault of the program */
export function buttonData<K extends ButtonKind>(kind: K, ...values: ButtonValues<K>): string {
  const data = [kind, ...values].join(':');
  if (Buffer.byteLength(data) > LIMIT) throw new RangeError('callback data longer than 64 bytes');
  return data;
}

/** Which button this is; null for one that this program does not know (any more). */
export function kindOfButton(data: string | undefined): ButtonKind | null {
  const [kind = ''] = (data ?? '').split(':');
  return isKind(kind) && valuesOfButton(kind, data) !== null ? kind : null;
}

/** What a button of one kind carries; null for any other button. */
export function valuesOfButton<K extends ButtonKind>(kind: K, data: string | undefined): ButtonValues<K> | null {
  const [first, ...words] = (data ?? '').split(':');
  if (first !== kind) return null;
  const read = SHAPES[kind].safeParse(words);
  // The shape of this very kind was just applied; a union of shapes loses which.
  return read.success ? (read.data as ButtonValues<K>) : null;
}

const isKind = (word: string): word is ButtonKind => Object.hasOwn(SHAPES, word);
