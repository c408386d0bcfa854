import { wordPattern } from './plain.ts';

/** Words of questions about support and rules: with one of them a question is not about how many there are. */
const SUPPORT = wordPattern(`
  (ho tro|(?<! xu )(?<! phuong )(?<! anh )huong|duoc huong|tro cap|tro giup|cho vay)
  (vay(?! (thi|con|la|sao|nha|a|ha))|(?<! con )(?<! hien )lai(?! (gom|cho))|lai suat|bao hiem|bhyt|the bao hiem)
  (hoc phi|hoc bong|tien dien|mien(?! (nui|trung|bac|nam|tay|xuoi|bien))|uu dai|chinh sach|che do|quyen loi)
  (qua tet|gao|muc (dong|huong|ho tro|vay|tro cap|song)|duoc gi|nhan gi|dieu kien|thu tuc|ho so|giay to|giay|don)
  (dang ky|nop|xet duyet|binh xet|xet|cong nhan|tieu chi|tieu chuan|chuan|nguong|thu nhap|luong|diem(?! #))
  (cham diem|thieu hut|gom nhung ai|dinh nghia|khai niem|la gi|nghia la gi|tai sao|vi sao|lam sao|cach nao)
  (tinh (the nao|ra sao)|cach (tinh|xac dinh)|xac dinh|moi thoat (can )?ngheo|lam the nao|doi tuong|nghi dinh)
  (thong tu|mau|danh sach|muc tieu|chi tieu|phan dau|(lam|xin|cap|(?<! thay )doi|mat) so|quyen|co duoc|thi duoc)
  (duoc khong|phai lam|can cu( phap ly)?|phap ly|quy trinh|trinh tu)
  ((van ban|quyet dinh|nghi quyet|luat|chi thi|cong van)( so)? (nao|gi|may))
  (?<! giam )(?<! giam them )(?<! xay )(?<! sua )(?<! lam )(?<! thoat )(?<! dat )duoc (bao nhieu|may|nhung|cap|mien|giam|vay|nhan|ho|tra)
  (support|supported|benefit|benefits|get|gets|receive|receives|entitled|eligible|eligibility|qualify|qualifies)
  (qualified|loans?|borrow|lend|lending|interest|insurance|premium|allowance|allowances|subsid(y|ies|ised|ized))
  (tuition|fees?|apply|application|line|lines|threshold|income|incomes|criteria|criterion|cards?|exempt|exemption)
  (assist|assistance|help|grant|grants|schemes?|policy|policies|electricity|definition|define|defined|mean|means)
  (meaning|calculated|measured|target|targets|goal|goals|forms?|why|who|whom|should|documents?|papers?|procedure)
  (become|becomes|considered|classified|count as|counts as|legal basis)
  ((which|what) (decree|decision|circular|resolution|law|regulation))
`);
/** Amounts of money for people, which no statistic of households is. */
const MONEY = wordPattern(`
  (tien|dong(?! (bao|bang|thoi))|trieu|nghin|ngan|vnd|money|dong moi thang|per month|a month|mot thang|moi thang|hang thang)
  how much
`);

/** Whether the words that are left after the figures asked for speak of support, rules or sums for people. */
export function asksForPolicy(plain: string, rest: { readonly money: boolean }): boolean {
  return SUPPORT.test(plain) || (rest.money && MONEY.test(plain));
}

const FUNCTION_WORDS = new Set(
  `binh quan trung binh moi hang con the thi sao la bao nhieu may nam o cua tai trong va so voi thuoc cho biet hoi cho toi minh em ban oi a nhe nha ah ad voi thong tin ve nao gi
  duoc da ra len xuong ve tu cac nhung tung bi dang se rang thay khoang khong ko k hay hien nay moi nhat gan cuoi dau giai doan tinh den nay luc do thoi diem nay vay roi nua them xem xin vui long giup hoi chut
  huyen tinh xa phuong thanh pho tp khu vuc vung ca nuoc dia phuong ho so ty le phan tram giam tang dat muc con lai tong
  what about and the of in at for on is was were are there how many much it that this then now end year years to from by s a an please tell me
  give show whats number rate percent share did do does has have had be been households household people province district commune country region
  as with or compared than latest most recent current figure figures data statistics level situation change`.split(
    /\s+/u,
  ),
);

/** Words of a text that say something beyond what was read from it and beyond function words. */
export function tellingWords(rest: string): readonly string[] {
  return rest.split(' ').filter((word) => /\p{L}/u.test(word) && !FUNCTION_WORDS.has(word));
}
