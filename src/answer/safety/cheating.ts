import { phrases, says } from './phrases.ts';

const FALSE_EN = 'fake|faked|forge|forged|forging|falsify|counterfeit|fabricate|invent|make up|backdate|doctor';
const PAPER_EN =
  'papers?|certificates?|documents?|cards?|declarations?|forms?|assessment|diagnosis|record|records|income|signature|signatures|stamp|hardship|disability';

const CHEATING = phrases(`
  (lam|mua|xin|kiem|dung|cach lam|ban) (giay to |giay |so |the |chung nhan |xac nhan |ho so )*(ho ngheo |can ngheo )?gia
  (mua|ban|thue|cho thue) (duoc )?(giay|so|chung nhan|suat) (\\w+ ){0,2}(ho )?(ngheo|can ngheo|khuyet tat)( \\w+)*
  (buy|buying|sell|selling|purchase|rent)( \\w+){0,2} (poor|near-poor|disability|poverty)(-household)?( household)? (certificate|certificates|paper|papers|status|book)
  (buy|buying|sell|selling|purchase|rent)( \\w+){0,2} (poor-household|near-poor-household) (certificate|certificates|paper|papers|status|book)
  gia mao
  (bia (dat|ra|chuyen|hoan canh|ly do|ho so|benh)|nguy tao)( \\w+)*
  (khai|ke khai) (gian|man|sai|doi|khong|thap|it|bot|tang|lui)( (thu nhap|tai san|nhan khau|tuoi|di|hon))*
  (giau|che giau)( (bot|di|giem|cai|chiec|may|het))* (thu nhap|tai san|dat dai|xe|luong|tien|tivi|ti vi|do dac|trau|so tiet kiem)( \\w+)*
  (chay|mua|lo lot|dut lot|hoi lo|boi duong|lot tay|phong bi)( (tien|can bo|xa|cho|de|suat|so|duoc|vao))* (ho ngheo|can ngheo|can bo|suat|so ho ngheo|danh sach|truong thon|chu tich|cong chuc)
  (lach|qua mat|(?<! (cay|trong|gat|lam|ban|mua|vu|ruong|giong|thoc|xay|phoi|bao) )lua|qua mat duoc|danh lua|lua duoc|lua dao) (luat|can bo|xa|quy dinh|nha nuoc|ngan hang|tien|nguoi)( \\w+)*
  (tach|chia|cat) (ho khau|ho|khau|so)( \\w+){0,8} (de|cho|nham|thi|thanh)( \\w+){0,4} (ngheo|can ngheo|ho tro|tro cap|huong)( \\w+)*
  (dua|bieu|lot|gui|cho|tang)( \\w+){0,2} (tien|qua|phong bi|trieu)( \\w+){0,3} (can bo|xa|truong thon|chu tich|cong chuc)( \\w+){0,5} (de|thi|cho|vao)( \\w+){0,4} (ngheo|danh sach|duoc|duyet)
  (dua|bieu|lot|tang)( cho)? (can bo|truong thon|chu tich|cong chuc)( \\w+){0,3} (tien|trieu|bao nhieu|may|qua)( \\w+)*
  lot tay( \\w+)*
  (cach|meo|chi|lam sao|lam the nao)( \\w+){0,6} (ma|du|trong khi|mac du)( \\w+){0,3} (giau|kha gia|khong ngheo|nhieu tien|thu nhap cao)
  (cach|meo|lam sao|lam the nao)( \\w+){0,6} (giau|kha gia|khong ngheo)( \\w+){0,2} (ma|van|nhung)( \\w+)*
  (khong|ko|k|khoi|tranh)( de)? (bi (phat hien|bat(?! buoc)|lo|nghi ngo|truy cuu)|ai biet|lo ra)( \\w+)*
  (muon|dung|thue) (so|ten|giay|the)( ho)?( can)?( ngheo)? cua (ba con|nguoi (khac|quen|ta)|hang xom|ho (khac|hang)|anh em)( \\w+)*
  (van|tiep tuc|cu) (linh|lanh|nhan)( \\w+){0,6} (da mat|da chet|qua doi|nguoi chet)( \\w+)*
  (${FALSE_EN})( \\w+){0,4} (${PAPER_EN})
  (lie|lying|cheat|cheating)( \\w+)* (income|review|application|form|official|officials|benefit|support)
  (hide|hiding|conceal|understate|underreport)( \\w+){0,3} (income|assets|savings|land|motorbike|salary|money|cow|cattle|house|car|tv)
  (without (getting|being) (caught|found|noticed|discovered)|(not|never) (get|be|getting) caught|keep( \\w+){0,2} (quiet|secret)|so (nobody|no one) (knows|finds out|notices))
  (still|keep|continue)( \\w+){0,2} (collect|collecting|receive|receiving|claim|claiming)( \\w+){0,8} (dead|died|deceased|passed away)( \\w+)*
  (dead|died|deceased|passed away)( \\w+){0,6} (still|keep|continue)( \\w+){0,3} (collect|collecting|receive|receiving|claim|claiming)( \\w+)*
  (bribe|bribes|bribed|bribing)( \\w+)*
  scam( \\w+)*
`);

/** Asking what happens to cheats, or how to report them, is a fair question; so is having been cheated. */
const ABOUT_CHEATING = phrases(`
  (bi (phat(?! hien)|xu ly|xu phat|thu hoi|truy cuu)|xu phat|xu ly the nao|to cao|to giac|phan anh|khieu nai|hau qua|muc phat|pham toi)
  (bao|bao cao|trinh bao|keu|noi|phan anh)( voi| cho| len| toi)? (ai|dau|co quan nao|noi nao|cho nao)
  bi( \\w+){0,3} (lua|lua dao|lam gia|khai gian|chiem|gia mao|doi tien|vay ve)( \\w+)*
  (asked|asks|asking|demands|demanded|wants|wanted|forced|pressures)( \\w+){0,2} (me|us|for)( \\w+){0,3} (bribe|money|bribes|payment)( \\w+)*
  (penalty|punished|fined|(how|where|whom)( \\w+){0,4} report|report (a|an|the|somebody|someone|it|this)|what happens if|consequences|prosecuted|complain|complaint|denounce)
`);

/** Whether a text asks for help with cheating. @param padded text made by `forRules` */
export function findsCheating(padded: string): boolean {
  return says(padded, CHEATING) && !says(padded, ABOUT_CHEATING);
}
