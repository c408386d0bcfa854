import { phrases, says } from './phrases.ts';

/** Words that always mean danger. */
const ALWAYS = phrases(`
  (muon|dinh|sap|se|toan) (chet|tu tu|tu sat|tu van)
  tu tu
  khong muon song( nua)?
  (ko|k|hong) muon song( nua)?
  chet di cho (xong|roi)
  uong thuoc (sau|tru sau|diet co)
  (kill|hurt|harm) (myself|me|himself|herself)
  (want|going) to die
  suicide|suicidal
  end my life
`);

/** Violence or an accident happening to somebody; a policy question uses the same words, so they count only without policy cues. */
const HAPPENING = phrases(`
  (dang |hay |lai |vua )?bi (chong|vo|bo|me|cha|con|nguoi ta|bon|hang xom|duong|ong|chu|bac|ho) (danh|bao hanh|hanh ha|bop co|chem|doa giet|xam hai|hiep)
  (chong|vo|bo|cha|me|con|duong|cau|chu) (toi |em |chau |minh |no |hay |cu |lai |dang |vua |say )*(danh|dam|dap|bop co|doa giet|chem)
  bi( \\w+){0,4} (xam hai|hiep dam|cuong hiep|bat coc|lua ban|ban sang|ban qua|bao hanh|hanh ha)
  (mac ket|ket lai|ket tren|ket trong)( \\w+)*
  nuoc (lu )?(dang )?(dang|len|ngap|tran)( \\w+){0,4} (mai nha|toi mai|den mai|den co|noc nha|qua dau)
  cuu (toi|em|chung toi|nha em|voi)( voi)?
  (dang|vua) (bi )?(chay nha|nga|dien giat|duoi nuoc|lu cuon|ngat xiu|co giat|chay mau)
  nha (toi |em |minh )?dang (bi )?(chay|sap|lu cuon)( roi)?
  cap cuu( voi)?
  (please )?(help|save) (me|us)( please)?(?= $)
  (trapped|stuck)( \\w+){0,4} (roof|flood|water|fire|landslide)
  (husband|wife|father|mother|he|she|uncle|stepfather) (is |keeps |has |was )?(beating|hitting|beats|hits|raped|rapes|strangling|threatens to kill)
  (being|am|was|were|got) (beaten|raped|abused|trafficked|stabbed)
  (house|home) is on fire
  bleeding heavily
`);

const POLICY = phrases(`
  (bao nhieu|chinh sach|ho tro gi|ho tro bao nhieu|duoc ho tro|muc ho tro|tro cap|duoc huong|tro giup phap ly|dieu kien|thu tuc|che do|quy dinh|tien ho tro|xin ho tro|vay)
  (support|allowance|legal aid|eligible|entitled|benefit|benefits|scheme|apply|compensation|policy|how much)
`);

const CHILD = phrases(`
  (tre em|tre con|chau (be|gai|trai|nho)|be (gai|trai)|con (gai|trai|toi|em)|hoc sinh|em be|chau)
  (child|children|kid|kids|my (son|daughter)|girl|boy|baby|pupil)
`);

/** `null` when nobody is in danger, else whether a child is concerned. @param padded text made by `forRules`. */
export function findEmergency(padded: string): { readonly child: boolean } | null {
  const danger = says(padded, ALWAYS) || (says(padded, HAPPENING) && !says(padded, POLICY));
  return danger ? { child: says(padded, CHILD) } : null;
}
