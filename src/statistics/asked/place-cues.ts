import { wordPattern } from './plain.ts';

/** What a question about a place wants to know. */
export interface PlaceCues {
  /** What it was, is now, became, was formed from or lies in. */
  readonly lineage: boolean;
  /** Which or how many units it has. */
  readonly units: boolean;
  readonly area: boolean;
  readonly population: boolean;
  readonly seat: boolean;
  /** Speaks of something else: files, support, money. */
  readonly other: boolean;
}

const LINEAGE = wordPattern(`
  (bay gio|hien nay|hien gio|gio|nay|bay h)( \\w+){0,4} (ra sao|the nao|sao|la gi|o dau|thuoc|la|ten|con|thanh)( \\w+)*
  (nay|gio|bay gio|hien nay|hien) (thuoc|la|thanh|ten|o)( \\w+)*
  (sap nhap|sat nhap|hop nhat|gop|nhap|chia tach|tach|giai the|xoa bo|bai bo|doi ten|doi thanh|chuyen thanh)( \\w+)*
  (thuoc|nam o|nam trong|tro thanh|thanh) (tinh|huyen|xa|phuong|thanh pho|dia phuong|noi|vung|dau|don vi)( moi)?( nao| gi)?
  (con|co) (ton tai|la (tinh|huyen|xa))( \\w+)*
  con (khong|ko|k|nua khong|huyen|cap huyen)
  (truoc day|truoc kia|ngay truoc|hoi truoc|truoc) (la|thuoc|ten)( \\w+)*
  (gom|bao gom|duoc hop thanh|duoc lap|hinh thanh|thanh lap)( \\w+)*
  ten (moi|cu|goi)( \\w+)*
  (len|truc thuoc) (thanh pho|tinh|phuong|thi xa|trung uong)( \\w+)*
  o dau
  (merge|merged|merger|merging|merges|became|become|becomes|abolished|dissolved|renamed|split|formed|joined|absorbed)
  (happened to|what is (it|§) now|it now|part of|belongs? to|located|where is|which province|made up of|consists? of|used to be|formerly|previously|still exists?|exists? (still|now|anymore)|now called|new name|old name|now)
`);
const UNITS = wordPattern(`
  (bao nhieu|may|nhung|cac|danh sach( cac)?|gom( nhung| cac)?|so) (xa|phuong|dac khu|don vi|huyen)( \\w+)*
  (how many|which|what|list of|number of)( the)?( \\w+)? (communes?|wards?|units|districts?)( \\w+)*
  (communes|wards|units) (of|in|does)( \\w+)*
`);
const AREA = wordPattern(`(dien tich|rong bao nhieu|rong|km2)
  (area|how (big|large)|square kilomet(re|er)s?|size)`);
const POPULATION = wordPattern(`(dan so|bao nhieu dan|bao nhieu nguoi|may trieu dan)
  (population|how many people|inhabitants)`);
const SEAT = wordPattern(`(trung tam hanh chinh|tinh ly|thu phu|tru so|dat o dau)
  (seat|capital|administrative cent(re|er))`);
const OTHER = wordPattern(`
  (ho so|nop|ho tro|vay|tro cap|tro giup|bao hiem|bhyt|giay|giay to|thu tuc|hoc phi|tien dien|mien|giam nha|xin|dang ky|don|che do|chinh sach|muc|chuan|tieu chi|dieu kien|luong|tien|dien thoai|lien he|so dien thoai|dia chi|nguoi|ngheo|kho khan|dbkk|bien gioi|vung cao)
  (apply|application|support|benefits?|loans?|insurance|papers?|documents?|allowance|eligible|entitled|pension|tuition|contact|phone|address|who|procedure|register|file|poor|poverty|disadvantaged|difficult|border)
`);

/** What the words of a question ask about a place. @param plain text made by `plainWords`, places replaced. */
export function findPlaceCues(plain: string): PlaceCues {
  return {
    lineage: LINEAGE.test(plain),
    units: UNITS.test(plain),
    area: AREA.test(plain),
    population: POPULATION.test(plain),
    seat: SEAT.test(plain),
    other: OTHER.test(plain),
  };
}
