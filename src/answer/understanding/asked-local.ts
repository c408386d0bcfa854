import { phrases, says } from '../safety/phrases.ts';
import { asksForSupport } from './support.ts';

const OWN = phrases(`
  (rieng|them|ngan sach tinh|ngan sach dia phuong|dia phuong)( \\w+)*
  (chinh sach|nghi quyet|quy dinh)( \\w+){0,6} (tinh|thanh pho|dia phuong|xa)
  own|higher|provincial|extra|additional|additionally|top up|tops? up|local (policy|policies|support|rules?|allowance)|on top( of)?
`);
const WHICH = phrases(`
  (tinh|thanh pho|dia phuong|tinh thanh) nao( \\w+)*
  (which|what) (provinces?|cit(y|ies)|provinces and cities|localit(y|ies))( \\w+)*
`);
/** What follows the name of a place that gives. */
const GIVES =
  /^\s*(?:có |đã |co |da |cũng |cung |does |will |also )*(?:hỗ trợ|ho tro|tặng|tang|trợ cấp|tro cap|chi|cho|miễn|mien|thưởng|thuong|quy định|quy dinh|pay|pays|give|gives|add|adds|offer|offers|top)(?!\p{L})/iu;
/** "what does Hue have for", "does Ha Noi pay": the place is who gives. */
const GIVES_BEFORE = /(?:does|do|did|will)\s*$/iu;

/** What a question wants of a place: the place's own rule, or which places have one. */
export type LocalDemand = 'own' | 'which' | null;

/**
 * Whether only a rule of a place answers, not that of the whole country.
 * @param padded text made by `forRules`. @param text the same question as written. @param places where it names places.
 */
export function findLocalDemand(
  padded: string,
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): LocalDemand {
  if (says(padded, WHICH) && asksForSupport(padded)) return 'which';
  if (places.length === 0) return null;
  const gives = places.some(({ start, end }) => GIVES.test(text.slice(end)) || GIVES_BEFORE.test(text.slice(0, start)));
  return gives || (says(padded, OWN) && asksForSupport(padded)) ? 'own' : null;
}
