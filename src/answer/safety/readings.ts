/** Digits and signs that stand for letters inside a word. */
const FOR_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};

/** A word of letters with digits among them; no amount with its unit (`30kwh`, `2tr5`). */
const DISGUISED = /(?<= )(?!\d+[a-z]{1,3}\d* )(?=[a-z\d]*[a-z][a-z\d]*[a-z])(?=[a-z]*\d)[a-z\d]{4,}(?= )/gu;
/** Letters written one by one: `t.u t.u`, `k-i-l-l`. */
const ONE_BY_ONE = /(?<= )[a-z](?:[./,-][a-z]){1,20}(?= )/gu;

/**
 * The ways in which a text may be meant: as it stands, and with letters that stand one by one or as digits (`1gn0re`) put back. Only rules
 * that must not be got round read the second.
 * @param padded text made by `forRules`
 */
export function readingsOf(padded: string): readonly string[] {
  const joined = padded.replaceAll(ONE_BY_ONE, (letters) => letters.replaceAll(/[./,-]/gu, ''));
  const plain = joined.replaceAll(DISGUISED, (word) => word.replaceAll(/\d/gu, (digit) => FOR_LETTERS[digit] ?? digit));
  return plain === padded ? [padded] : [padded, plain];
}
