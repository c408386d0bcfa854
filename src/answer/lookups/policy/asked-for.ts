import type { NamedNeighbour } from '../../understanding/named-neighbours.ts';

/** What the question goes on to ask, so that a subject named before only tells of the household. */
const OTHER_AIM =
  /(?<!\p{L})(?:(?:được|duoc|dc|muốn|muon|cần|can|có|co) vay|xét|xet|công nhận|cong nhan|vào diện|vao dien|vào hộ|vao ho|là hộ|la ho|borrow|recogni[sz]ed|count(?:ed)? as|still poor|on the list)(?!\p{L})/iu;
const CONDITION = /(?<!\p{L})(?:thì|thi)(?!\p{L})|,/iu;
/** What a household has or does, right before the name of it. */
const HAS =
  /(?<!\p{L})(?:có|co|mua được|đang|dang|đi|di|bán|ban|làm|lam|own|owns|have|has|got|with|sell|sells|drive|drives|rent)(?: (?:một|mot|1|cái|cai|chiếc|chiec|an?|the|old|second-hand|our|my))*$/iu;
/** Who gets or borrows is named right before these words, or after those. */
const GETS =
  /^(?:[\p{L}\d/]+ ){0,4}?(?:được|duoc|dc|vay|hưởng|huong|nhận|nhan|lĩnh|linh|can|could|get|gets|receive|receives|borrow|borrows|have|entitled|eligible|covered|qualify)(?!\p{L})/iu;
const FOR = /(?<!\p{L})(?:cho|của|cua|đối với|doi voi|với|voi|for|to|of|do|does|can)(?: [\p{L}'-]+){0,2}$/iu;

/** What else the question names. */
export interface Surroundings {
  readonly asking: string;
  /** The things that a text asks for. */
  readonly things: (text: string) => readonly string[];
  /** Whether a text names one of the subjects found. */
  readonly names: (text: string) => boolean;
}

/**
 * Whether a neighbour is what a question asks for, or whom it asks about. One named in a condition, as something that the household has, or
 * before another aim only tells of circumstances.
 */
export function isAskedFor(
  { neighbour, form, before, rest }: NamedNeighbour,
  { asking, things, names }: Surroundings,
): boolean {
  if (neighbour.kind === 'audience') return GETS.test(rest) || FOR.test(before);
  if (things(rest).length > 0 || OTHER_AIM.test(rest)) return false;
  if (HAS.test(before) && rest !== '') return false;
  return !CONDITION.test(rest) || !names(asking.replaceAll(form, ' '));
}
