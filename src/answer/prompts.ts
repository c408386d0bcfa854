import { readFile } from 'node:fs/promises';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import type { Language } from '../corpus/model.ts';
import { Failure } from '../failure.ts';

/** Where the prompts are, from the project's folder. */
const PROMPT_FOLDER = 'prompts';

/** A prompt filled in, in the two parts that a chat model takes. */
export interface FilledPrompt {
  readonly system: string;
  readonly user: string;
}

/** Fills one prompt. */
export type Prompt<Value extends string> = (values: Readonly<Record<Value, string>>) => Promise<FilledPrompt>;

/** Fills one prompt that is written in both languages. */
export type PromptInBoth<Value extends string> = (
  language: Language,
  values: Readonly<Record<Value, string>>,
) => Promise<FilledPrompt>;

export type ComposePrompt = PromptInBoth<'question' | 'passages' | 'today'>;
export type RewordPrompt = PromptInBoth<'sentences'>;
export type FollowUpPrompt = Prompt<'before' | 'question'>;
export type RestatePrompt = Prompt<'question'>;

/** Every prompt; throws a {@link Failure} when one cannot be read. */
export async function loadPrompts(folder: string = PROMPT_FOLDER) {
  const [compose, reword, followUp, restate] = await Promise.all([
    loadComposePrompt(folder),
    loadRewordPrompt(folder),
    loadFollowUpPrompt(folder),
    loadRestatePrompt(folder),
  ]);
  return { compose, reword, followUp, restate };
}

/** Words an answer from numbered lines. */
export const loadComposePrompt = (folder: string = PROMPT_FOLDER): Promise<ComposePrompt> => inBoth(folder, 'compose');

/** Rewords sentences about figures or a household. */
const loadRewordPrompt = (folder: string = PROMPT_FOLDER): Promise<RewordPrompt> => inBoth(folder, 'reword');

/** Writes follow-ups out. */
export const loadFollowUpPrompt = (folder: string = PROMPT_FOLDER): Promise<FollowUpPrompt> =>
  load(folder, 'follow-up.txt');

/** Sorts a question that the rules do not know, and restates it in both languages. */
const loadRestatePrompt = (folder: string = PROMPT_FOLDER): Promise<RestatePrompt> => load(folder, 'restate.txt');

async function inBoth<Value extends string>(folder: string, name: string): Promise<PromptInBoth<Value>> {
  const [vi, en] = await Promise.all([load<Value>(folder, `${name}.vi.txt`), load<Value>(folder, `${name}.en.txt`)]);
  const prompts = { vi, en };
  return (language, values) => prompts[language](values);
}

/** Reads a template: system and user part parted by a line `---`. */
async function load<Value extends string>(folder: string, file: string): Promise<Prompt<Value>> {
  const text = await readFile(`${folder}/${file}`, 'utf8').catch((cause: unknown) => {
    throw new Failure(`The prompt ${folder}/${file} cannot be read.`, 'Get it from the repository again.', { cause });
  });
  const [first = '', second = ''] = text.split('\n---\n');
  const template = ChatPromptTemplate.fromMessages([
    ['system', first.trim()],
    ['human', second.trim()],
  ]);
  return async (values) => {
    const [system, user] = await template.formatMessages({ ...values });
    return { system: system?.text ?? '', user: user?.text ?? '' };
  };
}
