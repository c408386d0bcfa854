import type { PlaceKind } from '../../corpus/model.ts';
import type { Cues } from '../model.ts';
import { everywhere, wordPattern } from './plain.ts';

const RANKING = wordPattern(`
  (xep hang|xep thu|dung thu|thu may|hang may|bang xep hang|thu hang|dung dau|dung cuoi|top( \\d+)?)
  (cao|thap|nhieu|it|ngheo|lon|nho) nhat
  (?<! (thuoc|vao|ve|thanh) )(tinh|vung|huyen|xa|phuong|dia phuong|noi|khu vuc|thanh pho|tinh thanh|don vi) nao
  (nhung|cac) (tinh|vung|huyen|xa|dia phuong) (nao|co ty le)
  (highest|lowest|rank|ranked|ranking|rankings|poorest|most poor|fewest|largest|smallest|worst|best)
  (which|what) (provinces?|regions?|districts?|communes?|wards?|places?|localities|areas?)
`);
const LEAST = wordPattern(`
  (thap|it|nho) nhat
  (dung cuoi|cuoi bang|tang dan)
  (lowest|fewest|smallest|best|least|ascending)
`);
const LEVELS: readonly (readonly [PlaceKind, RegExp])[] = [
  ['region', wordPattern(`(vung|khu vuc|regions?)`)],
  ['district', wordPattern(`(huyen|districts?)`)],
  ['commune', wordPattern(`(xa|phuong|communes?|wards?)`)],
  ['province', wordPattern(`(tinh|tinh thanh|thanh pho|dia phuong|noi|don vi|provinces?|cities|places?|localities)`)],
];
const NONE = wordPattern(`
  (khong con|het|sach|xoa het|khong co)( (bat ky|mot|nao|ai|bong))* (ho |nguoi )?(ngheo|can ngheo)
  (no|zero|without)( any)?( more)? (poor|near poor)( households?| families)?
`);
const CHANGE = wordPattern(`
  (?<! moi )(?<! ha )(giam|tang|thay doi|bien dong|chenh lech|chuyen bien|tut|sut giam|giam bot)(?! ngheo)
  giam ngheo (duoc )?(bao nhieu|may|the nao|ra sao|manh|nhanh)
  (?<! moi )thoat ngheo
  (fall|fell|fallen|falling|drop|dropped|drops|decrease|decreased|decline|declined|reduce|reduced|reduction|change|changed|changes|increase|increased|rise|rose|risen|go down|gone down|went down|fewer|down by|cut)
`);
const NOT_CHANGE = wordPattern(`poverty (reduction|alleviation)( programme| program)?`);
const YEARLY = wordPattern(`
  (binh quan|trung binh)( \\w+){0,3} (nam|hang nam)
  (moi nam|hang nam) (giam|tang)
  (binh quan|trung binh) (giam|tang)
  (giam|tang) (binh quan|trung binh)
  (average|averagely|on average|annual average|average annual|each year|per year|a year|yearly)
`);
const TREND = wordPattern(`
  (qua|theo|trong) (cac|tung|nhung) nam( qua| gan day)?
  (tung nam|hang nam|moi nam|cac nam( qua| gan day)?|nhung nam( qua| gan day)?|\\d+ nam (qua|gan day|gan nhat))
  (xu huong|dien bien|bieu do|do thi|lich su)
  (nam nao|which year|what year)
  (trends?|over (the )?(years|time)|year by year|each year|by year|every year|(last|past) (few|\\d+|several|two|three|four|five) years|chart|graph|history|time series)
`);
const COMPARE = wordPattern(`
  (so voi|so sanh|doi chieu|cao hon|thap hon|nhieu hon|it hon|hon hay kem|khac nhau|chenh|gap)
  (versus|vs|compare|compared|comparison|than|against|higher|lower|differ|difference|between)
`);
const RATIO = wordPattern(`
  (gap|bang) (bao nhieu|may)( lan| phan)?
  (how many times|times (as|more|higher)|ratio)
`);
const SHARE = wordPattern(`
  chiem( khoang| duoc)? (bao nhieu|may|ty le|phan tram|#)
  (what|which) (share|proportion|percentage|part|fraction) of
  (share|proportion|percentage) of (the )?(country|nation|national|province|whole)
`);

/** What the words of a question want done with the figures. @param plain text made by `plainWords`. */
export function findCues(plain: string): Cues {
  const bare = plain.replaceAll(everywhere(NOT_CHANGE), '#');
  return {
    ranking: RANKING.test(plain)
      ? { most: !LEAST.test(plain), level: LEVELS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null }
      : null,
    none: NONE.test(plain),
    change: CHANGE.test(bare),
    yearly: YEARLY.test(plain),
    trend: TREND.test(plain),
    compare: COMPARE.test(plain),
    share: SHARE.test(plain),
    ratio: RATIO.test(plain),
  };
}
