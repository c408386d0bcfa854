import { detectLanguage } from './detect.ts';

/** Enough of a document to tell its language. */
const SAMPLE = 20_000;
const MARKED_WORD = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/**
 * The language of a whole document. More than half of the words of written Vietnamese carry a mark, while an English text
 * has them in names only: from a fifth on it is Vietnamese; below, the words themselves decide (Vietnamese typed without marks).
 */
export function detectDocumentLanguage(text: string): 'vi' | 'en' {
  const words =
    text
      .slice(0, SAMPLE)
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 'vi';
  const marked = words.filter((word) => MARKED_WORD.test(word)).length;
  return marked / words.length >= 0.2 ? 'vi' : detectLanguage(words.join(' ')).language;
}
