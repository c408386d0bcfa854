import type { WrittenIn } from './written-in.ts';

/** What a text is written in. */
export interface Detected {
  readonly language: WrittenIn;
  /** Vietnamese written with its marks. */
  readonly marks: boolean;
  /** 0 to 1; low when a text has hardly a word of either language. */
  readonly confidence: number;
}

const VIETNAMESE_MARK = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/giu;

/** The shape of a Vietnamese syllable without marks: onset, vowels, coda. */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:uye|uya|uyu|oai|oay|oeo|uay|uoi|uou|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?$/u;

/** Chat spellings that are no legal syllable and no English word. */
const CHAT = new Set(
  'dc đc ko k hok j z r vs ntn bn mik trc bhyt nhcsxh dtts ubnd cccd bhxh tr vnd xđgn ndung kg kh hsinh sv hs'.split(
    ' ',
  ),
);

const ENGLISH = new Set(
  `the of and to in is are was were be been am a an for on at by with from as it its this that these those what which who whom whose when where why how
  do does did can could may might will would shall should must i you he she we they my your his her our their me him us them not no yes if or but than then
  there here much many more most any some all each every either neither both about after before since until during between into over under
  poor near poverty household households family families rate line loan loans support supports supported money people person government commune district province
  health insurance housing house social pension school student students pupil pupils tuition electricity eligible eligibility apply application apply paper papers
  document documents decree law per month monthly year years get receive give given need free pay paid cost new old still now today number percentage please tell
  show list compare between hello hi thanks thank help vietnam vietnamese income standard urban rural elderly disabled child children woman women worker job work
  training legal aid land water`.split(/\s+/u),
);

/**
 * Decides between Vietnamese (with or without marks, chat spelling) and English.
 * Any Vietnamese mark decides unless the rest is clearly English (a place name in an English question).
 */
export function detectLanguage(text: string): Detected {
  const marked = text.normalize('NFC').match(VIETNAMESE_MARK)?.length ?? 0;
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let english = 0;
  let vietnamese = 0;
  for (const word of words) {
    const bare = word.replaceAll(VIETNAMESE_MARK, '');
    if (bare.length < word.length) vietnamese += 1;
    else if (ENGLISH.has(word)) english += AMBIGUOUS.has(word) ? 0.4 : 1;
    else if (CHAT.has(word) || SYLLABLE.test(word)) vietnamese += 0.8;
    else english += 0.7;
  }
  const total = english + vietnamese;
  const mostlyEnglish = english > vietnamese * 1.1;
  const language = mostlyEnglish ? 'en' : 'vi';
  const sure = total === 0 ? 0 : Math.abs(english - vietnamese) / total;
  return { language, marks: marked > 0, confidence: sure };
}

/** English words that are Vietnamese syllables as well. */
const AMBIGUOUS = new Set('to in do a an on me he she my can may them then than no do be am so the hi long'.split(' '));
