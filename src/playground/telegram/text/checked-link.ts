/** The address as Telegram keeps it, or null when it makes no link of it: only web and tg: addresses are links. */
export function checkedLink(address: string): string | null {
  const trimmed = address.trim();
  if (/^tg:/i.test(trimmed)) return trimmed;
  const given = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return null;
  const url = new URL(given);
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null;
}
