import { foldDiacritics } from '../../../language/fold.ts';

/** Labels of what follows an article on a page, folded: comments, which nothing of the article follows … */
const COMMENTS = new Set(
  `y kien doc gia|y kien ban doc|gui binh luan|gui y kien|viet binh luan|ma bao mat|leave a comment|post a comment
  |leave a reply|add a comment|reader comments|please leave a comment to share your feelings|hay de lai binh luan de chia se cam nhan cua ban`
    .split('|')
    .map((label) => label.trim()),
);

/** … and lists of other articles, which may also stand in the middle of one. */
const OTHERS = new Set(
  `binh luan|cac binh luan|comment|comments|tin cung chuyen muc|cung chuyen muc|tin lien quan|bai lien quan|bai viet lien quan|cac tin lien quan|tin bai lien quan|tin khac|cac tin khac|cac bai khac
  |bai viet khac|tin moi hon|tin cu hon|cac tin da dua|tin da dua|tin noi bat|tin noi bat trang chu|tin moi nhat|tin moi|tin doc nhieu|doc nhieu|doc nhieu nhat
  |xem nhieu|co the ban quan tam|cung tac gia|cung chu de|cung the|tin tuc khac|tin tuc lien quan|same tag|same category|same author|same topic|related
  |related news|related articles|related posts|related stories|you may also like|you might also like|recommended|recommended for you|most read|most viewed|most popular
  |latest news|latest|read next|other news|others|other articles|more news|trending|dang duoc quan tam|de xuat cho ban`
    .split('|')
    .map((label) => label.trim()),
);

/** Buttons and notices that carry nothing wherever they stand. */
const BUTTONS = new Set(
  `chia se|share|share this|share this article|facebook|twitter|zalo|linkedin|pinterest|email|in bai|in bai viet|in trang|print|print this page|copy link
  |sao chep lien ket|quay lai|quay len tren|ve dau trang|len dau trang|back to top|top|trang chu|home|menu|dang nhap|dang ky|login|log in|sign in|sign up|register
  |tim kiem|search|nghe doc bai|nghe bai viet|listen|theo doi|follow|follow us|google news|xem them|read more|luu|luu bai|save|advertisement|quang cao|sponsored
  |no data|no videos available|no image available|khong co du lieu|dang tai|loading|a a|co chu|video|photo|photos|anh|analytic|analytics|update|gui email
  |ban in|gui|tra loi|reply|like|thich|dong|close|next|previous|tiep|truoc|sau|rss|sitemap|lien he|contact|gioi thieu|about us`
    .split('|')
    .map((label) => label.trim()),
);

/** `Comment (0)`, `12 bình luận`. */
const COMMENT_COUNT = /^(?:(?:comments?|binh luan)\s*\(\s*\d+\s*\)|\d+ (?:comments?|binh luan))$/u;
/** Buttons with a value behind them. */
const COUNTED =
  /^(?:luot (?:xem|truy cap|doc)|so luot xem|views?|hits|da xem|xem|like|thich|chia se|share|comments?|binh luan|dang truy cap)\b[\s:(]*[\d.,]*[)\s]*(?:luot|views)?$/u;
const TAGS = /^(?:tags?|tu khoa|the|keywords?|key words|hashtags?)\s*:/u;
const INLINE_TEASER =
  /^(?:>>+|»|xem them\s*:|doc them\s*:|doc tiep\s*:|tin lien quan\s*:|read more\s*:|see also\s*:|>> xem)/u;
const CREDIT =
  /^(?:(?:footer|header|top|left|right) banner\b|\(?(?:anh|photo|video|nguon anh|photo credit)\s*:.{0,60}$|(?:interviewed|translated|reported|written|compiled|edited|photos?) by\b.{0,80}$|(?:nguoi dich|bien dich|thuc hien|bien tap|tac gia)\s*:.{0,60}$)/u;
const CODE =
  /^(?:[\w-]+\.(?:jpe?g|png|gif|webp|svg|mp4|mp3)|[a-z_]\w*\s*=\s*\S*|\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?|[^\p{L}\p{N}]{1,6})$/iu;

export type Label = 'comments' | 'others' | 'button' | null;

/** What a whole line is a label of on a web page in either language, null for text. */
export function labelOf(line: string): Label {
  if (line.length > 120) return null;
  const folded = foldDiacritics(line).trim();
  const bare = folded
    .replace(/\(\s*\d*\s*\)|[\d:.,!?…|+\-–()[\]]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (COMMENTS.has(bare) || COMMENT_COUNT.test(folded)) return 'comments';
  if (OTHERS.has(bare)) return 'others';
  const isButton = [COUNTED, TAGS, INLINE_TEASER, CREDIT, CODE].some((pattern) => pattern.test(folded));
  return BUTTONS.has(bare) || isButton ? 'button' : null;
}

const LANGUAGES = /\b(?:english|vietnamese|tieng viet|tieng anh|francais)\b|中文|日本語|русский/u;

/** Bars of links (`Vietnamese | English | 中文`, `Trang chủ > Tin tức`), and a site that names itself (`Vietnam.vn - …`). */
export function isBar(line: string): boolean {
  if (/^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info|edu)(?:\s+[-–|:].{0,80})?$/iu.test(line)) return true;
  const parts = line.split(/\s*[|>»›•·]\s*|\s+\/\s+/u).filter((part) => part !== '');
  const short = parts.every((part) => part.split(' ').length <= 4 && !/\d/u.test(part));
  return short && (parts.length >= 3 || (parts.length === 2 && LANGUAGES.test(foldDiacritics(line))));
}
