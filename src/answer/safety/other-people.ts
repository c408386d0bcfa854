import { phrases, says } from './phrases.ts';

const LISTS = phrases(`
  (?<! (vao|khoi|on|onto|off) )(danh sach|ds|list)( \\w+){0,3} (ten )?(cac |nhung |cua )?(ho|nguoi|gia dinh|chu ho|doi tuong|ong|ba|nha)( \\w+){0,2} (ngheo|can ngheo|khuyet tat|bao tro|nhiem hiv|hiv|dang vay|vay von|no ngan hang|duoc huong|dang huong)( \\w+)*
  (ten|ho ten|ho va ten)( \\w+){0,3} (cua |nhung |cac )?(chu ho|cac ho|ho ngheo|tung ho|nguoi ngheo)( \\w+)*
  (nhung )?(ai|nha nao|ho nao|nguoi nao|nhung ai|nhung ho nao|nhung nha nao)( \\w+){0,4} (la|thuoc|dang la|nam trong|co ten trong)( \\w+){0,2} (ho )?(ngheo|can ngheo)( \\w+)* (xa|thon|ban|lang|xom|to|ap|phuong|huyen|khu|o)( \\w+)*
  (nha |gia dinh )(ong|ba|anh|chi|co|chu|bac|cu|me) (?!(toi|minh|em|to|chung|ta|tui|con|chau|e) )[a-z]+( \\w+){0,6} (co phai|co la|la|thuoc|dang la|co thuoc|co nam trong) (ho |dien )*(ho )?(ngheo|can ngheo)( \\w+)*( khong| ko| k)
  (list|names?|phone numbers?|address(es)?|id numbers?|identities)( \\w+){0,4} (poor|near-poor|disabled|hiv|borrowers|beneficiaries|recipients|households?|families|heads)( \\w+)*
  (who|which (families|households|people)) (is|are|in)( \\w+){0,5} (poor|near-poor|on the poor list|hiv positive|disabled)( \\w+)* (in|of|from) (\\w+ ){1,5}
  is (mr|mrs|ms|my neighbou?r|the family of)( \\w+){1,4} (poor|near-poor|on the list|a poor household)( \\w+)*
`);

const NUMBERS_OF_PEOPLE = phrases(`
  (cccd|cmnd|can cuoc|ho ten|ho va ten|ten tuoi)( \\w+){0,4} (cac|may|nhung|tung|tat ca|moi) (nha|ho|gia dinh|nguoi)( \\w+)? (ngheo|can ngheo|khuyet tat|kho khan)( \\w+)*
  (citizen id|id number|id card|phone( number)?|home address|address|bank account|date of birth|income)( \\w+){0,6} (of|for) (mr|mrs|ms|miss|the (head|family|owner)|my neighbou?r|[a-z]+ (family|household))( \\w+)*
  (so dien thoai|sdt|so dt|cccd|cmnd|can cuoc|dia chi nha|so tai khoan|ngay sinh)( \\w+){0,5} (cua|nha) (can bo( \\w+){1,6} )?(chu ho|ong|ba|anh|chi|co|chu|bac|nguoi|cac ho|tung ho)( \\w+)*
`);

