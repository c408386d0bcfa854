import { faithful } from './compose-model.ts';
import type { ChatBody, Says } from './local-endpoint.ts';

/** What a request asks a model for, told by the parts of its prompt. */
export type Task = 'compose' | 'reword' | 'rewrite' | 'restate';

export function taskOf(body: ChatBody): Task {
  const user = body.messages[1]?.content ?? '';
  if (user.includes('<passages>')) return 'compose';
  if (user.includes('<sentences>')) return 'reword';
  return user.includes('<before>') ? 'rewrite' : 'restate';
}

/** A model that is asked for several things. */
export const byTask =
  (tasks: Partial<Readonly<Record<Task, Says>>>): Says =>
  (body) =>
    (tasks[taskOf(body)] ?? faithful)(body);

/** Restates a question as told. */
export const restates =
  (kind: string, vi: string, en = ''): Says =>
  () =>
    JSON.stringify({ kind, vi, en });

/** Says each sentence of a result again, changed. */
export const rewords =
  (change: (text: string) => string): Says =>
  (body) => {
    const user = body.messages[1]?.content ?? '';
    const sentences = [...user.matchAll(/^\[(\d+)\] (.+)$/gmu)].map(([, number, text = '']) => ({
      number: Number(number),
      text: change(text),
    }));
    return JSON.stringify({ sentences });
  };

/** Writes a follow-up out as told. */
export const rewrites =
  (question: string): Says =>
  () =>
    JSON.stringify({ question });
