import { phrases, says } from './phrases.ts';

/** Words that always mean danger: wanting to die, wanting to kill, help that is cried for. */
const ALWAYS = phrases(`
  (muon|dinh|sap|se|toan) (chet|tu tu|tu sat|treo co|nhay (cau|song|lau|gieng)|ket lieu|cat (co )?tay|uong thuoc (sau|chuot|ngu|doc|tru sau))( \\w+)*
  tu tu
  (tu sat|treo co|quyen sinh|ket lieu (cuoc doi|doi minh|ban than))
  (khong|ko|k|hong|chang|cha) (muon|thiet|con muon) song( nua)?
  song( \\w+){0,3} (khong|ko|k|chang|cha)( \\w+){0,2} (y nghia|de lam gi|nua|noi)( \\w+)*
  chet di cho (xong|roi)
  (chet|tu tu) (cho|quach) (xong|roi|nhe)
  uong thuoc (sau|tru sau|diet co|chuot|doc)
  (kill|hurt|harm|cut|hang|drown) (myself|me|himself|herself)
  (want|going|ready|wish) to die
  suicide|suicidal
  end (my life|it all|everything)
  (better off|world) without me
  (nobody|no one|noone)( \\w+){0,2} miss me( \\w+)*
  (jump|jumped|jumping)( \\w+){0,2} (off|from) (the |a )?(bridge|roof|building|balcony|cliff)( \\w+)*
  (taken|took|swallowed|swallow|take)( \\w+){0,3} (all|whole|too many|overdose|bottle)( \\w+){0,3} (pills|tablets|sleeping pills|medicine|poison)
  overdosed?
  (muon|dinh|se|phai|toan) (giet|dam chet|chem chet|danh chet|thieu chet|dot nha|dau doc)( \\w+)*
  (want|going|plan) to (kill|murder|stab|poison|shoot)( \\w+)*
`);

const KIN =
  'chong|vo|bo|cha|me|ba|con|anh|chi|ong|chu|bac|co|cau|duong|bo duong|cha duong|nguoi ta|ban trai|ban gai|nguoi yeu|hang xom|bon|ho|thay giao|chu ho';
const HARM =
  'danh|dam|dap|bop co|doa giet|chem|hanh ha|bao hanh|xam hai|hiep|hiep dam|cuong hiep|cuong buc|sam so|so soang|quay roi|lam dung|nhot|xich|troi|bo doi|bo mac|duoi giet|de doa|khong cho an';

/** Violence or an accident happening to somebody; a policy question uses the same words, so they count only without policy cues. */
const HAPPENING = phrases(`
  (dang |hay |lai |vua |cu )?bi( mot)? (${KIN})( \\w+){0,2} (${HARM})( \\w+)*
  (chong|vo|bo|cha|me|con|duong|cau|chu) (toi |em |chau |minh |no |hay |cu |lai |dang |vua |say )*(danh|dam|dap|bop co|doa giet|chem)
  bi( \\w+){0,4} (xam hai|hiep dam|cuong hiep|bat coc|lua ban|ban sang|ban qua|bao hanh|hanh ha|sam so)
  (dua|ban|lua|bat|du)( \\w+){0,5} (qua|sang|di) (trung quoc|campuchia|cam pu chia)( \\w+){0,3} (ban|mai dam|lam vo|lay chong)( \\w+)*
  (mac ket|ket lai|ket tren|ket trong)( \\w+)*
  nuoc (lu )?(dang )?(dang|len|ngap|tran)( \\w+){0,4} (mai nha|toi mai|den mai|den co|noc nha|qua dau)
  cuu (toi|em|chung toi|nha em|voi|chau|con toi)( voi)?
  (dang|vua) (bi )?(chay nha|nga|dien giat|duoi nuoc|lu cuon|ngat xiu|co giat|chay mau)
  bi (dien giat|duoi nuoc|co giat|ran (doc )?can|ong dot|ngo doc|bat tinh|hon me|dot quy|dau tim|ngat xiu)( \\w+)*
  (chay mau|ra mau|bang huyet)( \\w+){0,2} (nhieu|qua|khong cam|o at|lam)( \\w+)*
  (kho tho|khong tho duoc|dau nguc|tuc nguc|tim tai|bat tinh|hon me|so sinh khong tho|vo oi|sap sinh)( \\w+){0,2} (qua|lam|roi|nang|luon|du doi|khong noi)( \\w+)*
  (vo|chi|em|me|co)( \\w+){0,2} dang (de|chuyen da|tro da|sinh con)( \\w+){0,3} (o nha|giua duong|mot minh|roi)( \\w+)*
  nha (toi |em |minh )?dang (bi )?(chay|sap|lu cuon)( roi)?
  cap cuu( voi)?
  (please )?(help|save) (me|us)( please| now)?(?= $)
  (trapped|stuck)( \\w+){0,4} (roof|flood|water|fire|landslide)
  (husband|wife|father|mother|he|she|uncle|stepfather|boyfriend|girlfriend|brother|boss|neighbou?r|they) (is |keeps |has |was |just |will |always )?(beating|hitting|beats|hits|beat|hit|raped|rapes|strangling|threatens?|threatened|threatening|touching|touched|molesting|molested|locked|locks|starving)( \\w+){0,2} (me|us|him|her|my|the|our|to)( \\w+)*
  (husband|wife|father|mother|he|she|uncle|stepfather) (is |keeps |has |was )?(beating|hitting|beats|hits|raped|rapes|strangling|threatens to kill)
  (being|am|was|were|got) (beaten|raped|abused|trafficked|stabbed|molested|kidnapped|shot)
  (house|home) is on fire
  (bleeding heavily|heavy bleeding|bleeding (a lot|badly|and)|losing( \\w+){0,3} blood)
  (chest pain|heart attack|stroke|seizure|snake ?bite|bitten by a snake|unconscious|not breathing|electrocuted|drowning|choking|poisoned)
  (cannot|can t|can not|couldn t) breathe
`);

const POLICY = phrases(`
  (bao nhieu|chinh sach|ho tro gi|ho tro bao nhieu|duoc ho tro|muc ho tro|tro cap|duoc huong|tro giup phap ly|dieu kien|thu tuc|che do|quy dinh|tien ho tro|xin ho tro|vay|bhyt|bao hiem|chi tra|mai tang)
  (support|allowance|legal aid|eligible|entitled|benefit|benefits|scheme|apply|compensation|policy|how much|insurance|funeral)
`);

const CHILD = phrases(`
  (tre em|tre con|chau (be|gai|trai|nho)|be (gai|trai)|con (gai|trai|toi|em|be|nho)|hoc sinh|em be|chau|em gai|tre so sinh)
  (child|children|kid|kids|my (son|daughter)|girl|boy|baby|pupil)
`);

/** `null` when nobody is in danger, else whether a child is concerned. @param padded text made by `forRules`. */
export function findEmergency(padded: string): { readonly child: boolean } | null {
  const danger = says(padded, ALWAYS) || (says(padded, HAPPENING) && !says(padded, POLICY));
  return danger ? { child: says(padded, CHILD) } : null;
}
