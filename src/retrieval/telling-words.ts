import { canonicalVietnamese } from '../language/canonical.ts';
import { foldDiacritics } from '../language/fold.ts';

/** Words of asking, of politeness and of grammar: they say nothing about what is asked. */
const PLAIN = `ai à ạ anh ấy bao bạn bác bằng bị bởi các cái cách chị cho chú chưa có cô con còn của cũng cứ dạ đã đang đâu đây đấy để đến
  đều đi đó đối được em gì giúp giờ hay hãy hả hỏi hơn họ khi không là lại làm lên lúc luôn mà mấy mình một mọi muốn nào nếu này nên nên nữa nhé nhiêu những như
  nhưng ông ơi phải qua ra rất rồi sao sẽ sự ta tại thì thế theo thể tôi tớ trên trong từ và vào vẫn vậy về vì việc với vừa xin
  bà cháu chúng dùm giùm hiện kể kia nay nhỉ sau trước tui vâng`;
const ACCENTED = new Set(canonicalVietnamese(PLAIN).split(/\s+/u));
/** Folded, many of these are other words as well (cho: chợ, em: ém); only the ones of asking and of grammar go. */
const FOLDED = new Set(
  foldDiacritics(`ai à ạ ấy bao các cái có của cũng đã đang đâu đây để được gì hay hỏi khi không là làm mà mấy muốn nào nếu này nhé nhiêu những như nhưng ơi
    phải rồi sao sẽ thì thế tôi trong và vậy vì với xin cho em về ở một`).split(/\s+/u),
);

/**
 * The words of a question that tell what it is about, each once. English stop words are no stems in the first place.
 *
 * @param field which terms they are: English stems, Vietnamese syllables with marks or without.
 */
export function tellingWords(terms: readonly string[], field: 'stem' | 'accented' | 'folded'): readonly string[] {
  const plain = field === 'accented' ? ACCENTED : field === 'folded' ? FOLDED : ENGLISH;
  return [...new Set(terms)].filter((term) => term !== '' && !plain.has(term));
}

/** Stems of asking that are no stop words. */
const ENGLISH = new Set('mani much ani pleas tell know about ask get need want also'.split(' '));
