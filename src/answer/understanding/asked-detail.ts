import { phrases, says } from '../safety/phrases.ts';

/** A particular that only a line holding one can answer. */
export type Detail = 'phone' | 'web' | 'address' | 'account' | 'hours' | 'person' | 'list' | 'recipients' | 'spending';

const CUES: readonly (readonly [Detail, readonly RegExp[]])[] = [
  [
    'phone',
    phrases(`
    so dien thoai|so dt|sdt|so zalo|zalo|duong day nong|(?<! (dinh|tu|luat|quyet|ban|mau|dieu|khoan) )so may (cua|can bo|uy ban)( \\w+)*
    (phone|telephone|mobile|hotline|contact) numbers?|hotline|phone number|number to call
  `),
  ],
  [
    'web',
    phrases(`
    trang web|website|duong link|link|dia chi web|cong thong tin|phan mem|ung dung (nao|gi|tren)|app (nao|gi)|tai (mau|don|bieu mau|file)|tai ve|e-?mail|hom thu|facebook
    web ?site|web page|link|download|app|e-mail( address)?
  `),
  ],
  [
    'account',
    phrases(
      `so tai khoan|tai khoan (nao|so|ngan hang)|so tk|stk|tk ngan hang|ma so thue|bank account|account number|tax code`,
    ),
  ],
  [
    'address',
    phrases(`
    dia chi( cua)? (tru so|van phong|phong|ngan hang|trung tam|uy ban|ubnd|truong|benh vien|tram|hoi)( \\w+)*
    (o|tren|tai) duong (nao|gi|may)|so nha may
    address(es)? of( \\w+)*|which street|what street
  `),
  ],
  [
    'hours',
    phrases(`
    (lam viec|mo cua|tiep dan|dong cua|nghi(?! (dinh|quyet)))( \\w+){0,4} (may gio|thu 7|thu bay|chu nhat|cuoi tuan|ngay nao|gio nao)
    (may gio|gio nao)( \\w+){0,3} (mo|lam|dong|nghi(?! (dinh|quyet))|tiep)( \\w+)*|gio (lam viec|mo cua|hanh chinh)
    (opening|office|working|business) hours|what time( \\w+){0,6} (open|close)|open on (saturday|sunday|weekends?)s?
  `),
  ],
  [
    'person',
    phrases(`
    (chu tich|bi thu|truong phong|giam doc|bo truong|truong ban|pho chu tich|nguoi phu trach|can bo phu trach)( \\w+){0,8} (la ai|ten (la )?gi|ho ten)
    ai (la|lam|dang lam) (chu tich|bi thu|truong phong|giam doc|bo truong|truong ban|pho chu tich|can bo|nguoi phu trach)( \\w+)*
    who (is|are|was|heads|leads|runs|chairs)( the)?( \\w+){0,3} (chair\\w*|head|director|minister|secretary|leader|officer|office|department|committee|bank)( \\w+)*
    name of the (chair\\w*|head|director|minister|secretary|officer)
  `),
  ],
  [
    'list',
    phrases(`
    (?<! (lap|khoi|trong|thuoc|vao|ra|theo) )(danh sach|liet ke|ke ten)( \\w+){0,2} (to tiet kiem|to vay von|to chuc|doanh nghiep|xa|thon|ban|ap|huyen|phuong|tinh|dia phuong|truong|benh vien)( \\w+)*
    (gom|la|co) nhung (xa|thon|ban|huyen|phuong|tinh|truong|benh vien) nao
    (nhung )?(xa|thon|ban|huyen|phuong|truong|benh vien|to chuc|hoi) nao (dang|duoc|la|thuoc|co|nam trong)( \\w+)*
    (list|name)( all)?( of)?( the)?( \\w+){0,3} (communes|villages|districts|wards|schools|hospitals)( \\w+)*
    which( \\w+)? (communes|villages|districts|wards|schools|hospitals|organi[sz]ations|ngos|banks|companies)( \\w+)*
  `),
  ],
  [
    'recipients',
    phrases(`
    bao nhieu (nguoi|ho|hoc sinh|sinh vien|tre( em)?|cu|luot( \\w+)?)( (?!thi )\\w+){0,3} (?!thi )(dang|da|duoc|huong|nhan|vay)( \\w+)*
    how many( \\w+)? (people|persons|households|families|pupils|students|children|workers|women|men|borrowers|elderly)( \\w+){0,4} (received|receive|receiving|get|got|getting|borrowed|benefit|benefited|were|have been|are (getting|receiving|on))( \\w+)*
  `),
  ],
  [
    'spending',
    phrases(`
    (ngan sach|kinh phi)( \\w+){0,5} (chi|danh|da chi|bo tri)( \\w+){0,6} (bao nhieu|may)( \\w+)*
    (nha nuoc|tinh|trung uong|chinh phu)( \\w+){0,2} (da chi|chi)( \\w+){0,3} (bao nhieu|may)( \\w+)*
    (duoc|da) (rot|phan bo|giao|cap)( \\w+){0,3} bao nhieu (tien|von|kinh phi)( \\w+)*
    how much (did|has|does|will) the (state|government|province|country)( \\w+)? (spend|spent|budget|allocate)( \\w+)*
  `),
  ],
];

/** The particular that a question asks for; null for most. @param padded text made by `forRules`. */
export function findDetailAsked(padded: string): Detail | null {
  return CUES.find(([, patterns]) => says(padded, patterns))?.[0] ?? null;
}

const OF_AN_OFFICE: ReadonlySet<Detail | null> = new Set(['phone', 'web', 'address', 'account', 'hours', 'person']);

/** Whether a question asks for a particular of an office, which neither figures nor criteria tell. @param padded text made by `forRules`. */
export function onlyDocumentsTell(padded: string): boolean {
  return OF_AN_OFFICE.has(findDetailAsked(padded));
}

const VALUES: Readonly<Record<Detail, RegExp>> = {
  phone: /(?<![\d.,/])(?:0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}|1(?:11|12|13|14|15)|1[89]00[ .]?\d{2,6})(?![\d/]|[.,]\d)/u,
  web: /https?:|www\.|\.vn\b|@/iu,
  account: /\d{8,}/u,
  address: /(?:số|đường|(?<![Tt]hành )phố|quốc lộ|street|road)\s+\p{Lu}|\d+\s+\p{Lu}\p{L}+\s+(?:street|road)/u,
  hours: /\d\s*(?:giờ|h(?![\p{L}])|:\d{2}|a\.?m|p\.?m)/iu,
  person: /(?:ông|bà|đồng chí|Mr|Mrs|Ms)\.?\s+\p{Lu}\p{Ll}+/u,
  list: /(?:\p{Lu}[^,;.\n]{1,40}[,;]\s*){2}\p{Lu}/u,
  recipients:
    /(?<![\d/.,-])(?:\d{1,3}(?:[.,]\d{3})+|\d{3,})(?:[.,]\d+)?\s+(?:triệu |nghìn |million |thousand )?(?:lượt |poor |near-poor )?(?:người|hộ|học sinh|sinh viên|trẻ|cụ|people|households?|pupils|students|children|borrowers)/iu,
  spending: /\d[\d.,]*\s*(?:tỷ|nghìn tỷ|billion|trillion)/iu,
};

/** Whether a line holds such a particular. */
export function holdsDetail(text: string, detail: Detail): boolean {
  return VALUES[detail].test(text);
}
