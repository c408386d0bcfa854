/** What stands for a masked number in the text that goes on. */
const MASK = '[…]';

const NUMBERS: readonly RegExp[] = [
  // citizen id: 12 digits, the first 0; never an amount, which is grouped or followed by a unit
  /(?<![\d.,])0\d{2}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}(?![\d.,]*\d)(?!\s*(?:đồng|dong|vnd|vnđ|triệu|trieu|tr\b|%))/giu,
  // old identity card: 9 digits written after its name
  /(?<=(?:cmnd|cmt|chứng minh|chung minh|cccd|căn cước|can cuoc|id card|identity)[^\d]{0,20})\d{9}(?!\d)/giu,
  // mobile and landline numbers
  /(?<![\d.,])(?:\+?84|0)[ .-]?(?:[35789]\d|2\d{1,2})(?:[ .-]?\d){7}(?![\d.,]*\d)/gu,
  // health insurance card: two letters and 13 digits, or the 10 digits of the social insurance code after its name
  /(?<![\p{L}\d])[A-Z]{2}[ .-]?\d(?:[ .-]?\d){12}(?!\d)/giu,
  /(?<=(?:mã số bhxh|ma so bhxh|số thẻ|so the|mã thẻ|ma the|card number)[^\d]{0,20})\d{10}(?!\d)/giu,
  // bank account written after its name
  /(?<=(?:stk|số tài khoản|so tai khoan|tài khoản số|tai khoan so|account (?:number|no\.?))[^\d]{0,20})\d{6,19}(?!\d)/giu,
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/giu,
];

/**
 * Hides citizen ids, phones, cards, accounts and e-mail addresses. Amounts of money, dates and document numbers stay.
 * @returns the text with `[…]` for each, and whether anything was hidden.
 */
export function maskPersonalNumbers(text: string): { readonly text: string; readonly masked: boolean } {
  let masked = false;
  let out = text;
  for (const pattern of NUMBERS) {
    out = out.replaceAll(pattern, () => {
      masked = true;
      return MASK;
    });
  }
  return { text: out, masked };
}
