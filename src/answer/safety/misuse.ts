import { phrases, says } from './phrases.ts';

const CHEATING = phrases(`
  (lam|mua|xin|kiem|dung|cach lam|ban) (giay to |giay |so |the |chung nhan |xac nhan |ho so )*(ho ngheo |can ngheo )?gia
  gia mao
  (khai|ke khai) (gian|man|sai|doi|khong|thap|it|bot)( (thu nhap|tai san|nhan khau|di|hon))*
  (giau|che giau|giau bot|giau di|giau giem) (bot |di )?(thu nhap|tai san|dat|xe|luong|tien)
  (chay|mua|lo lot|dut lot|hoi lo|boi duong|lot tay|phong bi)( (tien|can bo|xa|cho|de|suat|so|duoc|vao))* (ho ngheo|can ngheo|can bo|suat|so ho ngheo|danh sach|truong thon|chu tich|cong chuc)
  (lach|qua mat|lua|qua mat duoc|qua mat) (luat|can bo|xa|quy dinh|nha nuoc|ngan hang)
  (tach|chia) (ho khau|ho|khau|so)( \\w+){0,2} (de|cho|nham|thi)( \\w+){0,4} (ngheo|can ngheo|ho tro|tro cap|huong)
  (dua|bieu|lot|gui|cho) (tien )?(cho )?(can bo|xa|truong thon|chu tich|cong chuc)( \\w+){0,5} (de|thi|cho|vao)( \\w+){0,4} (ngheo|danh sach|duoc|duyet)
  (cach|meo|chi|lam sao)( \\w+){0,6} (ma|du|trong khi|mac du)( \\w+){0,3} (giau|kha gia|khong ngheo|nhieu tien|thu nhap cao)
  (fake|forge|forged|falsify|counterfeit)( \\w+)* (paper|papers|certificate|income|document|documents|card|declaration|form)
  (lie|lying|cheat|cheating)( \\w+)* (income|review|application|form|official|officials|benefit|support)
  (hide|hiding|conceal|understate|underreport)( \\w+){0,3} (income|assets|savings|land|motorbike|salary|money|cow|cattle)
  bribe( \\w+)*
`);

/** Asking what happens to cheats, or how to report them, is a fair question. */
const ABOUT_CHEATING = phrases(`
  (bi (phat|xu ly|xu phat|thu hoi|truy cuu)|xu phat|xu ly the nao|to cao|to giac|phan anh|hau qua|muc phat|pham toi)
  (penalty|punished|fined|report (a|an|the|somebody|someone)|what happens if|consequences|prosecuted|complain|complaint)
`);

const INJECTION = phrases(`
  (ignore|forget|disregard|override|bypass)( \\w+){0,4} (instruction|instructions|prompt|prompts|rule|rules|guidelines|context|restrictions)
  (reveal|show|print|repeat|tell me|output|leak|what is|what are)( \\w+){0,3} (system prompt|your prompt|your instructions|hidden instructions|initial instructions)
  (you are now|act as|pretend (to be|you are|that you)|roleplay as|role play as|behave as)( \\w+)*
  (developer|dan|god|jailbreak|debug|admin|sudo|unrestricted) mode
  jailbreak
  do anything now
  (bo qua|quen|lo di|bo het|xoa|phot lo|khong can theo)( \\w+){0,4} (huong dan|chi dan|chi thi|lenh|quy tac|quy dinh o tren|yeu cau truoc|prompt|rang buoc)
  (cho (toi|minh|xem|biet)|in ra|hien thi|tiet lo|nhac lai)( \\w+){0,4} (system prompt|prompt he thong|cau lenh he thong|lenh he thong|chi dan he thong|huong dan he thong|prompt)
  (dong vai|gia vo|gia lam|hay la|bay gio (ban|may|em) la|tu (gio|nay|bay gio) (ban|may) la)( \\w+)*
  (che do) (nha phat trien|quan tri|admin|khong gioi han|jailbreak)
`);

/** Why a question is refused, or `null`. @param padded text made by `forRules`. */
export function findMisuse(padded: string): 'cheating' | 'injection' | null {
  if (says(padded, INJECTION)) return 'injection';
  if (says(padded, CHEATING) && !says(padded, ABOUT_CHEATING)) return 'cheating';
  return null;
}
