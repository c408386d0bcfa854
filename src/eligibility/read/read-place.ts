import type { HouseholdFacts } from '../facts/facts.ts';
import { stands, type ToldText, wordsOf } from './told-text.ts';

const RURAL = wordsOf(`
  (?:o |vung |khu vuc )?nong thon|(?:o|ve|duoi|vung) que
  (?:o|tai|thuoc|song o|trong|duoi) (?:mot )?(?:xa|thon|ap|buon|lang|xom|phum|soc)(?! hoi)
  xa (?!hoi|nao|thi|ngheo|dao|bien|dac|vua|moi|phuong|cong|nay ho)[\\p{L}]+
  rural(?: area)?|countryside|in (?:a|the|our) (?:village|commune)
`);
const VILLAGE = /(?<![\p{L}])(?:bản|thôn|ấp|buôn|làng)(?![\p{L}])/u;
const URBAN = wordsOf(`
  (?:o |khu vuc )?(?:thanh thi|do thi|noi thanh)|(?:o|tai|trong|ngoai) (?:thanh pho|tp|pho|phuong)(?! ho chi minh| hcm)
  phuong [\\p{L}]+|khu pho|to dan pho
  urban(?: area)?|in (?:a|the|our) (?:city|town|ward)
`);
const NOT_A_PLACE = /phuong (?:tien|an|phap|thuc|cham)/gu;

const EXTREMELY = wordsOf(`
  (?:xa|thon|ban|vung|noi|dia ban|khu vuc)?(?: co dieu kien)?(?: kinh te)?(?: -)?(?: xa hoi)? ?dac biet kho khan|dbkk|(?:xa )?khu vuc (?:iii|3)|xa 135
  extremely (?:difficult|disadvantaged)(?: area| commune| village)?
`);
const LEFT = wordsOf(`
  (?:vua|moi|da) (?:ra khoi|thoat khoi|thoat)(?: [\\p{L}]+){0,3} (?:khu vuc iii|kho khan|dbkk)
  (?:just|recently|newly) left the (?:difficult|disadvantaged|extremely difficult|extremely disadvantaged) (?:list|areas?)
`);
const DIFFICULT = wordsOf(`
  (?:vung|xa|dia ban|khu vuc) kho khan
  (?:difficult|disadvantaged) (?:area|commune|region)
`);
const NOT_DIFFICULT = wordsOf(`
  (?:khong|chua) (?:o|thuoc|phai|nam trong)(?: [\\p{L}]+){0,2} (?:vung|xa|dia ban) (?:dac biet )?kho khan
  not (?:in )?an? (?:extremely )?(?:difficult|disadvantaged) (?:area|commune)
`);
const POOR_COMMUNE = wordsOf(`
  xa ngheo
  poor commune
`);
const ISLAND = wordsOf(`
  xa dao|dac khu|ngoai dao|huyen dao|hai dao
  island(?: commune)?
`);

/** Where a household lives, from a text. */
export function readPlace({ folded, marked, hasMarks }: ToldText): HouseholdFacts {
  const text = folded.replaceAll(NOT_A_PLACE, (words) => ' '.repeat(words.length));
  const area = areaOf(text);
  const rural = stands(RURAL, text) || (hasMarks && VILLAGE.test(marked));
  const urban = stands(URBAN, text);
  return {
    ...(rural === urban ? {} : { residence: [rural ? 'rural' : 'urban'] as const }),
    ...(area === null ? {} : { area: [area] as const }),
    ...(stands(POOR_COMMUNE, text) ? { poorCommune: ['yes'] as const } : {}),
    ...(stands(ISLAND, text) ? { island: ['yes'] as const } : {}),
  };
}

function areaOf(text: string): 'extremely_difficult' | 'difficult' | 'left_list' | 'ordinary' | null {
  if (stands(NOT_DIFFICULT, text)) return 'ordinary';
  if (stands(LEFT, text)) return 'left_list';
  if (stands(EXTREMELY, text)) return 'extremely_difficult';
  return stands(DIFFICULT, text) ? 'difficult' : null;
}
