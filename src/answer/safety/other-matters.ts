import { phrases, says } from './phrases.ts';

const DRUG =
  'thuoc (gi|nao|nam|bac|tay|khang sinh|giam dau|ha sot|tri|chua)|khang sinh|paracetamol|insulin|aspirin|la cay|bai thuoc';
const DRUG_EN =
  'medicine|medicines|medication|pills?|tablets?|insulin|paracetamol|aspirin|antibiotics?|painkillers?|drugs?';
const ILLNESS =
  'ung thu|tieu duong|dai thao duong|huyet ap|da day|viem gan|mat ngu|xuong khop|sot|cum|covid|benh (nay|gi|tim|than|gan|phoi|tri)';

/** What to take, stop or do about an illness. */
const MEDICINE = phrases(`
  (uong|ngung uong|tiem|lieu|lieu luong)( \\w+){0,4} (${DRUG})( \\w+)*
  (uong|tiem)( \\w+){0,3} (duoc khong|co sao khong|bao nhieu vien|may vien|lieu)( \\w+)*
  (${DRUG})( \\w+){0,4} (${ILLNESS}|tot|khoi|hieu qua|bao nhieu vien|may vien)( \\w+)*
  (chua|tri|dieu tri)( \\w+){0,3} (${ILLNESS})( \\w+){0,3} (bang|the nao|khong|gi|sao|cach)( \\w+)*
  (take|stop|taking|stopping|skip|dose|dosage|how much|how many)( \\w+){0,5} (${DRUG_EN})( \\w+)*
  (what|which|best) (\\w+ ){0,2}(${DRUG_EN}|cure|remedy)( \\w+)* (for|cures?|treats?)( \\w+)*
  (cure|heal|diagnose)( \\w+){0,2} (my|cancer|diabetes|fever|hiv|the)( \\w+)*
`);

/** Parties, elections, leaders, protest; rules and resolutions on support are none of it. */
const POLITICS = phrases(`
  (dang (nao|phai|cong san|cong hoa|dan chu)|doc tai|doc dang|che do (cong san|doc tai)|phan dong|chong pha|lat do|dan chu nhan quyen)( \\w+)*
  (tong bi thu|chu tich nuoc|thu tuong|quoc hoi|bo chinh tri|chinh phu)( \\w+){0,4} (gioi|xau|tham nhung|la ai|nghi gi|nghi sao|ten gi)( \\w+)*
  (nghi gi|nghi sao|danh gia|nhan xet)( \\w+){0,3} (tong bi thu|chu tich nuoc|thu tuong|bo chinh tri|chinh phu|nha nuoc|lanh dao|dang)( \\w+)*
  (bieu tinh|bao loan|noi day|bo phieu cho|bau cu|ung cu)( \\w+)*
  (hoang sa|truong sa)( \\w+){0,4} (cua|chu quyen|thuoc ve)( \\w+){0,2} (nuoc|ai|trung quoc|viet nam)( \\w+)*
  (political part(y|ies)|which party|communis[mt]s?|dictatorship|dictator|opposition|democracy|election|elections|vote for|coup|protest|protests|protesting|demonstration|propaganda|overthrow)( \\w+)*
  (next|new|current) (president|prime minister|party leader|general secretary)( \\w+)*
`);

/** Contempt for a people or group. */
const CONTEMPT = phrases(`
  (dan toc|sac toc|chung toc) (nao|gi)( \\w+){0,2} (ngu|luoi|xau|lac hau|hen ha|ban thiu)( \\w+)*
  (ethnic|race|tribe|group|people|minority|minorities)( \\w+){0,3} (lazy|laziest|stupid|stupidest|dumb|dumbest|inferior)( \\w+)*
`);

/** What is paid, covered and allowed is policy, whatever the matter. */
const POLICY = phrases(`
  (bhyt|bao hiem|chi tra|thanh toan|tro cap|ho tro|muc huong|quyen loi|che do|chinh sach|vien phi|mien phi|chuan ngheo|nghi quyet|nghi dinh|luat( so)? \\d+|mai tang)
  (insurance|cover|covers|covered|allowance|benefit|benefits|pay|pays|paid|reimburse\\w*|free of charge|resolution|decree)
`);

/** Whether a text asks for medical advice, politics, or a judgement on a people. @param padded text made by `forRules` */
export function isOtherMatter(padded: string): boolean {
  if (says(padded, CONTEMPT)) return true;
  return (says(padded, MEDICINE) || says(padded, POLITICS)) && !says(padded, POLICY);
}
