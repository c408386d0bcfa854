/** What a figure counts. */
export type Unit = string;

/** Units by what follows a figure, in both languages; the first that fits. */
const AFTER: readonly (readonly [Unit, RegExp])[] = [
  ['dollar', /^(?:usd|đô la|đô-la|us dollars?|dollars?)(?!\p{L})/iu],
  ['dong', /^(?:vietnamese )?(?:đồng|vnđ|vnd|dong|đ)(?!\p{L})/iu],
  ['age', /^(?:tuổi|tuoi|years? old|years? of age|year-olds?|-year-old)(?!\p{L})/iu],
  ['kwh', /^kwh(?!\p{L})/iu],
  ['square metre', /^(?:m2|m²|mét vuông|square met(?:re|er)s?|sq\.? ?m)(?!\p{L})/iu],
  ['hectare', /^(?:ha|héc-?ta|hecta|hectares?)(?!\p{L})/iu],
  ['kilogram', /^(?:kg|ki-?lô-?gam|kilograms?)(?!\p{L})/iu],
  ['kilometre', /^(?:km|ki-?lô-?mét|kilomet(?:re|er)s?)(?!\p{L})/iu],
  ['point', /^(?:điểm phần trăm|percentage points?|điểm|points?)(?!\p{L})/iu],
  ['day', /^(?:working |business |calendar )?(?:ngày|ngay|days?)(?!\p{L})/iu],
  ['week', /^(?:tuần|weeks?)(?!\p{L})/iu],
  ['month', /^(?:tháng|thang|months?)(?!\p{L})/iu],
  ['hour', /^(?:giờ|tiếng|hours?)(?!\p{L})/iu],
  ['year', /^(?:năm học|năm|nam|years?|school years?)(?!\p{L})/iu],
  ['household', /^(?:hộ|gia đình|households?|families)(?!\p{L})/iu],
  ['person', /^(?:người|nhân khẩu|khẩu|persons?|people|members?)(?!\p{L})/iu],
  ['time', /^(?:lần|times?)(?!\p{L})/iu],
];
const BEFORE: readonly (readonly [Unit, RegExp])[] = [
  ['dong', /(?:vnd|vnđ)\s?$/iu],
  ['dollar', /(?:usd|us\$|\$)\s?$/iu],
  ['age', /(?:aged|age|ages)(?: of| from)?\s$/iu],
];
const RANGE = /^\s*(?:[-–]|đến|tới|to|and|và|hoặc|hay|or)\s*(?=\d)/iu;

/** The unit of a figure; `null` when none that is known stands beside it. A range has one unit: `16 đến 18 tuổi`. */
export function unitOf(text: string, start: number, end: number): Unit | null {
  const after = text.slice(end, end + 60);
  const near = after.replace(/^[\s-]+/u, '');
  const before = text.slice(Math.max(0, start - 12), start);
  const found = AFTER.find(([, form]) => form.test(near)) ?? BEFORE.find(([, form]) => form.test(before));
  if (found !== undefined) return found[0];
  const range = RANGE.exec(after);
  if (range === null) return null;
  const next = /^[\d.,]+/u.exec(after.slice(range[0].length))?.[0] ?? '';
  const at = end + range[0].length;
  return next === '' ? null : unitOf(text, at, at + next.length);
}

const RATES: readonly (readonly [string, RegExp])[] = [
  ['month', /(?:mỗi|hàng|hằng|một|\/|trên) ?tháng|(?:per|a|each|every|\/) ?(?:person ?)?month|monthly/iu],
  ['year', /(?:mỗi|hàng|hằng|một|\/) ?năm|(?:per|a|each|every|\/) ?(?:school )?year(?!s? old)|yearly|annual/iu],
  ['day', /(?:mỗi|hàng|hằng|một|\/) ?ngày|(?:per|a|each|every|\/) ?day|daily/iu],
  ['week', /(?:mỗi|hàng|hằng|một|\/) ?tuần|(?:per|a|each|every|\/) ?week|weekly/iu],
];

/** What times an amount is paid by, `đồng/người/tháng` → month. */
export function ratesOf(text: string): readonly string[] {
  return RATES.filter(([, form]) => form.test(text)).map(([rate]) => rate);
}

/** What time a figure is paid by, where that stands right behind it; `null` when it does not. */
export function rateOf(text: string, end: number): string | null {
  const near = /^[^\d,;:()]*/u.exec(text.slice(end, end + 45))?.[0] ?? '';
  return ratesOf(near.split(/ (?:và|and) /u)[0] ?? '')[0] ?? null;
}

const LOWER =
  /(?:ít nhất|tối thiểu|thấp nhất|không dưới|không thấp hơn|không ít hơn|từ đủ|kể từ|từ|trên|hơn|vượt quá|quá|đủ|sau|at least|minimum(?: of)?|no less than|not less than|over|more than|above|from|since|after|exceeding)(?: (?:ngày|khoảng|about|the age of|age|vnd|on))?\s*$/iu;
const UPPER =
  /(?:tối đa|nhiều nhất|cao nhất|không quá|không vượt quá|không hơn|đến hết|đến|tới|dưới|chưa đến|chưa đủ|trước|up to|at most|maximum(?: of)?|under|below|less than|fewer than|no more than|not more than|until|to|before|through|within|by)(?: (?:ngày|khoảng|about|the age of|age|vnd|the end of|on))?\s*$/iu;
const LOWER_AFTER = /^[^,;.()]{0,50}?(?:trở lên|trở đi|or more|or older|or over|and over|and above|or above|onwards)/iu;
const UPPER_AFTER = /^[^,;.()]{0,50}?(?:trở xuống|or less|or fewer|or younger|or under|and under|or below)/iu;

/** Which side a figure bounds: `ít nhất 70%` is the least, `dưới 16 tuổi` a most; `null` when it stands alone. */
export function boundOf(text: string, start: number, end: number): 'least' | 'most' | null {
  const before = text.slice(Math.max(0, start - 26), start);
  const after = text.slice(end, end + 64);
  const [above, below] = [LOWER_AFTER, UPPER_AFTER].map((form) => form.exec(after)?.[0].length ?? Infinity);
  if (above !== below) return (above ?? 0) < (below ?? 0) ? 'least' : 'most';
  // The longer one is the whole phrase: `no less than` ends in `less than`.
  const [least, most] = [LOWER, UPPER].map((form) => form.exec(before)?.[0].length ?? 0);
  if (least === most) return null;
  return (least ?? 0) > (most ?? 0) ? 'least' : 'most';
}
