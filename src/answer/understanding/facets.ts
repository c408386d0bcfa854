import { phrases, says } from '../safety/phrases.ts';

/** What a question wants to know about a scheme. */
export type Facet = 'who' | 'what' | 'how' | 'papers' | 'time' | 'law' | 'still';

/** The kind of value that answers. */
export type Wanted = 'money' | 'amount' | 'percent' | 'date' | 'duration' | 'count' | 'yes_no' | null;

const CUES: readonly (readonly [Facet, readonly RegExp[]])[] = [
  [
    'papers',
    phrases(`
      (giay to|giay|ho so)( \\w+){0,3} (gi|nao|gom|can)
      (can|chuan bi|mang|nop)( \\w+){0,2} (giay to|ho so|giay) (gi|nao)
      (mau|to khai|don)( so)?( mau)? (may|nao|gi)
      (danh muc|thanh phan|nhung|cac) (giay to|ho so)
      (giay to|mau don|to khai|mau so|mau giay|thanh phan ho so|ho so gom|don tu|mau nao)
      (what|which) (papers?|documents?|forms?)( \\w+){0,4} (need|needed|required|bring|submit|fill)
      what( \\w+){0,4} (bring|hand in)
      papers?|paperwork|application form|declaration form|which form|what form|documents? (are )?(needed|required)
    `),
  ],
  [
    'time',
    phrases(`
      (bao lau|may ngay|bao nhieu ngay|mat may|trong bao lau|thoi gian giai quyet|thoi han giai quyet|khi nao (co|nhan|duoc) (ket qua|tien|giay|the))
      (lau nhat|cham nhat)( \\w+){0,3} (ngay|thang)
      how (long|many (working )?days)( \\w+)*
      (processing|waiting) time
      when (will|do|does)( \\w+){0,4} (result|decision|paid)
    `),
  ],
  [
    'law',
    phrases(`
      (van ban|nghi dinh|thong tu|quyet dinh|nghi quyet|luat|dieu|khoan)( \\w+){0,3} (nao|gi|so may)
      (can cu|co so) (phap ly|vao dau|nao|gi)
      theo (quy dinh|van ban|luat) nao
      (which|what) (\\w+ ){0,2}(decree|law|decision|circular|resolution|regulation|document)( \\w+)*
      legal basis
    `),
  ],
  [
    'still',
    phrases(`
      (con|van)( \\w+){0,4} (ap dung|hieu luc|nhan ho so|nhan|duoc nhan|thuc hien|ho tro|khong|ko|k|cho vay|dung|mo)
      (da|bi|duoc)( \\w+){0,2} (bai bo|thay the|het hieu luc|het han|ket thuc|dung)
      (het|ngung|dung|thay|thay the|thay doi)( \\w+){0,3} (chua|roi|khong|bang|chuong trinh|nghi dinh|van ban|quyet dinh)
      (still|anymore|any more|no longer|in force|valid|replaced?|replaces|ended|expired?|superseded|finished|over|abolished|changed)( \\w+)*
    `),
  ],
  [
    'how',
    phrases(`
      (o dau|cho nao|noi nao|den dau|gap ai|hoi ai|co quan nao|nop (ho so |don |giay )?(o|cho|tai|den) (dau|ai))
      (lam (the nao|sao|gi)|the nao de|cach (lam|xin|dang ky|nop|vay|nhan)|thu tuc|quy trinh|cac buoc|trinh tu|dang ky|lam thu tuc|xin (o|the nao|ra sao))
      (muon|phai|can) (lam|xin|dang ky|nop)( \\w+){0,6} (gi|sao|the nao|ntn|dau)
      (where|how) (to|do|can|should|must|does|is|are)( \\w+){0,6} (apply|register|ask|go|submit|get|obtain|request|review|reviewed|done|made|borrow|claim|hand)
      (apply|application|procedure|process|steps|register|registration|how to)
    `),
  ],
  [
    'who',
    phrases(`
      (ai|doi tuong nao|nhung ai|nguoi nao|ho nao|truong hop nao|nhung ho nao|doi tuong)( \\w+)*
      (dieu kien|tieu chi|tieu chuan|du dieu kien|co duoc|thi duoc|duoc khong|co thuoc|thuoc dien|co phai|may tuoi|bao nhieu tuoi|tu may tuoi|do tuoi)( \\w+)*
      (who|whom|eligible|eligibility|qualify|qualifies|entitled|conditions?|criteria|requirements?|at what age|what age|how old)( \\w+)*
      (can|could|do|does|is|are|may|am|will)( \\w+){1,8} (get|receive|have|free|covered|supported|exempt|borrow|apply|eligible|entitled)( \\w+)*
    `),
  ],
  [
    'what',
    phrases(`
      (bao nhieu|may (tien|tram|trieu|phan tram|%|dong|kg|can|ky)|muc (ho tro|huong|vay|dong|cho vay|tro cap|giam|chuan|luong|thu nhap|tien)|so tien|lai suat|lai|toi da|toi thieu|duoc gi|ho tro gi|nhung gi|huong gi|quyen loi|uu dai gi|chinh sach gi|la gi|gom nhung)( \\w+)*
      (how (much|many)|what (is|are|does|do|support|benefits?|amount|rate|percentage|share)|amount|ceiling|maximum|minimum|interest( rate)?|percentage|benefits?)( \\w+)*
    `),
  ],
];

