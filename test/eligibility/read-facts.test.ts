import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/corpus/model.ts';
import type { Facts } from '../../src/eligibility/facts/facts.ts';
import { isRange, type Value } from '../../src/eligibility/facts/values.ts';
import { readFacts } from '../../src/eligibility/read/read-facts.ts';

const write = (value: Value): string => {
  if (!isRange(value)) return value.join('|');
  return value.from === value.to ? String(value.from) : `${value.from}..${value.to ?? ''}`;
};
const line = (facts: object): string =>
  Object.entries(facts as Record<string, Value>)
    .map(([name, value]) => `${name}=${write(value)}`)
    .sort()
    .join(' ');

/** `residence=rural # mother age=72`, members behind `#`. */
function shortly({ household, members }: Facts): string {
  const people = members.map(({ kin, facts }) => `# ${kin ?? '?'} ${line(facts)}`);
  return [line(household), ...people].join(' ').trim();
}

const read = (text: string, language: Language): string => shortly(readFacts(text, language, '2026-11-21'));

describe('facts told in Vietnamese', () => {
  it.each([
    [
      'nhà ở xã, 5 người, thu nhập 1,4 triệu mỗi người, mẹ 72 tuổi',
      'householdSize=5 incomePerPerson=1400000 residence=rural # mother age=72',
    ],
    [
      'nha o xa, 5 nguoi, thu nhap 1,4 trieu moi nguoi, me 72 tuoi',
      'householdSize=5 incomePerPerson=1400000 residence=rural # mother age=72',
    ],
    ['nhà e 4 khẩu, tntn 1tr2/ng, ở quê', 'householdSize=4 incomePerPerson=1200000 residence=rural'],
    ['năm người, mỗi người kiếm một triệu rưỡi', 'householdSize=5 incomePerPerson=1500000'],
    ['thu nhập bình quân 1.750.000 đồng/người/tháng', 'incomePerPerson=1750000'],
    ['cả nhà thu nhập 7 triệu một tháng, 5 người', 'householdSize=5 incomeOf=household statedIncome=7000000'],
    ['tổng thu nhập cả nhà 60 triệu một năm', 'incomeOf=household statedIncome=5000000'],
    ['nha 4 nguoi thu 5 trieu 1 thang', 'householdSize=4 incomeOf=household statedIncome=5000000'],
    ['gia đình có 6 khẩu mỗi tháng kiếm được 8 triệu', 'householdSize=6 incomeOf=household statedIncome=8000000'],
    ['nam ngoai xa cat so ngheo nha toi roi', 'residence=rural status=newly_escaped'],
    ['nhà 4 người, mỗi người thu 2 triệu', 'householdSize=4 incomePerPerson=2000000'],
    ['5 người thu nhập 1,4 triệu', 'householdSize=5 statedIncome=1400000'],
    ['thu nhập dưới 1,5 triệu/người', 'incomePerPerson=0..1499999'],
    ['thu nhập hơn 2 triệu mỗi người', 'incomePerPerson=2000001..'],
    ['không có thu nhập', 'incomePerPerson=0'],
    ['làm thuê 200 nghìn một ngày', ''],
    ['muốn vay 50 triệu', ''],
    ['3 mẹ con, ở thôn', 'householdSize=3 residence=rural'],
    ['hai vợ chồng và 2 con', 'householdSize=4'],
    ['sống một mình', 'householdSize=1'],
    ['có 2 người khuyết tật', '# ? disability=mild|severe|extremely_severe'],
    ['ở phường Kỳ Lừa', 'residence=urban'],
    ['phương tiện đi lại', ''],
    ['bảo hiểm xã hội', ''],
    ['xã đặc biệt khó khăn', 'area=extremely_difficult'],
    ['không thuộc vùng khó khăn', 'area=ordinary'],
    ['tôi là hộ nghèo', 'status=poor'],
    ['có sổ hộ cận nghèo', 'status=near_poor'],
    ['không phải hộ nghèo', 'status=near_poor|newly_escaped|average|none'],
    ['nhà tôi có phải hộ nghèo không', ''],
    ['có thuộc hộ cận nghèo không', ''],
    ['được vay hộ nghèo không', ''],
    ['không thuộc diện nào', 'status=none'],
    ['mới thoát nghèo 2 năm', 'monthsSinceEscape=24 status=newly_escaped'],
    ['thoát nghèo năm 2024', 'monthsSinceEscape=23..34 status=newly_escaped'],
    ['thiếu hụt 4 chỉ số', 'deprivations=4'],
    ['thiếu hụt việc làm, nước sạch và nhà tiêu', 'jobDeprived=yes latrineDeprived=yes waterDeprived=yes'],
    ['chưa có nhà vệ sinh, nhà dột nát', 'housingQualityDeprived=yes latrineDeprived=yes'],
    ['người Tày', 'ethnicMinority=yes'],
    ['vợ là người Kinh, chồng là người Dao', 'ethnicMinority=yes'],
    ['người đào tạo', ''],
    ['nhà làm ruộng', 'farming=yes'],
    ['mẹ đang hưởng trợ cấp xã hội', 'allowance=yes'],
    ['tháng dùng 45 số điện', 'electricityUse=45'],
    ['một mình nuôi hai con', 'singleParentChildren=2'],
    ['lũ cuốn trôi nhà', 'houseDamage=lost'],
    ['bảo hiểm y tế do nhà nước đóng', ''],
    ['nhà bị bão tốc mái', 'houseDamage=damaged'],
    ['mẹ tôi 76 tuổi không có lương hưu', '# mother age=76 pension=none'],
    ['bà nội 81 tuổi, ông ngoại 84 tuổi', '# grandmother age=81 # grandfather age=84'],
    ['bố mẹ tôi 76 và 71 tuổi không có lương hưu', '# parent age=76 pension=none # parent age=71 pension=none'],
    ['bố tôi sinh năm 1950', '# father age=75..76'],
    ['mẹ gần 75 tuổi', '# mother age=73..74'],
    ['người từ 75 tuổi trở lên', ''],
    ['ba tôi 76 tuổi có lương hưu 400 nghìn', '# father age=76 pension=lower'],
    ['con tôi 8 tuổi bị khuyết tật nặng', '# child age=8 disability=severe withoutSupport=no'],
    ['con tôi học lớp 7 trường công', '# child school=general sector=public withoutSupport=no'],
    ['vợ đang mang thai', '# wife maternity=pregnant'],
    ['trợ cấp người khuyết tật', ''],
    ['sửa lại: 6 người', 'householdSize=6'],
  ])('%s', (text, facts) => {
    expect(read(text, 'vi')).toBe(facts);
  });
});

