const ONSETS = 'b c ch d đ g gi h kh l m n ng nh ph q qu r s t th tr v x'.split(' ');
const OPEN_RIMES =
  `a ai ao au ay am an ang anh ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êu i im in inh iu ia iêm iên iêng iêu
  o om on ong oi ô ôm ôn ông ôi ơ ơm ơn ơi u um un ung ui ua uôm uôn uông uôi ư ưng ưu ưa ươm ươn ương ươi ươu
  oa oai oan oang oanh oăn oe oen uân uây uê uênh uy uyên uynh`.split(/\s+/u);
const STOPPED_RIMES =
  `ap at ac ach ăp ăt ăc âp ât âc ep et ec êp êt êch ip it ich iêp iêt iêc op ot oc ôp ôt ôc ơp ơt up ut uc uôt uôc ưt ưc
  ươp ươt ươc oat oac oach oăt uât uyêt`.split(/\s+/u);
const ALL_TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const STOPPED_TONES = ['\u0301', '\u0323'];
const FRONT_VOWEL = /^[eêi]/u;

/**
 * Every syllable that the spelling rules of Vietnamese allow: onset, rime, tone; a closed rime (-p, -t, -c, -ch) takes two tones, any
 * other six. Made from the rules, so it holds many syllables that no word uses.
 */
export function legalSyllables(): readonly string[] {
  const found = new Set<string>();
  for (const onset of ['', ...ONSETS]) {
    for (const rime of OPEN_RIMES.filter((open) => allowed(onset, open)))
      for (const tone of ALL_TONES) found.add(spelled(onset, rime, tone));
    for (const rime of STOPPED_RIMES.filter((stopped) => allowed(onset, stopped)))
      for (const tone of STOPPED_TONES) found.add(spelled(onset, rime, tone));
  }
  return [...found];
}

/** `qu` and `gi` hold the vowel that a rime would begin with. */
function allowed(onset: string, rime: string): boolean {
  if (onset === 'qu') return !/^[ouưi]/u.test(rime);
  if (onset === 'q') return /^u[âêy]/u.test(rime);
  return onset !== 'gi' || !rime.startsWith('i');
}

function spelled(onset: string, rime: string, tone: string): string {
  const end = nucleus(rime) + 1;
  return (before(onset, rime) + rime.slice(0, end) + tone + rime.slice(end)).normalize('NFC');
}

/** Place of the vowel that bears the tone mark. */
function nucleus(rime: string): number {
  const marked = Math.max(...Array.from('ăâêôơư', (vowel) => rime.lastIndexOf(vowel)));
  if (marked >= 0) return marked;
  return /^(?:oa|oe|uy)/u.test(rime) ? 1 : 0;
}

function before(onset: string, rime: string): string {
  if (!FRONT_VOWEL.test(rime)) return onset;
  if (onset === 'c') return 'k';
  return onset === 'g' || onset === 'ng' ? `${onset}h` : onset;
}
