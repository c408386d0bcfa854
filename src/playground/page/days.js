const two = (number) => String(number).padStart(2, '0');

/** Hour and minute of a moment in seconds. */
export function timeOf(seconds) {
  const moment = new Date(seconds * 1000);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The day of a moment in words: today, yesterday, or its date. */
export function dayOf(seconds, texts) {
  const day = new Date(seconds * 1000);
  const ago = (days) => {
    const other = new Date();
    other.setDate(other.getDate() - days);
    return other.toDateString() === day.toDateString();
  };
  if (ago(0)) return texts.today;
  return ago(1) ? texts.yesterday : `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
}
