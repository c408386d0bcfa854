import { phrases, says } from './phrases.ts';

/** Questions about one person's own file or money, which only the office that has it can answer. */
const OWN_FILE = phrases(`
  (ho so|don|giay de nghi|the|so|tien|khoan vay|tro cap|ket qua)( \\w+){0,4} (cua )?(toi|minh|em|nha toi|nha em|nha minh|me toi|bo toi|ong toi|ba toi|con toi|gia dinh toi|chau)( \\w+){0,6} (duyet|xong|xet|giai quyet|den dau|ve|chua|co chua|sao roi|the nao roi|bi (tra|tu choi|mat))( \\w+)*
  (ho so|don|giay de nghi|khoan vay|tien|tro cap)( \\w+){0,5} (cua )?(toi|minh|em|nha toi|nha em|me toi|me em|bo toi|bo em|ba toi|con toi)( \\w+){0,3} (toi dau|den dau|bao gio co|khi nao co|bao h co|chung nao co|co chua|ra sao|sao roi)( \\w+)*
  (tai sao|vi sao|sao|ly do gi)( \\w+){0,3} (toi|em|minh|nha toi|nha em|nha minh|gia dinh toi|me toi|bo toi|ba toi|con toi)( \\w+){0,2} (bi (cat|loai|dua ra|gach|tu choi|tra)|chua (nhan|co|duoc|thay|linh)|khong (nhan|con|thay|linh)|mat)( \\w+)*
  (toi|minh|em|nha toi|nha em|gia dinh toi|me toi|bo toi)( da| vua)? (nop|gui|lam) (don|ho so|giay)( \\w+)* (chua|sao|khi nao|bao gio|roi)( \\w+)*
  (bao gio|khi nao|bao lau nua|chung nao)( thi)? (toi|minh|em|nha toi|nha em|me toi|bo toi|gia dinh toi) (duoc|co|nhan|lay)( \\w+)*
  (tai sao|vi sao|sao|ly do gi)( \\w+){0,2} (toi|em|minh|nha toi|nha em|nha minh|gia dinh toi|me toi|bo toi|ba toi|con toi)( \\w+){0,3} (bi|khong duoc|ko duoc|k duoc|chua duoc|khong co|chua co|mat|khong con|van chua)( \\w+)*
  (kiem tra|tra cuu|xem|tra)( giup| ho| cho)?( \\w+){0,2} (ho so|tinh trang|ten|don|so tien|ma ho so)( \\w+){0,2} (cua )?(toi|em|minh|nha toi|me toi|bo toi)( \\w+)*
  (has|have|is|was|did)( \\w+){0,2} my (\\w+ ){0,3}(been|approved|application|file|request|loan|allowance|case)( \\w+)*
  (status|progress|result) of my (\\w+ ){0,2}(application|file|request|loan|case|form|allowance)( \\w+)*
  my (application|file|request|case)( \\w+){0,4} (approved|rejected|refused|pending|status|ready|accepted|decided)( \\w+)*
  when will (i|my (\\w+ )?(family|mother|father|household|money|loan|card|allowance))( \\w+)*
  why (was|did|is|am|were|has|have)( \\w+){0,2} (i|my (family|household|mother|father|application|request|name))( \\w+)*
`);

/** General questions that only sound personal. */
const GENERAL = phrases(`
  (dieu kien|thu tuc|nop o dau|can giay to|muc|bao nhieu tien|lam the nao|khieu nai)( \\w+)*
  (how (do|can) i|what papers|conditions?|how much|what can i do|appeal|complain)( \\w+)*
`);

/** Whether somebody asks about the state of a file of their own. @param padded text made by `forRules`. */
export function asksAboutOwnFile(padded: string): boolean {
  return says(padded, OWN_FILE) && !says(padded, GENERAL);
}
