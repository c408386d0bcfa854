import { raw, Sql } from 'sql-template-tag';

/** Rows of a statement; `count` is also that of rows changed by one that returns none. */
export type Rows = Record<string, unknown>[] & { readonly count: number };

/** Sends a statement with its values. @param name under which the server keeps its plan; absent: it keeps none */
export type Run = (text: string, values: readonly unknown[], name?: string) => Promise<Rows>;

/** A statement of a tagged template: it runs when it is awaited, or stands as a part inside another one. */
export class Statement extends Sql implements PromiseLike<Rows> {
  readonly #run: Run;

  constructor(run: Run, strings: readonly string[], values: readonly unknown[]) {
    super(strings, values);
    this.#run = run;
  }

  // A statement is awaited like the promise of its rows.
  // oxlint-disable-next-line unicorn/no-thenable
  then<A = Rows, B = never>(
    fulfilled?: ((rows: Rows) => A | PromiseLike<A>) | null,
    rejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#run(this.text, this.values).then(fulfilled, rejected);
  }

  catch<B>(rejected: (error: unknown) => B | PromiseLike<B>): Promise<Rows | B> {
    return this.then(null, rejected);
  }
}

/** What statements are written with: a tagged template for values, a call for the name of a table or column. */
export interface Session {
  (strings: TemplateStringsArray, ...values: readonly unknown[]): Statement;
  /** A name, quoted: `hoi_xa.people` → `"hoi_xa"."people"`. */
  (name: string): Sql;
  /** A statement as it is, with values for `$1` and on. @param options.prepare the server keeps its plan */
  unsafe(text: string, values?: readonly unknown[], options?: { readonly prepare?: boolean }): Promise<Rows>;
}

/** Statements over whatever sends them. */
export function createSession(run: Run): Session {
  const write = (first: TemplateStringsArray | string, ...values: readonly unknown[]) =>
    typeof first === 'string' ? raw(quoted(first)) : new Statement(run, first, values);
  const unsafe: Session['unsafe'] = async (text, values = [], { prepare = false } = {}) =>
    run(text, values, prepare ? nameOf(text) : undefined);
  return Object.assign(write, { unsafe }) as Session;
}

const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');

/** Names of statements that are kept; there are as many as shapes of questions. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
