import type { FactName, Group } from '../facts/catalogue.ts';
import type { Bilingual, LineReference } from '../model.ts';

/** How an option of a choice is named on a button, and other words people answer with. */
export interface OptionWording {
  readonly label: Bilingual;
  /** Folded words that say the same. */
  readonly also: readonly string[];
}

/** How a fact is called and asked. */
export interface FactWording {
  /** Two or three words: `thu nhập`. */
  readonly label: Bilingual;
  readonly question: Bilingual;
  /** What the question rests on, or how to answer it. */
  readonly hint: Bilingual | null;
  /** Where the documents say what the question holds its figures against. */
  readonly line: LineReference | null;
  /** For a choice: one for each option. */
  readonly options: Readonly<Record<string, OptionWording>>;
  /** For a number: how it is written, `{n}` is the figure. */
  readonly unit: Bilingual | null;
  /** Asked only when a scheme that needs it was asked for by name. */
  readonly onRequest: boolean;
}

/** How it is asked whether there is anybody of a group. The answers besides `nobody` are those of the fact that makes one a member. */
export interface GroupWording {
  readonly label: Bilingual;
  readonly question: Bilingual;
  readonly nobody: Bilingual;
  readonly onRequest: boolean;
}

/** How all facts are asked. */
export interface Wording {
  readonly facts: ReadonlyMap<FactName, FactWording>;
  readonly groups: ReadonlyMap<Group, GroupWording>;
}
