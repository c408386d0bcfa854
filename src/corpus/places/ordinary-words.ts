import { canonicalVietnamese } from '../../language/canonical.ts';
import { wantedWords, type WantedWord } from './words.ts';

const set = (text: string): ReadonlySet<string> =>
  new Set(text.split(',').map((name) => canonicalVietnamese(name.trim())));

/** Names that are ordinary words in small letters, even with their marks (`hòa bình`, peace): they count only with a capital or a kind before them. */
export const ordinaryWords = set(
  'thái bình, hòa bình, thống nhất, đoàn kết, chiến thắng, bình minh, quốc khánh, kháng chiến, yên bình, tân tiến, xốp, tri lễ, nhân lý, công sơn',
);

/** Names of communes that without marks and capitals read as ordinary words (`ba dong`, ba đồng; `mang den`, mang đến). */
export const ordinaryBare = set(
  `thong nhat, doan ket, chien thang, binh minh, quoc khanh, khang chien, yen binh, tan tien, thai binh, tri le, nhan ly, cong son, ba dong, ba xa, ba to,
  ba vi, ba vinh, ba dinh, ba gia, ba son, son ha, son tay, son ky, son mai, son linh, son thuy, an phu, dong son, tan tri, vu le, cao loc, tam thanh,
  tra giang, tan thanh, tan van, mo duc, dong dang, long phung, minh long, chi lang, bac son, dinh lap, thien tan, hong phong, hoi hoan, quan son,
  mang but, mang den, mang ri, sa thay, sa binh, bo y, duc pho, duc nong, nghia lo, cam thanh, mo cay, thien tin, ca dam, tra cau, tay tra, thanh bong,
  truong giang, tho phong, phuoc giang, lan phong, quoc viet, bang mac, dong kinh, khanh khe, tan doan, huu lien, thien long, chau son, loi bac, xop,
  tu nghia, ve giang`,
);

/** Longer phrases in which a name is no place. Matched before names when at least as long. */
export const notPlaces: readonly { readonly words: readonly WantedWord[] }[] = [
  'thái bình dương',
  'bình dương lịch',
  'xã hội hoan nghênh',
  'cộng sản hồ chí minh',
  'tư tưởng hồ chí minh',
  'chủ tịch hồ chí minh',
  'đồng tháp mười',
  'hải dương học',
  'southeast asia',
  'south east asia',
  'danh gia lai',
  'dinh gia lai',
  'tang gia lai',
  'gia lai suat',
  'dien bien phuc tap',
  'dien bien thoi tiet',
  'dien bien thien tai',
  'nam dinh ky',
  'nam dinh huong',
  'nam dinh muc',
  'ha noi dung',
  'long an toan',
  'can tho xay',
  'can tho may',
].map((phrase) => ({ words: wantedWords(phrase.split(' ').map(canonicalVietnamese)) }));
