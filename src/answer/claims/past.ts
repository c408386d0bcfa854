const PAST =
  /không còn|chưa áp dụng|mức cũ|trước đó|trước đây|trước kia|đã hết|chưa xác nhận|khong con|truoc do|truoc day|truoc kia|no longer|not yet|previously|before that|formerly|used to|it was|old (?:level|rate|figure)|replaced/iu;

/** Whether a text says that something no longer, or not yet, holds: no measure of what holds. */
export function isPast(text: string): boolean {
  return PAST.test(text);
}
