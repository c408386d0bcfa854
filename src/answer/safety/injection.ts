import { phrases, says } from './phrases.ts';

const SET_ASIDE =
  'ignore|forget|disregard|override|overrule|bypass|disable|deactivate|(turn|switch) off|stop (following|using|obeying)|(do not|don t) (follow|obey|use)';
const ORDERS =
  'instruction|instructions|prompt|prompts|rule|rules|guideline|guidelines|context|restriction|restrictions|limits|filter|filters|safety|safeguards|guardrails|citations|(the )?above|everything|what you were told|programming|training';
const BO_QUA =
  '(?<! (toi|em|minh|chau|chi|anh) )(bo qua|quen( het| di)?|lo di|bo het|bo di|xoa bo|phot lo|go bo|vo hieu hoa)|(khong can|dung|thoi|cham dut|khong phai)( tiep tuc)? (tuan theo|tuan thu|nghe theo)';
const CHI_DAN =
  'huong dan|chi dan|chi thi|menh lenh|cau lenh|lenh|quy tac|luat (cua (may|ban|bot|m)|o tren|choi)|quy dinh (o tren|cua ban)|yeu cau truoc|prompt|rang buoc|gioi han|nhung gi|het nhung|loi dan|bo loc|kiem duyet';

const SHOW =
  'reveal|show|print|repeat|output|leak|dump|display|tell me|give me|send me|recite|translate|summari[sz]e|what is|what s|what are|what was';
const HIDDEN =
  'system prompt|(your|hidden|initial|original|secret|internal) (prompt|instructions|configuration|config|source code)|text above|words above|api keys?|bot token|access token|secret key|environment variables|(administrator|admin|root) password';
const CHO_XEM =
  'cho( \\w+)? (xem|biet|doc)|in( \\w+)? ra|dua ra|in|hien( thi)?|tiet lo|nhac lai|doc lai|noi( \\w+)? nghe|chep lai|liet ke|gui';
const AN =
  '(system )?prompt|(cau )?lenh he thong|(chi|huong) dan (he thong|goc|ban dau|bi mat)|(khoa|ma|key) api|api key|token( telegram| bot)?|bien moi truong|ma nguon|config|mat khau (quan tri|admin|he thong|may chu)';

const INJECTION = phrases(`
  (${SET_ASIDE})( \\w+){0,5} (${ORDERS})
  (${BO_QUA})( \\w+){0,4} (${CHI_DAN})
  (${SHOW})( \\w+){0,4} (${HIDDEN})
  (${CHO_XEM})( \\w+){0,5} (${AN})
  (${AN}) (cua )?(ban|may|m|bot|em)( \\w+){0,2} la (gi|sao)
  (you are now|act as|pretend (to be|you are|that you)|roleplay as|role play as|behave as|your new (name|role|identity|job) is|from now on you)( \\w+)*
  you are (a|an|my) (pirate|hacker|human|free|different|unrestricted|character)( \\w+)*
  (dong vai|gia vo|gia lam|hay la|bay gio (ban|may|em) la|tu (gio|nay|bay gio)( tro di)? (ban|may) (la|phai|khong)|(gia su|tuong tuong) (ban|may|bot) la|ten moi cua (ban|may) la)( \\w+)*
  (tro choi|choi (mot )?tro|ke chuyen|viet truyen)( \\w+){0,6} (ban|may|bot) la( \\w+)*
  (developer|dan|god|jailbreak|debug|admin|sudo|unrestricted|maintenance|test) mode
  (che do) (nha phat trien|quan tri|admin|khong gioi han|jailbreak|go loi)
  jailbreak
  do anything now
  (i am|i m|this is) your( \\w+){0,2} (developer|administrator|admin|creator|owner|programmer)( \\w+)*
  (toi|minh|t|tao) la( \\w+){0,2} (lap trinh vien|quan tri vien|nha phat trien|nguoi tao ra|chu nhan)( cua)? (ban|bot|may|em)( \\w+)*
  (tat|bo|go)( di| het| bo)? (che do|bo loc|chuc nang) (kiem tra|kiem duyet|an toan|loc|noi dung)( \\w+)*
  (new instructions|system (override|prompt|instructions?))( \\w+)*
  (chi dan|menh lenh|cau lenh|huong dan) moi( \\w+){0,3} (ban phai|ban hay|bot|tro ly)( \\w+)*
  (you|assistant|ai|bot) (must|shall|should|will|have to|need to)( \\w+){0,2} (say|answer only|respond only|reply only|always|promise|confirm|end (each|every)|include|append)( \\w+)*
  (ban|bot|tro ly) (phai|can|hay|bat buoc)( \\w+){0,3} (noi (rang|la)|tra loi (rang|la|bang)|bo qua|khang dinh)( \\w+)*
  hay (noi|tra loi|khang dinh) (rang|la)( \\w+)*
  (moi|tung|cac|cuoi) cau tra loi( \\w+){0,4} (phai|ket thuc|kem|them|bang)( \\w+)*
  (every|each|all) (answer|answers|reply|response|responses)( \\w+){0,4} (must|should|end|start|include|contain)( \\w+)*
  (chi|luon)( duoc| can)? (tra loi|noi)( bang| la)( tu)? (co|khong|dung)( \\w+)*
  (only|always) (answer|respond|reply|say)( with)? (yes|no|true)( \\w+)*
  (tra loi|answer|respond|reply)( \\w+){0,3} (khong can|bo|without|with no) (nguon|trich dan|sources?|citations?)
  (and|then|now|just|simply|above|below) say (every|that|each|all|the|we|you)( \\w+)*
`);

/** Whether a text tells the assistant how to behave, or wants what it keeps to itself. @param padded text made by `forRules` */
export function findsInjection(padded: string): boolean {
  return says(padded, INJECTION);
}
