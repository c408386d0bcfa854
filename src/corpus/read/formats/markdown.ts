import { marked, type Token, type Tokens } from 'marked';
import { type Element, tidyLine } from '../element.ts';

/**
 * Markdown (CommonMark with tables) as elements; pictures, rules and raw tags go, their text stays. `numbered` keeps the numbers of
 * ordered lists, which in a law are its clauses.
 */
export function markdownElements(markdown: string, numbered = false): Element[] {
  return marked
    .lexer(boundEmphasis(boundNesting(markdown)), { gfm: true })
    .flatMap((token) => blockElements(token, numbered));
}

/** Nobody nests lists or quotations so deep, and the parser's memory grows with the square of it. */
function boundNesting(markdown: string): string {
  return markdown.replace(/^ {40,}/gmu, ' '.repeat(40)).replace(/^(?:[ \t]*>){20,}/gmu, '>');
}

const MOST_MARKS = 400;

/** Nor emphasises or comments so often in one paragraph, where the parser's time grows with the square of it; such signs are no emphasis. */
function boundEmphasis(markdown: string): string {
  return markdown.replace(/[^\n]+(?:\n[^\n]+)*/gu, (block) =>
    [/[*_]+/gu, /<!--/gu].reduce(
      (text, mark) => ((text.match(mark)?.length ?? 0) > MOST_MARKS ? text.replaceAll(mark, ' ') : text),
      block,
    ),
  );
}

function blockElements(token: Token, numbered: boolean): Element[] {
  if (isToken<Tokens.Heading>(token, 'heading')) return named('heading', inlineText(token.tokens), token.depth);
  if (isToken<Tokens.List>(token, 'list')) return listElements(token, numbered);
  if (isToken<Tokens.Table>(token, 'table')) return [tableElement(token)];
  if (isToken<Tokens.Blockquote>(token, 'blockquote'))
    return token.tokens.flatMap((token) => blockElements(token, numbered));
  if (isToken<Tokens.Code>(token, 'code')) return token.text.split('\n').flatMap((line) => named('paragraph', line));
  if (isToken<Tokens.HTML>(token, 'html')) return named('paragraph', withoutTags(token.text));
  if (isToken<Tokens.Paragraph>(token, 'paragraph')) return named('paragraph', inlineText(token.tokens));
  if (isToken<Tokens.Text>(token, 'text')) return named('paragraph', inlineText(token.tokens ?? [token]));
  return [];
}

/** Each item's own words, then what is nested in it; each bullet stands alone. */
function listElements(list: Tokens.List, numbered: boolean): Element[] {
  const first = Number(list.start) || 1;
  return list.items.flatMap((item, at) => {
    let prefix = numbered && list.ordered ? `${first + at}. ` : '';
    return item.tokens.flatMap((token) =>
      blockElements(token, numbered).map((element): Element => {
        const isOwn = element.kind === 'paragraph' && (token.type === 'text' || token.type === 'paragraph');
        if (!isOwn) return element;
        const text = `${prefix}${element.text}`;
        prefix = '';
        return { kind: 'item', text };
      }),
    );
  });
}

function tableElement(table: Tokens.Table): Element {
  const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => tidyLine(inlineText(cell.tokens)));
  return { kind: 'table', header: cells(table.header), rows: table.rows.map(cells) };
}

function named(kind: 'heading' | 'paragraph', text: string, level = 1): Element[] {
  const tidy = tidyLine(text);
  if (tidy === '') return [];
  return kind === 'heading' ? [{ kind, level, text: tidy }] : [{ kind, text: tidy }];
}

function inlineText(tokens: readonly Token[] | undefined): string {
  return (tokens ?? []).map(inlineToken).join('');
}

function inlineToken(token: Token): string {
  if (token.type === 'image') return '';
  if (token.type === 'br') return ' ';
  if (token.type === 'html') return withoutTags(token.raw);
  if ('tokens' in token && token.tokens !== undefined) return inlineText(token.tokens);
  return 'text' in token && typeof token.text === 'string' ? decodeEntities(token.text) : '';
}

function withoutTags(html: string): string {
  return decodeEntities(html.replace(/<!--[\s\S]*?-->/gu, ' ').replace(/<\/?[a-z][^<>]*>/giu, ' '));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|(\w{2,4}));/gu, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
  );
}

/** marked's tokens form no closed union (extensions may add some), so the type is told by the name. */
function isToken<T extends Token>(token: Token, type: T['type']): token is T {
  return token.type === type;
}