describe('facts told in English', () => {
  it.each([
    ['we are 4 people, income 1.2 million each, rural', 'householdSize=4 incomePerPerson=1200000 residence=rural'],
    ['a family of five earns 9 million VND together', 'householdSize=5 incomeOf=household statedIncome=9000000'],
    ['household income 84,000,000 a year', 'incomeOf=household statedIncome=7000000'],
    ['income of VND 1,500,000 per person in a rural area', 'incomePerPerson=1500000 residence=rural'],
    ['less than 1.5 million per person', 'incomePerPerson=0..1499999'],
    ['is my family poor?', ''],
    ['do we count as near-poor?', ''],
    ['we are a near-poor household', 'status=near_poor'],
    ['loans for poor households', ''],
    ['my mother is 72 and has no pension', '# mother age=72 pension=none'],
    ['a 72-year-old mother', '# mother age=72'],
    ['I am 77 with a pension lower than the social pension', '# self age=77 pension=lower'],
    ['my son is 8 and has a severe disability', '# child age=8 disability=severe withoutSupport=no'],
    ['my wife is pregnant, we are Hmong people', 'ethnicMinority=yes # wife maternity=pregnant'],
    ['single mother of two', 'singleParentChildren=2'],
    ['nobody in the house draws an allowance', 'allowance=no'],
  ])('%s', (text, facts) => {
    expect(read(text, 'en')).toBe(facts);
  });
});
