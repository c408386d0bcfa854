import { describe, expect, it } from 'vitest';
import { forRules } from '../../src/answer/safety/phrases.ts';
import { findDetailAsked, holdsDetail } from '../../src/answer/understanding/asked-detail.ts';
import { findLocalDemand } from '../../src/answer/understanding/asked-local.ts';
import { findObjectsAskedInEnglish } from '../../src/answer/understanding/asked-object-english.ts';
import { findObjectsAsked } from '../../src/answer/understanding/asked-object.ts';
import { createNeighbourFinder } from '../../src/answer/understanding/named-neighbours.ts';

describe('the thing asked for', () => {
  it.each([
    ['Hộ nghèo có được hỗ trợ mua máy bơm không?', ['máy bơm']],
    ['ho ngheo co dc ho tro mua xe lan khong', ['xe lan']],
    ['ho can ngheo co duoc mien phi do xe khong', ['do xe']],
    ['xin cấp sổ tiết kiệm ở đâu', ['sổ tiết kiệm']],
    ['Hộ nghèo được vay tối đa bao nhiêu?', []],
    ['Hộ cận nghèo được vay kịch trần bao nhiêu?', []],
    ['Thời gian hỗ trợ dài nhất mấy tháng?', []],
    ['Nhà nước hỗ trợ người khuyết tật thế nào?', []],
    ['Chuẩn nghèo nông thôn là bao nhiêu?', []],
  ])('%s', (text, things) => {
    expect(findObjectsAsked(text)).toEqual(things);
  });

  it.each([
    ['Is there a subsidy for poor households to buy an electric pump?', ['electric pump']],
    ['Are near-poor people exempt from the road toll?', ['road toll']],
    ['Do the elderly get free spectacles?', ['spectacles']],
    ['What support is there for orphaned children?', []],
    ['How much can a poor household borrow?', []],
  ])('%s', (text, things) => {
    expect(findObjectsAskedInEnglish(text)).toEqual(things);
  });
});

describe('a particular asked for', () => {
  it.each([
    ['Cho tôi số điện thoại của phòng giao dịch', 'phone'],
    ['uy ban xa lam viec may gio', 'hours'],
    ['Which bank account is it paid to?', 'account'],
    ['Liệt kê các xã biên giới', 'list'],
    ['Xã vừa ra khỏi danh sách xã khó khăn được hỗ trợ bao nhiêu?', null],
    ['Ai lập danh sách xã khó khăn?', null],
    ['Chuẩn nghèo theo quyết định số mấy của Thủ tướng?', null],
    ['so may cua can bo xa la bao nhieu', 'phone'],
    ['How many people are getting the social pension?', 'recipients'],
    ['Hộ nghèo được bao nhiêu tiền điện?', null],
    ['Hộ có bao nhiêu người thì được vay?', null],
    ['Is the application still open?', null],
    ['Nghị định 12/2024 ban hành ngày nào?', null],
    ['Nghị quyết của tỉnh áp dụng từ ngày nào?', null],
    ['Ủy ban xã nghỉ ngày nào?', 'hours'],
  ])('%s: %s', (text, detail) => {
    expect(findDetailAsked(forRules(text))).toBe(detail);
  });

  it.each([
    ['Gọi 111 khi trẻ em bị hại.', 'phone', true],
    ['Mức vay là 100.000.000 đồng.', 'phone', false],
    ['Có 47 xã: Tân Văn, Thiện Hòa, Bình Gia.', 'list', true],
    ['Người từ 75 tuổi được trợ cấp 540.000 đồng.', 'recipients', false],
    ['Cả nước có 1.256.000 người hưởng trợ cấp.', 'recipients', true],
    ['Thành phố Hồ Chí Minh có chuẩn riêng.', 'address', false],
  ] as const)('%s holds a %s: %s', (text, detail, held) => {
    expect(holdsDetail(text, detail)).toBe(held);
  });
});

describe('the rule of a place', () => {
  const demand = (text: string, name: string) => {
    const start = text.indexOf(name);
    return findLocalDemand(forRules(text), text, start < 0 ? [] : [{ start, end: start + name.length }]);
  };

  it('is demanded of the place that gives', () => {
    expect(demand('Huế hỗ trợ hộ nghèo xây nhà bao nhiêu?', 'Huế')).toBe('own');
    expect(demand('How much does Huế add for the elderly?', 'Huế')).toBe('own');
    expect(demand('Huế có chuẩn nghèo riêng không?', 'Huế')).toBe('own');
    expect(demand('Tỉnh nào miễn tiền bảo hiểm y tế?', '')).toBe('which');
  });

  it('is not demanded where a place only tells where one lives', () => {
    expect(demand('Ở Huế hộ nghèo được vay bao nhiêu?', 'Huế')).toBeNull();
  });
});

describe('neighbours of the field', () => {
  const find = createNeighbourFinder([
    { id: 'land-tax', kind: 'subject', vi: ['thuế đất'], en: ['land tax'] },
    { id: 'identity', kind: 'subject', vi: ['đăng ký căn cước'], en: ['identity card'] },
  ]);

  it.each([
    ['hộ nghèo có phải nộp thuế đất không', 'land-tax'],
    ['ho ngheo co phai nop thue dat khong', 'land-tax'],
    ['dang ky can cuoc o dau', 'identity'],
    ['Is there a land tax?', 'land-tax'],
  ])('%s', (text, id) => {
    expect(find(text).map(({ neighbour }) => neighbour.id)).toEqual([id]);
  });

  it('are not met by words with other marks', () => {
    expect(find('nhà em thuê đất của xã')).toEqual([]);
  });
});
