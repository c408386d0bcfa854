import { describe, expect, it } from 'vitest';
import { boundOf, rateOf, unitOf } from '../../../src/answer/verify/entailment/units.ts';

/** Where the figure stands that is written between bars. */
function at(marked: string): readonly [string, number, number] {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  return [marked.replaceAll('|', ''), start, end];
}

describe('what a figure counts', () => {
  it.each([
    ['|540.000| đồng', 'dong'],
    ['|540.000|đ', 'dong'],
    ['|540.000| đô la', 'dollar'],
    ['|16| tuổi', 'age'],
    ['a |16|-year-old', 'age'],
    ['|30| kWh', 'kwh'],
    ['|8| m2', 'square metre'],
    ['|8| ha', 'hectare'],
    ['|15| kg gạo', 'kilogram'],
    ['|5| km', 'kilometre'],
    ['|3,28| điểm phần trăm', 'point'],
    ['|5| working days', 'day'],
    ['|2| tuần', 'week'],
    ['|12| tháng', 'month'],
    ['|12|   tháng', 'month'],
    ['|24| giờ', 'hour'],
    ['|5| năm', 'year'],
    ['|2.100| hộ', 'household'],
    ['|4| người', 'person'],
    ['|2| lần', 'time'],
    ['VND |540.000|', 'dong'],
    ['$|20|', 'dollar'],
    ['aged |16|', 'age'],
    ['from the age of |16| on', 'age'],
    // What stands further off counts something else.
    ['VND, and then some: |20|', null],
    ['|20| và sau đó 5 tháng', null],
    ['|20|, tháng', null],
    ['|20|', null],
    ['|12| thángx', null],
    // A range has one unit.
    ['|16| đến 18 tuổi', 'age'],
    ['|16| - 18 tuổi', 'age'],
    ['|16|–18 tuổi', 'age'],
    ['|16| to 18 years old', 'age'],
    ['|1.000| đến 1.500 đồng', 'dong'],
    ['từ |16| đến 18 tuổi hoặc 12 tháng', 'age'],
    ['|16| đến 18', null],
    ['|16| đến, 18 tuổi', null],
    ['|1| đến 2 đến 3 tháng', 'month'],
  ])('%s: %s', (marked, unit) => {
    expect(unitOf(...at(marked))).toBe(unit);
  });
});

describe('what time a figure is paid by', () => {
  it.each([
    ['|540.000| đồng/tháng', 'month'],
    ['|540.000| đồng mỗi tháng', 'month'],
    ['|540.000| đồng một năm', 'year'],
    ['|540.000| a day', 'day'],
    ['|540.000| weekly', 'week'],
    ['|540.000| đồng, mỗi tháng', null],
    ['|540.000| đồng và mỗi tháng', null],
    ['|540.000| đồng 5 mỗi tháng', null],
    ['|540.000| đồng', null],
    ['|5|', null],
    // Past 45 characters it is another matter.
    ['|540.000| đồng cho người đang được nuôi dưỡng tại cơ sở mỗi tháng', null],
  ])('%s: %s', (marked, rate) => {
    const [text, , end] = at(marked);
    expect(rateOf(text, end)).toBe(rate);
  });
});

describe('which side a figure bounds', () => {
  it.each([
    ['ít nhất |70|%', 'least'],
    ['tối đa |70|%', 'most'],
    ['không quá |70|%', 'most'],
    ['hơn |70|%', 'least'],
    ['không hơn |70|%', 'most'],
    ['no less than |70|', 'least'],
    ['less than |70|', 'most'],
    ['từ ngày |01/7/2026|', 'least'],
    ['đến hết ngày |01/7/2026|', 'most'],
    ['|75| tuổi trở lên', 'least'],
    ['|75| tuổi trở xuống', 'most'],
    ['từ |75| tuổi trở xuống', 'most'],
    ['|75| years or older', 'least'],
    ['|75| or less', 'most'],
    // The nearer one is that of this figure.
    ['|75| trở lên và trở xuống', 'least'],
    ['|75| trở xuống và trở lên', 'most'],
    ['|75| tuổi, trở lên', null],
    ['mức |70|%', null],
    ['tối đa là mức được tính như sau đây: |70|', null],
    // What stands before the figure and past its clause is not read.
    ['trở lên thì được |70|', null],
    ['|70| đồng cho mỗi người trong hộ nghèo sống ở vùng có điều kiện khó khăn trở lên', null],
  ])('%s: %s', (marked, bound) => {
    expect(boundOf(...at(marked))).toBe(bound);
  });
});
