import { foldDiacritics, hasDiacritics } from '../../language/fold.ts';
import { findQuantities } from '../../language/quantities.ts';
import type { WrittenIn } from '../../language/written-in.ts';

/**
 * Phrases that say which part of a scheme is asked about, or who asks and how politely. The facet step reads them; a document that answers
 * need not hold them.
 */
const VIETNAMESE = `thủ tục|giấy tờ|hồ sơ|điều kiện|đối tượng|thời hạn|thời gian|đăng ký|quy trình|trình tự|các bước|căn cứ pháp lý|căn cứ|văn bản|quy định|hiện nay|hiện hành|hiện tại|hiện|
  năm nay|bây giờ|làm thế nào|thế nào|như thế nào|cách|ở đâu|nơi nào|chỗ nào|được hưởng|hưởng|lĩnh|nhận|số tiền|bao nhiêu|mấy|có thể|muốn|cần|phải|làm|những gì|gì|nào|ai|khi nào|bao giờ|bao lâu|
  có được|được|không|cho hỏi|xin hỏi|hỏi|xin|nhà tôi|nhà em|nhà mình|gia đình tôi|gia đình em|gia đình mình|mẹ tôi|mẹ em|bố tôi|bà tôi|ông tôi|bà nội|ông cụ|con tôi|con em|con gái|con trai|
  tôi|em|mình|cháu|anh|chị|bà|ông|mẹ|bố|cô|chú|bác|cụ|ơi|ạ|nhé|vậy|với|giúp|trả giúp|thì|là|mà|và|của|theo|bị|đi|rồi|còn|vẫn|nữa|thế|đó|này|kia|ấy|trong|ngoài|từ|đến|để|một|mỗi|tháng|năm|ngày|
  tối đa|tối thiểu|kịch trần|tháng này|cả nhà|cả|vừa|mới|đang|đã|sẽ|sắp|phần trăm|phần|đồng|triệu|nghìn|tuổi|người|nộp|nhà nước|ad|admin|bạn|quản trị viên|mức|chế độ|hay|hoặc|cho|có|ở|tại|khoản|loại|kiểu|nay|giờ`;
/** Without marks only what can hardly be anything else. */
const UNMARKED = `toi da|toi thieu|may trieu|may tram|may tien|may dong|may phan tram|may phan|may thang|may nam|may ngay|may lan|thu tuc|giay to|ho so|dieu kien|doi tuong|thoi han|thoi gian|dang ky|quy trinh|trinh tu|cac buoc|can cu|van ban|quy dinh|hien nay|hien hanh|hien tai|nam nay|bay gio|lam the nao|the nao|
  nhu the nao|o dau|noi nao|cho nao|duoc huong|so tien|bao nhieu|co the|muon|phai|nhung gi|gi|nao|khi nao|bao gio|bao lau|co duoc|duoc|khong|cho hoi|xin hoi|nha toi|nha em|nha minh|gia dinh|me toi|me em|
  bo toi|ba toi|ong toi|ba noi|ong cu|con toi|con em|con gai|con trai|toi|em|minh|chau|oi|vay a|vay ad|nhe|thi|la|ma|va|cua|roi|nua|ad|admin|ak|ha|phan tram|mot thang|moi thang|thang|nam|dong|trieu|tuoi|nguoi|nha nuoc|muc|che do|xin|giup`;
const ENGLISH = `how much|how many|how long|how do|how to|how can|how|what|which|where|when|who|apply for|apply|application|procedure|papers|documents|needed|required|need|eligible|eligibility|qualify|conditions|
  condition|amount|get|receive|given|does|do|is|are|can|could|i|my|mother|father|we|our|family|families|currently|current|now|right now|legal basis|please|tell me|there|any|a|an|the|for|of|in|to|and|or|at|on|
  by|per|month|monthly|year|years|old|have|has|not|no|it|that|this|with|from|am|be|will|would|under|maximum|minimum|viet nam|vietnam|help|people`;

interface PhraseSet {
  readonly keys: ReadonlySet<string>;
  readonly longest: number;
}

const setOf = (phrases: string): PhraseSet => {
  const lists = phrases.split('|').map((phrase) => phrase.trim().split(/\s+/u));
  return {
    keys: new Set(lists.map((words) => words.join(' '))),
    longest: Math.max(...lists.map(({ length }) => length)),
  };
};
const SETS = { vi: setOf(VIETNAMESE), unmarked: setOf(UNMARKED), en: setOf(ENGLISH) };

/** As `tellingWords`, but the whole text when nothing is left. */
export function tellingText(text: string, language: WrittenIn): string {
  return tellingWords(text, language) || text;
}

/**
 * What of a question must be found in a document that answers it: without the words of asking, and without ages, household sizes and
 * incomes, which describe who asks while documents hold thresholds. Empty when nothing is left.
 */
export function tellingWords(text: string, language: WrittenIn): string {
  const words = withoutFigures(text, language).match(/[\p{L}\p{M}\d/-]*[\p{L}\p{M}][\p{L}\p{M}\d/-]*/gu) ?? [];
  const marked = hasDiacritics(text);
  const set = language === 'en' ? SETS.en : marked ? SETS.vi : SETS.unmarked;
  const forms = words.map((word) => (marked ? word.toLowerCase() : foldDiacritics(word)));
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = askingAt(forms, at, set);
    if (length === 0) kept.push(words[at] ?? '');
    at += Math.max(1, length);
  }
  return kept.join(' ');
}

function askingAt(forms: readonly string[], at: number, { keys, longest }: PhraseSet): number {
  for (let length = Math.min(longest, forms.length - at); length > 0; length -= 1) {
    if (keys.has(forms.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

function withoutFigures(text: string, language: WrittenIn): string {
  let out = text;
  for (const { kind, start, end } of [...findQuantities(text, language)].reverse()) {
    if (kind === 'number' || kind === 'percent' || kind === 'date') out = `${out.slice(0, start)} ${out.slice(end)}`;
  }
  return out;
}
