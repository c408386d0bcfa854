const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * Reads the character reference that begins at `start` (an `&`): a number, or one of the four names Telegram knows;
 * the semicolon may be missing.
 * @returns the character and where the text goes on, or null when it is an ordinary `&`
 */
export function readReference(text: string, start: number): { character: string; end: number } | null {
  const found = /^&(?:#(\d+)|#x([\da-fA-F]+)|([a-zA-Z]+))/.exec(text.slice(start, start + 16));
  if (!found) return null;
  const [whole, decimal, hexadecimal, name] = found;
  const character = name === undefined ? fromCode(decimal, hexadecimal) : NAMED[name];
  if (character === undefined) return null;
  const end = start + whole.length;
  return { character, end: text[end] === ';' ? end + 1 : end };
}

function fromCode(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
