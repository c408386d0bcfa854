/** Rhymes of Vietnamese without tone, by their first vowels. */
const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych
  uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yt ynh`.split(
    /\s+/u,
  ),
);
const ONSETS = [...'ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x'.split(' '), ''];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const FRONT = /^[eêiy]/u;

/** A Vietnamese syllable taken apart: onset, rhyme without tone, tone mark or ''. */
export interface Syllable {
  readonly onset: string;
  readonly rhyme: string;
  readonly tone: string;
}

/** Takes a small-letter word apart; null when it is no syllable that Vietnamese can have. Where the tone stands does not matter here. */
export function parseSyllable(word: string): Syllable | null {
  const marked = word.normalize('NFD');
  const tones = [...marked.matchAll(new RegExp(TONE, 'gu'))].map((match) => match[0]);
  if (tones.length > 1) return null;
  const bare = marked.replace(TONE, '').normalize('NFC');
  for (const onset of ONSETS) {
    if (!bare.startsWith(onset)) continue;
    const rhyme = rhymeAfter(onset, bare.slice(onset.length));
    if (rhyme !== null && spelled(onset, rhyme) && carries(rhyme, tones[0] ?? ''))
      return { onset, rhyme, tone: tones[0] ?? '' };
  }
  return null;
}

/** The tone on the vowel where house style puts it (`hòa`, `thủy`, but `hoàn`, `quý`), in NFC. */
export function writeSyllable({ onset, rhyme, tone }: Syllable): string {
  const at = toneAt(rhyme);
  return `${onset}${rhyme.slice(0, at + 1)}${tone}${rhyme.slice(at + 1)}`.normalize('NFC');
}

/** `gi` swallows an i: `gì` is g + i, `giếng` gi + iêng. */
function rhymeAfter(onset: string, rest: string): string | null {
  if (RHYMES.has(rest)) return rest;
  return onset === 'gi' && rest.startsWith('ê') && RHYMES.has(`i${rest}`) ? rest : null;
}

function spelled(onset: string, rhyme: string): boolean {
  if (onset === 'k') return FRONT.test(rhyme);
  if (onset === 'gh' || onset === 'ngh') return /^[eêi]/u.test(rhyme);
  if (onset === 'c') return !FRONT.test(rhyme);
  if (onset === 'g' || onset === 'ng') return !/^[eêy]/u.test(rhyme) && !(onset === 'ng' && rhyme.startsWith('i'));
  return true;
}

/** A rhyme that ends in p, t, c, ch carries only the acute or the dot. */
function carries(rhyme: string, tone: string): boolean {
  return !/(?:p|t|c|ch)$/u.test(rhyme) || tone === '\u0301' || tone === '\u0323';
}

function toneAt(rhyme: string): number {
  const marked = rhyme.search(/[ăâêôơ]/u);
  if (marked >= 0) return marked;
  if (rhyme.includes('ư')) return rhyme.indexOf('ư');
  const vowels = /^[aeiouy]+/u.exec(rhyme)?.[0].length ?? 1;
  const open = vowels === rhyme.length;
  return vowels === 3 || (vowels === 2 && !open) ? 1 : 0;
}
