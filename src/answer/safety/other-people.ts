import { phrases, says } from './phrases.ts';

const LISTS = phrases(`
  (danh sach|ds|list)( \\w+){0,3} (ten )?(cac |nhung |cua )?(ho|nguoi|gia dinh|chu ho|doi tuong|ong|ba|nha)( \\w+){0,2} (ngheo|can ngheo|khuyet tat|bao tro|nhiem hiv|hiv|dang vay|vay von|no ngan hang|duoc huong|dang huong)( \\w+)*
  (ten|ho ten|ho va ten)( \\w+){0,3} (cua |nhung |cac )?(chu ho|cac ho|ho ngheo|tung ho|nguoi ngheo)( \\w+)*
  (nhung )?(ai|nha nao|ho nao|nguoi nao|nhung ai|nhung ho nao|nhung nha nao)( \\w+){0,4} (la|thuoc|dang la|nam trong|co ten trong)( \\w+){0,2} (ho )?(ngheo|can ngheo)( \\w+)* (xa|thon|ban|lang|xom|to|ap|phuong|huyen|khu|o)( \\w+)*
  (nha |gia dinh )(ong|ba|anh|chi|co|chu|bac|cu|me) (?!(toi|minh|em|to|chung|ta|tui|con|chau|e) )[a-z]+( \\w+){0,6} (co phai|co la|la|thuoc|dang la|co thuoc|co nam trong) (ho |dien )*(ho )?(ngheo|can ngheo)( \\w+)*( khong| ko| k)
  (list|names?|phone numbers?|address(es)?|id numbers?|identities)( \\w+){0,4} (poor|near-poor|disabled|hiv|borrowers|beneficiaries|recipients|households?|families|heads)( \\w+)*
  (who|which (families|households|people)) (is|are|in)( \\w+){0,5} (poor|near-poor|on the poor list|hiv positive|disabled)( \\w+)* (in|of|from) (\\w+ ){1,5}
  is (mr|mrs|ms|my neighbou?r|the family of)( \\w+){1,4} (poor|near-poor|on the list|a poor household)( \\w+)*
`);

const NUMBERS_OF_PEOPLE = phrases(`
  (citizen id|id number|id card|phone( number)?|home address|address|bank account|date of birth|income)( \\w+){0,6} (of|for) (mr|mrs|ms|miss|the (head|family|owner)|my neighbou?r|[a-z]+ (family|household))( \\w+)*
  (so dien thoai|sdt|so dt|cccd|cmnd|can cuoc|dia chi nha|so tai khoan|ngay sinh)( \\w+){0,5} (cua|nha) (chu ho|ong|ba|anh|chi|co|chu|bac|chu ho|nguoi|cac ho|tung ho)( \\w+)*
`);

/** Offices are no people: their address and phone may be asked for. */
const OFFICES = phrases(`
  (uy ban|ubnd|ngan hang|trung tam|tram y te|cong an|so (y te|noi vu|lao dong|nong nghiep)|chi nhanh|van phong|duong day|tong dai|benh vien)( \\w+)*
  (office|committee|bank|centre|center|station|hotline|school|hospital|department)( \\w+)*
`);

/** Questions about lists as such (who makes one, how one gets on it) are policy questions. */
const ABOUT_LISTS = phrases(`
  (lap|xet|dua vao|ra khoi|cong nhan|phe duyet|niem yet|cong khai|lam the nao|the nao|thu tuc|dieu kien|tieu chi|duoc gi|ho tro|quyen loi|bao nhieu|may|ty le|so luong|phan tram|la gi|mien|giam|vay|huong gi|dinh nghia)
  (how many|rate|percentage|number of|criteria|how (do|does|can|is|are)|what support|conditions?|who decides|who makes|considered|count as|counts as|eligible|entitled|exempt|supported|benefits?)
`);

/** Whether a question asks for private data of people. @param padded text made by `forRules`. */
export function asksForOtherPeople(padded: string): boolean {
  if (says(padded, NUMBERS_OF_PEOPLE) && !says(padded, OFFICES)) return true;
  return says(padded, LISTS) && !says(padded, ABOUT_LISTS);
}