/** What somebody else gets, owes or is; asked of one person, of a group in one place, or of who used the bot before. */
const OTHERS = phrases(`
  (ai|nhung ai|nguoi nao|nha nao|ho nao)( \\w+){0,2} (o|trong|tai) (xa|thon|ban|lang|ap|phuong|xom|to|khu) (?!(dac|kho|bien|ngheo|nao|vung|mien|dao|bai|dan) )\\w+( \\w+){0,4} (dang|da|co|bi) (nhan|huong|linh|lanh|vay|no|nhiem|mac|hiv|khuyet tat|ten)( \\w+)*
  (who|which people|which families)( \\w+){0,2} (in|from|at) (?!(a|an|the|my|our|each|every|poor|near-poor|rural|urban|which|what) )(\\w+ ){1,3}(commune|village|ward|district|hamlet|town) (has|have|gets?|receives?|is|are|got|owes?)( \\w+)*
  (chong cu|vo cu|nguoi yeu cu|sep|chu no|con no|hang xom)( \\w+){0,3} (co )?(dang|da|con|co|linh|lanh|nhan|no|vay)( \\w+){0,8} (khong|ko|k|chua|bao nhieu)( \\w+)*
  (ong|ba|anh|chi|co|chu|bac|hang xom)( \\w+){0,2} ten (?!(trong|tren|o|vao|thuoc) )\\w+( \\w+){0,6} (linh|lanh|nhan|huong|vay|no|ngheo|can ngheo|tro cap|thu nhap)( \\w+)*
  (my (neighbou?r|ex|boss|landlord|teacher|ex-husband|ex-wife)|(mr|mrs|ms|miss) \\w+)( \\w+){0,4} (registered|owes|gets|receives|receiving|earns|borrowed|on the list)( \\w+)*
  (export|download|list|give me|show me|send me)( \\w+){0,3} (all|every|full)( \\w+){0,3} (beneficiaries|recipients|borrowers|households|families|members)( \\w+){0,8} (birthdays?|birth dates?|addresses|names|phones?|ids?|accounts?)( \\w+)*
  (nguoi dung|nguoi khac|khach|ai do)( \\w+){0,3} (da )?(hoi|noi|viet|chat) (gi|nhung gi|cau nao|cau gi)( \\w+)*
  (other|previous|last) (people|users?|persons?|customers?)( \\w+){0,4} (asked|ask|said|wrote|messages?|questions?)( \\w+)*
  (questions?|messages?|chats?|conversations?)( \\w+){0,3} (of )?(other|previous) (people|users?|persons?)( \\w+)*
`);

/** Offices are no people: their address and phone may be asked for. */
const OFFICES = phrases(`
  (uy ban|ubnd|ngan hang|trung tam|tram y te|cong an|so (y te|noi vu|lao dong|nong nghiep)|chi nhanh|van phong|duong day|tong dai|benh vien)( \\w+)*
  (office|committee|bank|centre|center|station|hotline|school|hospital|department)( \\w+)*
`);

/** Questions about lists as such (who makes one, how one gets on it) are policy questions. */
const ABOUT_LISTS = phrases(`
  (lap|xet|dua vao|ra khoi|cong nhan|phe duyet|niem yet|cong khai|lam the nao|the nao|thu tuc|dieu kien|tieu chi|duoc gi|ho tro|quyen loi|bao nhieu|may|ty le|so luong|phan tram|la gi|mien|giam|vay|huong gi|dinh nghia|(xa|huyen|thon|tinh|vung) (ngheo|kho khan|dac biet))
  (how many|rate|percentage|number of|criteria|how (do|does|can|is|are)|what support|conditions?|who decides|who makes|considered|count as|counts as|eligible|entitled|exempt|supported|benefits?|makes? the list|(poor|difficult|disadvantaged) (communes?|districts?|villages?|provinces?))
`);

/** Whether a question asks for private data of people. @param padded text made by `forRules`. */
export function asksForOtherPeople(padded: string): boolean {
  if (says(padded, NUMBERS_OF_PEOPLE) && !says(padded, OFFICES)) return true;
  if (says(padded, OTHERS)) return true;
  return says(padded, LISTS) && !says(padded, ABOUT_LISTS);
}

/** Looking something up, where it is a number of a person that was hidden. */
const CHECK = phrases(`
  (tra|tra cuu|kiem tra|xem|coi|check|do|tim)( \\w+)*
  (look up|check|verify|find|search|whose|who is)( \\w+)*
`);

/** Whether somebody is to be found by a personal number. @param padded text made by `forRules`, of a question in which one was hidden */
export function looksUpNumber(padded: string): boolean {
  return says(padded, CHECK);
}
