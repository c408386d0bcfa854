import { readFile } from 'node:fs/promises';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import type { Language } from '../../corpus/model.ts';
import { Failure } from '../../failure.ts';

/** Where the prompts are, from the project's folder. */
const PROMPT_FOLDER = 'prompts';

/** What is filled into a prompt. */
export interface PromptValues {
  readonly question: string;
  readonly passages: string;
  readonly today: string;
}

/** A prompt filled in, in the two parts that a chat model takes. */
export interface FilledPrompt {
  readonly system: string;
  readonly user: string;
}

/** Fills the prompt that writes follow-ups out. */
export type FollowUpPrompt = (values: { readonly before: string; readonly question: string }) => Promise<FilledPrompt>;

export type ComposePrompt = (language: Language, values: PromptValues) => Promise<FilledPrompt>;

/** Loads the prompts of both languages: system and user part parted by a line `---`. Throws a {@link Failure} when one cannot be read. */
export async function loadComposePrompt(folder: string = PROMPT_FOLDER): Promise<ComposePrompt> {
  const templates = { vi: await template(`${folder}/compose.vi.txt`), en: await template(`${folder}/compose.en.txt`) };
  return async (language, values) => {
    const [system, user] = await templates[language].formatMessages({ ...values });
    return { system: system?.text ?? '', user: user?.text ?? '' };
  };
}

/** Loads the prompt that writes follow-ups out. Throws a {@link Failure} when it cannot be read. */
export async function loadFollowUpPrompt(folder: string = PROMPT_FOLDER): Promise<FollowUpPrompt> {
  const prompt = await template(`${folder}/follow-up.txt`);
  return async (values) => {
    const [system, user] = await prompt.formatMessages({ ...values });
    return { system: system?.text ?? '', user: user?.text ?? '' };
  };
}

async function template(path: string): Promise<ChatPromptTemplate> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Failure(`The prompt ${path} cannot be read.`, 'Get it from the repository again.', { cause });
  });
  const [system = '', user = ''] = text.split('\n---\n');
  return ChatPromptTemplate.fromMessages([
    ['system', system.trim()],
    ['human', user.trim()],
  ]);
}
