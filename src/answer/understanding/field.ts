import { phrases, says } from '../safety/phrases.ts';

/** Words of poverty reduction and social protection, in both languages, without marks. */
const FIELD = phrases(`
  ngheo|kho khan|an sinh|bao tro|phuc loi|tro cap|tro giup|cuu tro|cuu doi|chinh sach|ho tro|uu dai|mien giam|mien phi|duoc giam|duoc mien
  (bao hiem|the) (y te|bhyt|xa hoi)|bhyt|bhxh|vien phi|kham (benh|chua benh)|kham chua benh|hoc phi|hoc bong|sach vo|ban tru|noi tru|bua trua|an trua
  (vay|cho vay)( von| tien| uu dai| ngan hang| mua| xay| lam)?|lai suat|tin dung|ngan hang chinh sach|nhcsxh|vbsp|the chap|no goc
  nha (o|tam|dot nat)|xay nha|sua nha|xoa nha|dat o|dat san xuat|nuoc sach|nha ve sinh|ve sinh moi truong|tien dien
  luong huu|huu tri|nguoi (cao tuoi|gia|khuyet tat|tan tat|neo don|co don)|khuyet tat|tan tat|mo coi|me don than|hiv|mai tang|tai nan|thien tai|bao lu|lu lut
  dan toc( thieu so)?|dtts|vung (sau|xa|cao|kho khan|dbkk)|xa (bien gioi|dac biet kho khan|ngheo|khu vuc)|bien gioi|hai dao|thon ban|mien nui
  (dao tao|hoc) nghe|viec lam|xuat khau lao dong|di lam viec o nuoc ngoai|lao dong (thu nhap thap|nong thon)|sinh ke|chan nuoi|mo hinh|thu nhap( thap| binh quan)?|luong co so
  tro giup phap ly|luat su mien phi|sinh con|thai san|dien thoai|internet|vien thong|dinh duong|suy dinh duong|qua tet|tet
  (chuong trinh )?(muc tieu quoc gia|mtqg)|nong thon moi|sap nhap|don vi hanh chinh|(cap )?huyen|cap xa|nghi dinh|thong tu|nop ho so|tro cap that nghiep|nguoi co cong|liet si|thuong binh
  uy ban( nhan dan)?|ubnd|mau( so)? \\d+|phong giao dich|trung tam phuc vu hanh chinh( cong)?|tien gia|tien nguoi gia|den bu
  public administration service|policy bank|bank for social policies
  nha nuoc( co)? (cho|ho tro|cap|tra|giup|bu)
  ra soat|thoat ngheo|tai ngheo|chuan ngheo|can ngheo|cong nhan ho|giay chung nhan ho|gao
  (poor|poverty|near-poor|low-income|deprivation|deprived|hardship|vulnerable|welfare|social (protection|assistance|pension|insurance|allowance|policy)|allowance|allowances|benefit|benefits|entitled|eligible|subsidy|subsidies|subsidised)
  (health|medical) (insurance|care|card)|hospital (fees?|costs?|bill)|tuition(-free)?|scholarships?|school (fees?|meals?|lunch|costs?)|boarding|boarders?|pupils?|students?|kindergarten|nursery
  (loan|loans|lending|borrow|credit|interest rate|collateral|policy bank|microfinance|savings group)
  (housing|house|houses|home repair|temporary houses?|clean water|sanitation|latrine|toilet|electricity( bill)?)
  (pension|elderly|old people|disab\\w+|orphans?|single (mother|parent)s?|funeral|burial|disaster|flood|storm|hunger|rice relief)
  (ethnic minorit\\w+|remote areas?|mountainous|border communes?|difficult communes?|islands?)
  (vocational|training|job|jobs|employment|work abroad|working abroad|livelihood|livelihoods|low income|base salary|income)
  legal aid|childbirth|birth support|giving birth|telecom|internet|nutrition|malnutrition|tet gifts?
  (national )?target programmes?|new rural|merger|merged|commune|communes|province|provinces|district|districts|(poor-|near-poor-)?households?|decree|circular
`);

/** Whether a text speaks of the field at all. @param padded text made by `forRules`. */
export function isInField(padded: string): boolean {
  return says(padded, FIELD);
}
