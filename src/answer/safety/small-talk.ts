import { phrasesApart, says } from './phrases.ts';

const GREETING = phrasesApart(`
  (xin )?chao( (ban|em|anh|chi|bot|ad|admin|moi nguoi|buoi sang|ca nha|co|chu|bac))*
  alo+( (ad|ban|em|oi))*
  (hi|hello|hey|helo|good (morning|afternoon|evening))( (there|bot|friend|ad|admin|ban|em|anh|chi|shop))*
  (ban|em|ad|bot) oi
`);
const THANKS = phrasesApart(`
  (xin )?cam on( (ban|em|anh|chi|nhieu|rat|a|nhe|ad|bot))*
  (thanks|thank you|thank u|thankyou|tks|thx|cam on)( (so|very|much|a lot|you|ad|nhe|ban|em|anh|chi|that|this|it|helped|helps|was|is|useful|helpful|great|for your|help|the|answer|nhieu))*
  (tam biet|bye|goodbye|ok|oke|okay|vang|da|duoc roi|tot qua|hay qua|great|good)( (ban|em|nhe|a|cam on))*
`);
const ABOUT_ME = phrasesApart(`
  (?<! (co|can|toan|van) )(ban|em|may|bot) (la|ten) (ai|gi)
  (ban|em|bot) (lam|giup|biet|tra loi) (duoc )?(nhung )?(gi|viec gi|dieu gi)( \\w+){0,2}
  (who|what) are you
  what can you (do|help)( \\w+){0,3}
  what do you do
  are you (a )?(human|robot|bot|ai|real)( \\w+){0,3}
  (ban|em) (co )?(phai|la) (nguoi|robot|may|bot|ai)( \\w+){0,4}
`);

/** Which small talk a text is when it is nothing else; `null` otherwise. @param padded text made by `forRules`. */
export function findSmallTalk(padded: string): 'greeting' | 'thanks' | 'about_me' | null {
  if (isOnly(padded, ABOUT_ME) || (says(padded, ABOUT_ME) && padded.trim().split(' ').length <= 8)) return 'about_me';
  if (isOnly(padded, GREETING)) return 'greeting';
  if (isOnly(padded, THANKS)) return 'thanks';
  return null;
}

function isOnly(padded: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => padded.replace(pattern, '').trim() === '');
}
