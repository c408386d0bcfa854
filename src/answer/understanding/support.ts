import { phrases, says } from '../safety/phrases.ts';

/** Words of support and rules for people, as against what happened in a place. */
const SUPPORT = phrases(`
  (duoc|muon|can|xin|co)( \\w+){0,3} (vay|ho tro|huong|mien|giam|nhan|linh|cap|tro cap)( \\w+)*
  (vay|lai suat|tro cap|bao hiem|bhyt|hoc phi|hoc bong|huu tri|mai tang|tien dien|muc ho tro|muc vay|chuan ngheo|thu tuc|ho so|giay to|dieu kien)( \\w+)*
  (loans?|borrow|interest rate|allowances?|pension|insurance|premium|tuition|scholarships?|subsidy|subsidies|eligible|entitled|apply|papers|poverty (line|standard|threshold)|support (for|can|do|is|does))( \\w+)*
`);

/** Whether a question asks what people can get or must do. @param padded text made by `forRules`. */
export function asksForSupport(padded: string): boolean {
  return says(padded, SUPPORT);
}