/** What the question wants to know, the most particular first; empty when it only names a subject. @param padded text made by `forRules`. */
export function findFacets(padded: string): readonly Facet[] {
  return CUES.filter(([, patterns]) => says(padded, patterns)).map(([facet]) => facet);
}

const WANTED: readonly (readonly [Exclude<Wanted, null>, readonly RegExp[]])[] = [
  [
    'percent',
    phrases(`
    (bao nhieu|may) (phan tram|phan|%|pt)
    (ty le|ti le|lai suat|tien lai|lai (bao nhieu|may|the nao|ra sao|tinh))( \\w+)*
    (percentage|percent|what (share|proportion|(benefit |interest |premium )?rate)|interest( rate)?|(poverty|near-poor|poor) rate)( \\w+)*
  `),
  ],
  [
    'duration',
    phrases(`
    (bao lau|may (ngay|thang|nam)|bao nhieu (ngay|thang|nam)|thoi han( \\w+){0,3}|trong bao lau)
    (how long|how many (days|months|years|working days)|term of)( \\w+)*
  `),
  ],
  [
    'date',
    phrases(`
    (khi nao|bao gio|ngay nao|tu ngay nao|hom nao|thoi diem nao|tu khi nao|ngay may|luc nao)
    when|what date|since when|from when
  `),
  ],
  [
    'count',
    phrases(`
    (bao nhieu|may) (ho|nguoi|xa|phuong|tinh|thon|don vi|chi so|dich vu|can nha|nha|du an|hoc sinh|lop|nhom|kg|ky|can|cân|ki|kwh|so dien|so|lan|buoc|huyen|loai)( \\w+)*
    how many( \\w+)*
  `),
  ],
  [
    'money',
    phrases(`
    (bao nhieu|may) (tien|trieu|dong|nghin|tram|ty)( \\w+)*
    (so tien|tien)( \\w+){0,8} (bao nhieu|may|toi da)( \\w+)*
    how much money( \\w+)*
    what is the (line|standard|premium|allowance)( \\w+)*
  `),
  ],
  [
    'amount',
    phrases(`
    (?<! (mau|mau so|khai|don) )(bao nhieu|may)( \\w+)*
    (muc|toi da|toi thieu)( \\w+)*
    (how much|amount|ceiling|maximum|minimum)( \\w+)*
  `),
  ],
  [
    'yes_no',
    phrases(`
    (co|duoc)( \\w+)* (khong|ko|k|hong|hok|chua)
    (phai khong|dung khong|duoc khong|co dung)
    (is|are|do|does|can|could|will|has|have|did|may|am)( \\w+)+
  `),
  ],
];

/** The kind of value that answers the question. @param padded text made by `forRules`. */
export function findWanted(padded: string): Wanted {
  return WANTED.find(([, patterns]) => says(padded, patterns))?.[0] ?? null;
}
