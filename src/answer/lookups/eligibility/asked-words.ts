import { phrases } from '../../safety/phrases.ts';

/** Words by which a question tells that it is about one's own household, and what it wants of it; folded, `|` and `?` as in rules. */
export const OWN = phrases(`
  (nha|ho|gia dinh|vo chong|con|chau|me|bo|cha|ba|ong|vo|chong|ma)( \\w+)? (toi|minh|em|e|m|to|tui|chung toi|bon em|nha em)
  (toi|minh|em|tui|chung toi|chung em|nha em|nha e|nha minh|gia dinh em)
  (my|our|i|i'm|we|we're|us|me)
`);
export const SOMEBODY_ELSES = phrases(`
  (hang xom|nha ben|nha ong|nha ba|nguoi ta|nguoi khac|ho khac|nguoi quen)
  (neighbou?rs?|somebody else|someone else|other people)
`);
export const YES_OR_NO = phrases(`
  (co|duoc|phai|thuoc|du|da|nhan|vay|mien|giam|tinh|xet)( [^ ]+)* (khong|ko|k|hong|hok|chua)
  (phai khong|duoc khong|dung khong)
  (can|could|do|does|is|are|am|will|would|may|have|has)( [^ ]+){0,12} (eligible|entitled|qualify|qualifies|count|considered|get|receive|have|borrow|covered|free|poor|near-poor|apply|supported|exempt|be|any)
`);
export const HOW_MUCH = phrases(`
  (bao nhieu|may (tien|trieu|tram|dong|phan tram|phan))
  (duoc|huong|nhan|linh)( [^ ]+){0,4} (may|bao nhieu|gi)
  (how much|what (amount|allowance|support))
`);
export const EVERYTHING = phrases(`
  (duoc|co)( [^ ]+){0,3} (huong|ho tro|nhan|giup)( [^ ]+){0,3} (nhung gi|gi|chinh sach gi|che do gi|quyen loi gi|uu dai gi|khoan nao|nhung khoan nao|chinh sach nao|che do nao)
  (huong|co|duoc|nhan) (nhung |cac )?(chinh sach|che do|quyen loi|uu dai|khoan ho tro|khoan|tro cap|ho tro)( [^ ]+)? (gi|nao)
  (nhung |cac )(chinh sach|che do|quyen loi|uu dai|khoan ho tro) (gi|nao)
  (thi )?duoc (nhung )?(gi|khoan gi|khoan nao)
  (what|which) (support|benefits?|schemes?|help|entitlements|assistance)( [^ ]+){0,6} (get|receive|entitled|eligible|have|claim|us|me)
  what (can|do|are|am|is|could|would)( [^ ]+){1,6} (get|entitled to|receive|eligible for|claim)
`);
export const CHECK = phrases(`
  (kiem tra|xem|xet|tinh|coi)( [^ ]+){0,6} (du dieu kien|dieu kien|thuoc dien|duoc huong|huong gi|duoc gi)
  (thuoc|xep|vao|la)( ho)? (dien|loai|nhom)( ho)? (nao|gi)
  check( [^ ]+){0,4} (eligible|eligibility|qualify|entitled|conditions?)
  (which|what) (category|group|status)( [^ ]+){0,6} (household|family|we|in|be)
`);
/** What a rule says of everybody, even when it is asked for oneself. */
export const OF_THE_RULE = phrases(`
  (mai tang|ma chay|dam tang|dam ma|tang le|chon cat|hoa tang|hau su|tu tuat)( [^ ]+)*
  (funeral|burial|cremation)( [^ ]+)*
  (the chap|cam co|tai san (bao dam|the chap|the)|bao lanh)( [^ ]+)*
  (collateral|mortgage|pledge)( [^ ]+)*
`);
/** How something is done, though the words may look like a question for yes or no. */
export const HOW_TO = phrases(`
  (how|where) (do|can|should|must|to|would)( [^ ]+){0,3} (apply|register|get|obtain|ask|file|submit|hand)( [^ ]+)*
  (lam sao|lam the nao|bang cach nao|lam cach nao)( de)?( [^ ]+)*
`);
export const PROCEDURE = phrases(`
  (giay to|ho so|thu tuc|o dau|lam the nao|lam sao|bao lau|khi nao|bao gio|hom nao|ngay nao|luc nao|ngay may|may (nam|thang)|theo (van ban|nghi dinh|luat)|nop don|mau don|mau nao|dang ky (o|nhu))
  (where|how (do|can|to|long)|what (papers|documents)|which (form|decree|law)|when)
`);
