/** Words that stand before the name of a person. */
const BEFORE =
  'ông bà anh chị em cô chú bác cậu mợ dì thím cháu con vợ chồng mẹ bố má tên tôi|là em|là cháu|là tên|là mr mrs ms miss my|name|is i|am named'
    .split(' ')
    .map((words) => words.replaceAll('|', String.raw`\s+`));
/** Words after which one's own name may be a single word. */
const OWN = ['tên', String.raw`tên\s+là`, String.raw`tôi\s+là`, String.raw`my\s+name\s+is`, 'named'];
const NAME = String.raw`\p{Lu}[\p{Ll}\p{M}]*`;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
/** A word for a person is capitalised only where a sentence begins; elsewhere it belongs to a place, as in `huyện Anh Sơn`. */
const before = (words: readonly string[]): string =>
  String.raw`(?<![\p{L}])(?:${words.join('|')})|(?<=^\s*|[.!?]\s+)(?:${words.map(capital).join('|')})`;

const FULL = new RegExp(String.raw`(${before(BEFORE)})(\s+)${NAME}(?:\s+${NAME})+`, 'gu');
const SINGLE = new RegExp(String.raw`(${before(OWN)})(\s+)${NAME}`, 'gu');

/**
 * Hides names of people after words that announce one: "bà Nguyễn Thị Lan", "my name is Minh". Rules only: a name that stands alone,
 * or without capitals, is not found.
 */
export function maskPersonalNames(text: string): string {
  return text.replaceAll(FULL, '$1$2[…]').replaceAll(SINGLE, '$1$2[…]');
}
